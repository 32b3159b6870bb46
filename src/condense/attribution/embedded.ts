import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Parsed, Source } from './parsed.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** "Holt said Reed had told her": who says something only in what another says is not whom the article lets speak. */
export function isReportedBy({ tokens }: Parsed, { from }: Source, words: AttributionWords): boolean {
  let at = from - 1;
  for (; at > 0; at--) {
    const { lower } = tokens[at] ?? { lower: '' };
    if (words.complementizers.has(lower)) return true;
    if (!words.determiners.has(lower) && !words.adverbs.has(lower) && !words.prepositions.has(lower)) break;
  }
  const verb = findVerb(tokens, at, words);
  return verb !== undefined && isFiniteVerb(verb) && verb.kind !== 'act';
}
