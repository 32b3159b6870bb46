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

/** "The appointment of Ann Holt as Norland's new ferry minister": the office that somebody has just been given. */
export function findNewRole(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  if (!words.predicative.has(tokens[name.to]?.lower ?? '')) return null;
  const of = words.officeLinks.has(tokens[name.outer - 1]?.lower ?? '') ? name.outer - 2 : name.outer - 1;
  if (words.appointed?.has(tokens[of]?.lower ?? '') !== true) return null;
  const first = name.to + 1;
  const end = toSegmentEnd(tokens, first, words);
  const own = tokens.slice(first, end);
  const isNew = own.some(({ lower }) => words.recent?.has(lower));
  const head = tokens[toHead(tokens, first, end, words)]?.lower ?? '';
  if (!isNew || !words.roles.has(head) || own.some(({ lower }) => words.pronouns.has(lower))) return null;
  const range = { from: first, to: toWholeEnd(tokens, first, end, words) };
  return toWorth(tokens, range, words).tells > 0 ? range : null;
}
