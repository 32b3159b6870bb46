import type { Quote } from '../domain/entry.ts';
import { toWords } from './facts.ts';
import { type QuoteCandidate, toStart } from './weigh-quotes.ts';
import { con, pro } from './weights.ts';

/** How sure it must be who speaks for a side. */
const surely = 0.7;

/** Words from which a part of a sentence tells where a side stands. */
const fewestWords = 4;

/** Puts in a quotation of each side that speaks in the article and in none of those chosen, for a second one of a speaker or for somebody of no side. */
export function hearSides(
  chosen: readonly QuoteCandidate[],
  left: readonly QuoteCandidate[],
  most: number,
): QuoteCandidate[] {
  const heard = [...chosen];
  for (;;) {
    const told = new Set(heard.flatMap(({ sides }) => sides));
    const best = left
      .filter((one) => !heard.includes(one) && maySpeakForSide(one, told))
      .toSorted((a, b) => toPlea(b) - toPlea(a))[0];
    if (best === undefined) return heard;
    if (heard.length === most) {
      const weakest = findNeedless(heard);
      if (weakest === undefined) return heard;
      heard.splice(heard.indexOf(weakest), 1);
    }
    heard.push(best);
  }
}

/** Of a side that nobody has spoken for, in words enough to be understood, by a speaker who is surely known. */
function maySpeakForSide({ quote, score, sides }: QuoteCandidate, told: ReadonlySet<string>): boolean {
  return (
    sides.length > 0 &&
    !sides.some((side) => told.has(side)) &&
    toWords(quote.text).length >= fewestWords &&
    quote.evidence.some(({ confidence }) => confidence >= surely) &&
    toPlea({ quote, score }) >= pro.plain
  );
}

/** The score of a quotation that speaks for a side: a part of a sentence will do. */
function toPlea({ quote, score }: Pick<QuoteCandidate, 'quote' | 'score'>): number {
  return quote.kind === 'fragment' ? score.total - con.strong : score.total;
}

/** The weakest that repeats a speaker, else the weakest of no side; never what the headline quotes, nor what the article quotes first. */
function findNeedless(heard: readonly QuoteCandidate[]): QuoteCandidate | undefined {
  const first = Math.min(...heard.map(({ quote }) => toStart(quote)));
  const free = heard
    .filter(({ inHeadline }) => !inHeadline)
    .toSorted((a, b) => a.score.total - b.score.total);
  const again = free.find((one) =>
    heard.some((other) => other !== one && isSameSpeaker(one.quote, other.quote)),
  );
  return again ?? free.find(({ quote, sides }) => sides.length === 0 && toStart(quote) > first);
}

/** Two names with one surname are one speaker, unless both have a given name and these differ. Two unknown speakers may be one. */
export function isSameSpeaker(one: Quote, other: Quote): boolean {
  const a = (one.speaker ?? '').toLowerCase().split(/\s+/);
  const b = (other.speaker ?? '').toLowerCase().split(/\s+/);
  return a.at(-1) === b.at(-1) && (a.length === 1 || b.length === 1 || a[0] === b[0]);
}
