import type { Sentence } from './facts.ts';
import type { LedeCandidate } from './lede-choice.ts';
import { isPlain, shortLede } from './lede-opening.ts';
import { tells } from './lede-rest.ts';

/** As many paragraphs behind the opening may begin with the turn to the news. */
const turnReach = 5;

/**
 * "Three years later, however, few of its aims are met": what turns to the news behind an opening that only tells what was, with the sentence
 * behind it where it is short; none where the opening is the news.
 */
export function findTurn(candidates: readonly LedeCandidate[], chosen: LedeCandidate): Sentence[] {
  if (candidates[0] !== chosen || !tellsWhatWas(chosen)) return [];
  const { block, index } = chosen.sentence;
  const at = candidates.findIndex(
    (one, place) =>
      one.turns &&
      // A line as "That was in May." before it is none of the candidates.
      candidates[place - 1]?.sentence.block !== one.sentence.block &&
      one.sentence.block > block &&
      one.sentence.block <= block + turnReach &&
      isPlain(one.sentence) &&
      (!one.pointsBack || one.sentence.index === index + 1),
  );
  const [turn, next] = at < 0 ? [] : candidates.slice(at, at + 2).map(({ sentence }) => sentence);
  if (turn === undefined) return [];
  const goesOn = turn.words.length < shortLede && next?.block === turn.block && isPlain(next);
  return goesOn ? [turn, next] : [turn];
}

function tellsWhatWas({ sentence, told, delayed }: LedeCandidate): boolean {
  const { cues } = sentence;
  if (cues.has('before') || delayed) return true;
  return (
    told !== null && !tells(told) && !(['now', 'figure', 'record'] as const).some((cue) => cues.has(cue))
  );
}
