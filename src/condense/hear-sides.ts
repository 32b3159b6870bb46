import { toStart } from './quote-place.ts';
import { isSameSpeaker } from './same-speaker.ts';
import type { QuoteCandidate } from './weigh-quotes.ts';
import { con, pro } from './weights.ts';

/** How sure it must be who speaks for a side. */
const surely = 0.7;

/** Words from which a part of a sentence tells where a side stands; of an answer its sentence tells the rest. */
const fewestWords = 4;
const fewestOfAnswer = 3;

/**
 * Puts in a quotation of each side that speaks in the article and in none of those chosen, and one of somebody who denies or opposes where none of
 * them does: for a second one of a speaker, for somebody of no side, or for a second one of a side.
 */
export function hearSides(
  chosen: readonly QuoteCandidate[],
  left: readonly QuoteCandidate[],
  most: number,
): QuoteCandidate[] {
  const heard = [...chosen];
  const speaking = left.filter((one) => one.isAnswer || one.sides.length > 0);
  const open = new Set(speaking.filter((one) => !chosen.includes(one) && isUnderstood(one)));
  for (;;) {
    const best = [...open]
      .filter((one) => isOfNewSide(one, heard) || isFirstAnswer(one, heard))
      .toSorted((a, b) => toPlea(b) - toPlea(a))[0];
    if (best === undefined) return heard;
    if (heard.length === most) {
      const weakest = findNeedless(heard, best);
      if (weakest === undefined) return heard;
      heard.splice(heard.indexOf(weakest), 1);
    }
    heard.push(best);
    // What gave way doesn't come back: it could make way for what it gave way to, for ever.
    open.delete(best);
  }
}

/**
 * In words enough, by a speaker who is surely known; a part of a sentence has to tell more, and only of whom
 * the headline names will words do that lean on others.
 */
function isUnderstood({
  quote,
  length,
  score,
  isAnswer,
  isDenial,
  isUnclear,
  isOfHeadline,
}: QuoteCandidate): boolean {
  return (
    (!isUnclear || isDenial || isOfHeadline) &&
    length >= (isAnswer ? fewestOfAnswer : fewestWords) &&
    quote.evidence.some(({ confidence }) => confidence >= surely) &&
    toPlea({ quote, score }) >= (quote.kind === 'fragment' ? pro.strong : pro.plain)
  );
}

/** Of those whom headline and lede name, nobody has spoken for whom it speaks for. */
function isOfNewSide({ sides }: QuoteCandidate, heard: readonly QuoteCandidate[]): boolean {
  return sides.length > 0 && !heard.some((one) => one.sides.some((side) => sides.includes(side)));
}

/** It denies or opposes, as nobody who is heard does; whom the headline names may be heard with something else than their denial. */
function isFirstAnswer(one: QuoteCandidate, heard: readonly QuoteCandidate[]): boolean {
  const isDenialOfActor = one.isDenial && one.isActor;
  return (
    one.isAnswer &&
    one.quote.speaker !== null &&
    toPlea(one) >= pro.plain + pro.weak &&
    !heard.some((other) => other.isAnswer || (!isDenialOfActor && isSameSpeaker(other.quote, one.quote)))
  );
}

/** The score of a quotation that speaks for a side: a part of a sentence will do. */
function toPlea({ quote, score }: Pick<QuoteCandidate, 'quote' | 'score'>): number {
  return quote.kind === 'fragment' ? score.total - con.strong : score.total;
}

/**
 * What gives way to `best`: the weakest that repeats a speaker, else the weakest of no side, else the weakest of a side that another speaks for; never what
 * the headline quotes, the only answer, nor, for its side, what the article quotes first.
 */
function findNeedless(heard: readonly QuoteCandidate[], best: QuoteCandidate): QuoteCandidate | undefined {
  const first = Math.min(...heard.map(({ quote }) => toStart(quote)));
  const others = (one: QuoteCandidate): QuoteCandidate[] => [best, ...heard].filter((other) => other !== one);
  const free = heard
    .filter((one) => !one.inHeadline && !(one.isAnswer && !others(one).some(({ isAnswer }) => isAnswer)))
    .toSorted((a, b) => a.score.total - b.score.total);
  const later = free.filter(({ quote }) => toStart(quote) > first);
  return (
    free.find((one) => others(one).some(({ quote }) => isSameSpeaker(one.quote, quote))) ??
    later.find(({ sides }) => sides.length === 0) ??
    later.find((one) => one.sides.every((side) => others(one).some(({ sides }) => sides.includes(side))))
  );
}
