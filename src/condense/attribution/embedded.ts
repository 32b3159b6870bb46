import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Parsed, Source } from './parsed.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** "after Reed had left": the subject of a clause that only tells what went before or why. */
export function isReason({ tokens }: Parsed, source: Source, words: AttributionWords): boolean {
  let at = toOuter(source) - 1;
  while (words.determiners.has(tokens[at]?.lower ?? '') || words.adverbs.has(tokens[at]?.lower ?? ''))
    at -= 1;
  return words.reasonOpeners?.has(tokens[at]?.lower ?? '') === true;
}

/** "Holt said Reed had told her": who says something only in what another says is not whom the article lets speak. */
export function isReportedBy({ tokens }: Parsed, source: Source, words: AttributionWords): boolean {
  let at = toOuter(source) - 1;
  for (; at > 0; at--) {
    const { lower } = tokens[at] ?? { lower: '' };
    if (words.complementizers.has(lower)) return true;
    if (!words.determiners.has(lower) && !words.adverbs.has(lower) && !words.prepositions.has(lower)) break;
  }
  const verb = findVerb(tokens, at, words);
  return verb !== undefined && isFiniteVerb(verb) && verb.kind !== 'act';
}

/** Where a source begins, with its titles. */
function toOuter(source: Source): number {
  return source.type === 'name' ? source.name.outer : source.from;
}
