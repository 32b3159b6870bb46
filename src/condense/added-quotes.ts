import { asks, countShared } from './facts.ts';
import { isSameSpeaker } from './same-speaker.ts';
import type { QuoteCandidate } from './weigh-quotes.ts';

/** How many key quotes an entry has at most. */
export const most = 3;

/**
 * Whether a candidate adds to those chosen. Nothing is told twice; what a reader of the entry can't understand is at most a second quotation, of
 * one who acts or answers; nobody is heard asking twice, and words of nobody add nothing to those of somebody, unless the headline quotes them.
 */
export function addsTo(chosen: readonly QuoteCandidate[], candidate: QuoteCandidate): boolean {
  if (chosen.length === 0) return true;
  if (chosen.some((one) => saysTheSame(one, candidate))) return false;
  const { quote, isUnclear, inHeadline } = candidate;
  if (inHeadline) return true;
  if (quote.speaker === null && chosen.some((one) => one.quote.speaker !== null)) return false;
  if (quote.speaker !== null && !isKnown(candidate, chosen)) return false;
  const isRepeated = chosen.some((one) => isSameSpeaker(one.quote, quote));
  if (isRepeated && asks(quote)) return false;
  return !isUnclear || (chosen.length === 1 && !isRepeated && (candidate.isActor || candidate.isAnswer));
}

/** Whoever is heard beside somebody has a role, speaks for one whom headline or lede name, or answers; for a second one a whole name will do. */
function isKnown(
  { isActor, isAnswer, sides, standing }: QuoteCandidate,
  { length }: { length: number },
): boolean {
  const isNamed = standing === 'told' || (standing === 'named' && length === 1);
  return isNamed || isActor || isAnswer || sides.length > 0;
}

/** So many stems of headline and lede make a third quotation part of the same matter. */
const fewestTold = 2;

/**
 * A third quotation is somebody else's, or its speaker's second where headline or lede name them and it is of the entry's matter, unless the
 * headline quotes it. `told` has the stems of headline and lede.
 */
export function isWorthThird(
  chosen: readonly QuoteCandidate[],
  { quote, stems, inHeadline, isActor, sides }: QuoteCandidate,
  told: ReadonlySet<string>,
): boolean {
  if (inHeadline || !chosen.some((one) => isSameSpeaker(one.quote, quote))) return true;
  return (isActor || sides.length > 0) && countShared({ stems }, told) >= fewestTold;
}

/** From how many shared stems, and which share of the shorter one's, a quotation says what another one says. */
const fewestShared = 4;
const sameShare = 0.75;

function saysTheSame(one: QuoteCandidate, other: QuoteCandidate): boolean {
  const shared = countShared(one, other.stems);
  return shared >= fewestShared && shared >= sameShare * Math.min(one.stems.size, other.stems.size);
}
