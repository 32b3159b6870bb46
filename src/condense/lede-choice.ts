import { asks, type Sentence } from './facts.ts';
import { isPlain, shortLede } from './lede-opening.ts';
import { endsIn, findListed, goesOn, isOneParagraph, tellsMore, tellsRest } from './lede-rest.ts';
import { findTurn } from './lede-turn.ts';
import { type ShortName, tellsName } from './short-names.ts';
import type { Score } from './weights.ts';

/** A sentence weighed as lede. */
export interface LedeCandidate {
  readonly sentence: Sentence;
  /** The index of the sentence that it follows: what stands before a caption where one parts them. */
  readonly behind: number;
  readonly score: Score;
  /** Its score where nothing speaks against it that takes long to see. */
  readonly atMost: number;
  /** It can't be read without the sentence before it. */
  readonly leaning: boolean;
  /** Whom it names by a last name alone, that the headline doesn't name. */
  readonly unnamed: readonly ShortName[];
  /** It opens the text with a scene, an address or a person, and leaves the news to what stands behind it. */
  readonly announces: boolean;
  /** It opens with a time or a scene before the news. */
  readonly delayed: boolean;
  /** It opens the text and means something that isn't told yet ("Ann Holt calls it the big one."). */
  readonly pointsAhead: boolean;
  /** It opens with a turn, and with no pronoun behind it. */
  readonly turns: boolean;
  /** It means something by "this" or "that". */
  readonly pointsBack: boolean;
  /** It turns from something that only another sentence tells ("But no one looks for them."). */
  readonly turnsFrom: boolean;
  /** The stems that it shares with the headline, or with the topic of a text without one; no prepositions. */
  readonly ofTopic: ReadonlySet<string>;
  /** How many words of the headline it has, where the text opens with no news; else null. */
  readonly told: number | null;
}

/** One to three sentences that tell the news, in the article's order; none where the article has no prose. A short one gets the one beside it. */
export function chooseLede(candidates: readonly LedeCandidate[]): Sentence[] {
  const chosen = findBest(candidates);
  if (chosen === undefined) return [];
  const lede = surround(chosen, candidates);
  const goesOnToNews = lede.some((one) => one !== chosen.sentence && one.cues.has('now'));
  const turn = goesOnToNews ? [] : findTurn(candidates, chosen);
  if (turn.length > 0) return [chosen.sentence, ...turn];
  const rest = lede.length === 1 && candidates[0] === chosen ? findRest(candidates, chosen) : undefined;
  return rest === undefined ? goOn(lede, candidates) : [chosen.sentence, rest.sentence];
}

/** The sentence with those beside it that it needs. */
function surround(chosen: LedeCandidate, candidates: readonly LedeCandidate[]): Sentence[] {
  const best = chosen.sentence;
  const before = candidates.find(({ sentence }) => isBefore(sentence, chosen.behind));
  // What it leans on comes along, from the paragraph before as well.
  if (chosen.leaning && before !== undefined && !before.leaning) return [before.sentence, best];
  const opening = chosen.turnsFrom ? findOpening(candidates, best) : [];
  if (opening.length > 0) return [...opening, best];
  const after = findBehind(candidates, best, 1);
  if (after !== undefined && (goesOn(chosen, after) || tellsMore(chosen, after)))
    return [best, after.sentence];
  if (best.words.length >= shortLede) return [best];
  if (after !== undefined && (isOneParagraph(after, chosen) || chosen.pointsAhead)) {
    const turn = findBehind(candidates, best, 2);
    return [
      best,
      after.sentence,
      ...(turn !== undefined && endsIn(turn, [chosen, after]) ? [turn.sentence] : []),
    ];
  }
  return before !== undefined && isOneParagraph(before, chosen) && !before.leaning
    ? [before.sentence, best]
    : [best];
}

function findBest(candidates: readonly LedeCandidate[]): LedeCandidate | undefined {
  return (
    findHighest(candidates, (one, at) => !one.leaning || mayFollow(candidates[at - 1], one)) ??
    findHighest(candidates, () => true)
  );
}

/** The first of the highest score among those accepted; what can't be higher isn't looked at. */
function findHighest(
  candidates: readonly LedeCandidate[],
  accept: (one: LedeCandidate, at: number) => boolean,
): LedeCandidate | undefined {
  let best: LedeCandidate | undefined;
  for (const [at, one] of candidates.entries()) {
    const least = best?.score.total ?? Number.NEGATIVE_INFINITY;
    if (one.atMost > least && one.score.total > least && accept(one, at)) best = one;
  }
  return best;
}

/** A sentence leans on the one right before it, which names whom it means, leans on none and turns from none. */
function mayFollow(before: LedeCandidate | undefined, { unnamed, behind }: LedeCandidate): boolean {
  if (before === undefined || before.leaning || before.sentence.cues.has('turn')) return false;
  if (!unnamed.every(({ person }) => tellsName(before.sentence, person))) return false;
  return isBefore(before.sentence, behind);
}

/** The sentence `step` behind. A question is no neighbour, nor a quotation. */
function findBehind(
  candidates: readonly LedeCandidate[],
  { index }: Sentence,
  step: number,
): LedeCandidate | undefined {
  return candidates.find(({ sentence }) => sentence.index === index + step && isPlain(sentence));
}

/** Words in marks are no reason against what comes before. */
function isBefore(sentence: Sentence, behind: number): boolean {
  return (
    sentence.index === behind &&
    !asks(sentence) &&
    (sentence.inQuotation === 'none' || sentence.inQuotation === 'part')
  );
}

/**
 * What a sentence turns from: the one or two before it in its paragraph; a paragraph turns from what the one above it opens with, or else from
 * the opening of the text.
 */
function findOpening(candidates: readonly LedeCandidate[], best: Sentence): Sentence[] {
  const before = candidates.filter(({ sentence }) => sentence.index < best.index);
  const stands = (one: LedeCandidate): boolean => isPlain(one.sentence) && !one.leaning;
  const above = before.findLast(({ sentence }) => sentence.opensBlock && sentence.block < best.block);
  const opening = !best.opensBlock
    ? before.filter(({ sentence }) => sentence.block === best.block)
    : above !== undefined && above.sentence.block === best.block - 1 && stands(above)
      ? [above]
      : before.slice(0, 1);
  return opening.length <= mostBefore && opening.every(stands) ? opening.map(({ sentence }) => sentence) : [];
}

/** The most sentences that a turn brings along. */
const mostBefore = 2;

/** The most sentences of a lede. */
const longestLede = 3;

/** "First she lost her seat": what only begins to tell goes on; what ends on a colon is left out where something else tells. */
function goOn(lede: Sentence[], candidates: readonly LedeCandidate[]): Sentence[] {
  const last = lede.at(-1);
  if (last === undefined || lede.length === 1) return lede;
  if (last.text.endsWith(':')) return lede.slice(0, -1);
  const next = last.cues.has('announcing') ? findBehind(candidates, last, 1) : undefined;
  return next === undefined || lede.length === longestLede ? lede : [...lede, next.sentence];
}

/** What an opening that stands alone lacks. */
function findRest(candidates: readonly LedeCandidate[], opening: LedeCandidate): LedeCandidate | undefined {
  const next = findBehind(candidates, opening.sentence, 1);
  return (
    findListed(opening, candidates) ?? (next !== undefined && tellsRest(opening, next) ? next : undefined)
  );
}
