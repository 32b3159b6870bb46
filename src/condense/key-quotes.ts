import type { Quote } from '../domain/entry.ts';
import { addsTo, isWorthThird, most } from './added-quotes.ts';
import { hearSides } from './hear-sides.ts';
import { toStart } from './quote-place.ts';
import { isSameSpeaker } from './same-speaker.ts';
import type { QuoteCandidate } from './weigh-quotes.ts';
import { pro } from './weights.ts';

/**
 * What a quotation must reach, what a third one must and what a third one of somebody outside the story must, and what each further one of a speaker who is
 * already quoted is charged.
 */
const threshold = pro.plain + pro.weak;
const thirdThreshold = pro.strong + pro.weak;
const strangerThreshold = pro.strong + pro.plain;
/** As many words as a third one of somebody outside the story has at least. */
const strangerWords = 8;
const sameSpeaker = 2.5;
/** What the first one of each whom the headline names is given, where nobody speaks for them: who acts speaks if they speak at all. */
const unheardActor = 1;
/** What another one that the headline quotes is charged: as much as the headline's words gave it. */
const saidAlready = 2 * pro.strong;

/** What whoever is quoted first has over whoever is quoted last: who acts is mostly heard first. */
const headStart = pro.weak;

/**
 * At most three quotations, different speakers first, in the article's order. Where no speaker can be named none is asked for. `told` has the
 * stems of headline and lede.
 */
export function chooseQuotes(
  candidates: readonly QuoteCandidate[],
  canName: boolean,
  told: ReadonlySet<string>,
): Quote[] {
  const left = candidates.filter(({ barred }) => barred === null);
  const places = new Map<string, number>();
  for (const [place, candidate] of left.entries())
    if (!places.has(toSurname(candidate))) places.set(toSurname(candidate), place);
  const chosen: QuoteCandidate[] = [];
  while (chosen.length < most) {
    const value = (one: QuoteCandidate): number =>
      one.score.total +
      toNewness(one, chosen) -
      (one.inHeadline && chosen.some(({ inHeadline }) => inHeadline) ? saidAlready : 0);
    let best: QuoteCandidate | undefined;
    let top = Number.NEGATIVE_INFINITY;
    for (const candidate of left) {
      const rank = value(candidate) - (headStart * (places.get(toSurname(candidate)) ?? 0)) / left.length;
      if (rank <= top || chosen.includes(candidate) || !addsTo(chosen, candidate)) continue;
      best = candidate;
      top = rank;
    }
    if (best === undefined || value(best) < (canName ? toLeast(best, chosen) : 0)) break;
    // What comes after the best one is no better for being of the matter.
    if (chosen.length === most - 1 && !isWorthThird(chosen, best, told)) break;
    chosen.push(best);
  }
  const only = chosen.length === 0 ? findOnlyVoice(candidates) : undefined;
  if (only !== undefined) return [only.quote];
  return hearSides(chosen, left, most)
    .map(({ quote }) => quote)
    .sort((a, b) => toStart(a) - toStart(b));
}

/**
 * What one must reach beside those chosen; a third one that the headline doesn't quote, and that doesn't act, answer or speak for a side, has to
 * say more.
 */
function toLeast(
  { inHeadline, isActor, isAnswer, sides, length }: QuoteCandidate,
  chosen: readonly QuoteCandidate[],
): number {
  if (chosen.length < most - 1) return threshold;
  if (inHeadline || isActor || isAnswer || sides.length > 0) return thirdThreshold;
  return length < strangerWords ? Number.POSITIVE_INFINITY : strangerThreshold;
}

/** How sure it must be who is the only one to speak. */
const surely = 0.8;

/**
 * Where only one is quoted, who is named and surely known, what they say best with no more against it than for it: a part of a sentence where their
 * role is told, and of whom headline or lede name words that lean on those before them, too.
 */
function findOnlyVoice(candidates: readonly QuoteCandidate[]): QuoteCandidate | undefined {
  const named = candidates.filter(({ quote }) => quote.speaker !== null);
  const [first] = named;
  if (first === undefined || named.some(({ quote }) => !isSameSpeaker(first.quote, quote))) return undefined;
  return named
    .filter(
      ({ quote, barred, score, sides }) =>
        barred === null &&
        score.total >= 0 &&
        ((quote.kind === 'fragment' && quote.role !== null) ||
          (sides.length > 0 && quote.kind === 'speech')) &&
        quote.evidence.some(({ confidence }) => confidence >= surely),
    )
    .toSorted((a, b) => b.score.total - a.score.total)[0];
}

function toSurname({ quote: { speaker } }: QuoteCandidate): string {
  return (speaker ?? '').slice((speaker ?? '').lastIndexOf(' ') + 1);
}

/** What a candidate is charged or given for who speaks, beside those chosen. */
function toNewness({ quote, isActor, sides }: QuoteCandidate, chosen: readonly QuoteCandidate[]): number {
  if (chosen.some((one) => isSameSpeaker(one.quote, quote))) return -sameSpeaker;
  const isHeard = chosen.some((one) => one.sides.some((side) => sides.includes(side)));
  return isActor && !isHeard ? unheardActor : 0;
}
