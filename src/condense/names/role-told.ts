import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { toHead } from './role-heads.ts';
import { toSegmentEnd, toWholeEnd } from './role-rows.ts';
import { toWorth } from './role-worth.ts';
import { isArticle, type Range } from './roles.ts';

/** "Holt is the head of Norden Haulage": what a sentence says that somebody is, where it says of what by its name. What was may be over. */
export function findRoleTold(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const isRelative =
    tokens[name.to]?.text === ',' && words.relativePronouns.has(tokens[name.to + 1]?.lower ?? '');
  const verb = isRelative ? name.to + 2 : name.to;
  if (name.outer > 0 || words.presentCopulas?.has(tokens[verb]?.lower ?? '') !== true) return null;
  const from = verb + 1;
  if (!isArticle(tokens[from], words)) return null;
  const end = toSegmentEnd(tokens, from, words);
  const head = tokens[toHead(tokens, from, end, words)]?.lower ?? '';
  if (!words.roles.has(head) || words.comparing?.has(head) === true) return null;
  const range = { from, to: toWholeEnd(tokens, from, end, words) };
  return toWorth(tokens, range, words).tells === 2 ? range : null;
}
