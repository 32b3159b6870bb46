import type { LedeCandidate } from './lede-choice.ts';

/** The most words of an opening and the sentence that is added to it. */
const longestTold = 55;
/** As many words of a headline that the opening lacks are no chance. */
const fewestMissing = 2;

/** Whether the sentence right behind an opening has more of the headline and tells of nothing earlier, or turns within the paragraph: "He may well win, she said. But it is not the way." */
export function tellsRest(opening: LedeCandidate, next: LedeCandidate): boolean {
  if (opening.sentence.words.length + next.sentence.words.length > longestTold) return false;
  if (next.turns && next.sentence.block === opening.sentence.block) return true;
  if (next.sentence.cues.has('earlier')) return false;
  const told = opening.ofTitle;
  return [...next.ofTitle].filter((stem) => !told.has(stem)).length >= fewestMissing;
}
