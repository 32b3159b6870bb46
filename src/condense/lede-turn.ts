import { asks, type Sentence } from './facts.ts';
import type { LedeCandidate } from './lede-choice.ts';
import { shortLede } from './lede-opening.ts';

/** As many paragraphs behind the opening may begin with the turn to the news. */
const turnReach = 5;

/** "Three years later, however, few of its aims are met": what turns to the news behind an opening that only tells what was, with the sentence behind it where it is short; none where the opening is the news. */
export function findTurn(candidates: readonly LedeCandidate[], chosen: LedeCandidate): Sentence[] {
  if (candidates[0] !== chosen || !tellsWhatWas(chosen)) return [];
  const { block, index } = chosen.sentence;
  const at = candidates.findIndex(
    ({ sentence, turns, pointsBack }, place) =>
      turns &&
      // A line as "That was in May." before it is none of the candidates.
      candidates[place - 1]?.sentence.block !== sentence.block &&
      sentence.block > block &&
      sentence.block <= block + turnReach &&
      isPlain(sentence) &&
      (!pointsBack || sentence.index === index + 1),
  );
  const [turn, next] = at < 0 ? [] : candidates.slice(at, at + 2).map(({ sentence }) => sentence);
  if (turn === undefined) return [];
  const goesOn = turn.words.length < shortLede && next?.block === turn.block && isPlain(next);
  return goesOn ? [turn, next] : [turn];
}

function tellsWhatWas({ sentence, told, delayed }: LedeCandidate): boolean {
  const { cues } = sentence;
  if (cues.has('before') || delayed) return true;
  return told !== null && told < 2 && !(['now', 'figure', 'record'] as const).some((cue) => cues.has(cue));
}

function isPlain(sentence: Sentence): boolean {
  return sentence.inQuotation === 'none' && !asks(sentence);
}
