import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';

/** Tokens of the clause. */
const longest = 10;

/** "Ann Holt with the Ferrymen's Union, which represents pilots,": what the body behind a name does. Where the clause ends, null without one. */
export function toBodyEnd(tokens: readonly Token[], comma: number, words: AttributionWords): number | null {
  const [body, mark, which, verb] = tokens.slice(comma - 1, comma + 3);
  const isClause = mark?.text === ',' && words.relativePronouns.has(which?.lower ?? '');
  if (!isClause || body?.capital !== true || words.representing?.has(verb?.lower ?? '') !== true) return null;
  return toEnd(tokens, comma + 3, words);
}

/** "a member from Sund who openly supports Reed": whose side somebody takes. Where the clause ends, null without one. */
export function toSideEnd(tokens: readonly Token[], who: number, words: AttributionWords): number | null {
  if (!words.subjectRelatives.has(tokens[who]?.lower ?? '')) return null;
  const verb = words.looksAdverb?.(tokens[who + 1]?.lower ?? '') === true ? who + 2 : who + 1;
  if (words.siding?.has(tokens[verb]?.lower ?? '') !== true) return null;
  const isOf = tokens[verb + 1]?.capital === true;
  return isOf ? toEnd(tokens, verb + 1, words) : null;
}

/** The mark that ends the clause, where nothing but nouns stand before it. */
function toEnd(tokens: readonly Token[], from: number, words: AttributionWords): number | null {
  let to = from;
  for (; tokens[to]?.kind === 'word'; to++) {
    const { lower } = tokens[to] ?? { lower: '' };
    if (to - from > longest || words.pronouns.has(lower) || words.auxiliaries.has(lower)) return null;
    if (words.relativePronouns.has(lower) || words.conjunctions.has(lower)) return null;
  }
  const mark = tokens[to];
  return to > from && (mark === undefined || /^[,.;]$/.test(mark.text) || mark.kind === 'quote') ? to : null;
}
