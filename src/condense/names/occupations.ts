import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './find-names.ts';
import { isPast, type Range } from './roles.ts';

/** Tokens of what somebody does. */
const longest = 18;

/** "Ann Holt, who handles freight for Norden Haulage": what somebody does, where the article has no noun for it. */
export function findOccupation(
  tokens: readonly Token[],
  { to: comma }: Name,
  words: AttributionWords,
): Range | null {
  const from = comma + 1;
  if (tokens[comma]?.text !== ',' || !words.subjectRelatives.has(tokens[from]?.lower ?? '')) return null;
  if (words.occupations?.has(tokens[from + 1]?.lower ?? '') !== true) return null;
  let to = from + 2;
  for (; to < tokens.length && to - from < longest; to++) {
    const token = tokens[to];
    if (token === undefined || /^[,.;]$/.test(token.text)) break;
    if (token.kind === 'quote' || words.pronouns.has(token.lower)) return null;
    if (isPast(token, words) || words.auxiliaries.has(token.lower)) return null;
  }
  return to - from < longest && to - from > 2 ? { from, to } : null;
}
