import type { LedeCandidate } from './lede-choice.ts';

/** The most words of an opening and the sentence that is added to it. */
const longestTold = 55;
/** As many words of a headline, or a topic, that the opening lacks are no chance. */
const fewestMissing = 2;

/** A list's announcement says as many words of what it is a list of. */
const fewestListed = 2;

/** "Here's a look at nine quays where the pilots may strike:" is what a list is written for, whatever it opens with. */
export function findListed(
  opening: LedeCandidate,
  candidates: readonly LedeCandidate[],
): LedeCandidate | undefined {
  return candidates.find(
    ({ sentence, ofTopic }) =>
      sentence.index > opening.sentence.index &&
      sentence.inQuotation === 'none' &&
      sentence.cues.has('announcing') &&
      sentence.text.endsWith(':') &&
      ofTopic.size >= fewestListed,
  );
}

/**
 * Whether the sentence right behind an opening has more of the headline, or of the topic, and tells of nothing earlier, or turns within the
 * paragraph: "He may well win, she said. But it is not the way."
 */
export function tellsRest(opening: LedeCandidate, next: LedeCandidate): boolean {
  if (opening.sentence.words.length + next.sentence.words.length > longestTold) return false;
  if (next.turns && next.sentence.block === opening.sentence.block) return true;
  if (next.sentence.cues.has('earlier')) return false;
  const told = opening.ofTopic;
  return [...next.ofTopic].filter((stem) => !told.has(stem)).length >= fewestMissing;
}
