import { chooseContext } from './context.ts';
import type { Sentence } from './facts.ts';
import type { Weighed } from './weigh.ts';

/** Context that is clear by itself and repeats no key quote. */
export function chooseSentences({ contextCandidates, keyQuotes, findUnclear }: Weighed): Sentence[] {
  const keys = keyQuotes.flatMap(({ parts }) => parts.map(({ span }) => span.start));
  return chooseContext(
    contextCandidates,
    (sentence) =>
      !keys.some((start) => sentence.span.start <= start && start < sentence.span.end) &&
      findUnclear(sentence) === null,
  );
}
