import type { LedeCandidate } from './lede-choice.ts';
import { tellsBefore } from './lede-opening.ts';

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
    (one) =>
      one.sentence.index > opening.sentence.index &&
      one.sentence.inQuotation === 'none' &&
      one.sentence.cues.has('announcing') &&
      one.sentence.text.endsWith(':') &&
      one.ofTopic.size >= fewestListed,
  );
}

/**
 * Whether the sentence right behind an opening has more of the headline, or of the topic, and tells of nothing earlier, or turns within the
 * paragraph: "He may well win, she said. But it is not the way."
 */
export function tellsRest(opening: LedeCandidate, next: LedeCandidate): boolean {
  if (opening.sentence.words.length + next.sentence.words.length > longestTold) return false;
  if (next.turns && isOneParagraph(opening, next)) return true;
  if (next.sentence.cues.has('earlier')) return false;
  const told = opening.ofTopic;
  return [...next.ofTopic].filter((stem) => !told.has(stem)).length >= fewestMissing;
}

/** The news stands behind an opening that leaves it there: "Ann Holt is a pilot. But on Friday she ...". */
export function goesOn(
  { sentence, announces, told }: LedeCandidate,
  { sentence: after, leaning }: LedeCandidate,
): boolean {
  const turns = leaning || after.cues.has('turn');
  if (announces) return turns;
  if (sentence.cues.has('now') || !after.cues.has('now')) return false;
  return sentence.cues.has('definition')
    ? after.cues.has('turn')
    : tellsBefore(sentence) && !tells(told) && turns;
}

/** The paragraph goes on to what the headline tells, and begins with next to none of it. */
export function tellsMore(chosen: LedeCandidate, after: LedeCandidate): boolean {
  if (chosen.told === null || after.told === null || !isOneParagraph(chosen, after)) return false;
  return !tells(chosen.told) && tells(after.told);
}

/** Two words of a headline are no chance. */
export function tells(told: number | null): boolean {
  return told !== null && told > 1;
}

/** "The last century had its great debates. This one has its duels. And now ...": a paragraph whose news is its third sentence. */
export function endsIn(turn: LedeCandidate, opening: readonly LedeCandidate[]): boolean {
  return (
    turn.sentence.cues.has('turn') && opening.every((one) => one.told === 0 && isOneParagraph(one, turn))
  );
}

export function isOneParagraph(
  { sentence: one }: LedeCandidate,
  { sentence: other }: LedeCandidate,
): boolean {
  return one.block === other.block;
}
