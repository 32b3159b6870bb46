import type { Quote } from '../domain/entry.ts';
import { type Sentence, toStems, toWords } from './facts.ts';
import type { Language } from './languages/language.ts';
import { con, pro, type Score, toScore, type Weight } from './weights.ts';

type QuoteFeature =
  | 'attributed'
  | 'role'
  | 'fragment'
  | 'whole'
  | 'leaning'
  | 'goodLength'
  | 'tooLong'
  | 'tooShort'
  | 'news'
  | 'speakerInNews'
  | 'late'
  | 'question';

const weights: readonly Weight<QuoteFeature>[] = [
  { feature: 'attributed', weight: pro.strong, why: 'its speaker is known, the surer the better' },
  { feature: 'role', weight: pro.weak, why: "the speaker's role is told" },
  { feature: 'fragment', weight: con.plain, why: 'is a fragment of somebody else’s sentence' },
  { feature: 'whole', weight: pro.plain, why: 'is a complete thought' },
  { feature: 'leaning', weight: con.weak, why: 'opens with a word that points elsewhere' },
  { feature: 'goodLength', weight: pro.weak, why: 'is of a length to be read' },
  { feature: 'tooLong', weight: con.plain, why: 'is long' },
  { feature: 'tooShort', weight: con.plain, why: 'is short' },
  { feature: 'news', weight: pro.strong, why: 'speaks of the news' },
  { feature: 'speakerInNews', weight: pro.plain, why: 'headline or lede name its speaker' },
  { feature: 'late', weight: con.weak, why: 'stands further down' },
  { feature: 'question', weight: con.weak, why: 'asks' },
];

/** What a quotation must reach, and what each further one of a speaker who is already quoted is charged. */
const threshold = 0.5;
const sameSpeaker = 4;

/** A whole thought has at least as many words. */
const fewestWords = 4;

export interface QuoteCandidate {
  readonly quote: Quote;
  readonly score: Score;
  /** Why it can't be a key quote whatever its score, or null. */
  readonly barred: string | null;
}

/** Every quotation with its score, in the article's order. */
export function weighQuotes(
  quotes: readonly Quote[],
  lede: readonly Sentence[],
  title: string | null,
  language: Language | undefined,
): QuoteCandidate[] {
  const news = new Set([...toStems(toWords(title ?? '')), ...lede.flatMap(({ stems }) => [...stems])]);
  return quotes.map((quote, place) => ({
    quote,
    score: toScore(weights, toFeatures(quote, place / Math.max(1, quotes.length), news, language)),
    barred: findBar(quote, lede),
  }));
}

/** At most `count` quotations, different speakers first, in the article's order. */
export function chooseQuotes(candidates: readonly QuoteCandidate[], count: number): Quote[] {
  const left = candidates.filter(({ barred }) => barred === null);
  const chosen: QuoteCandidate[] = [];
  while (chosen.length < count) {
    const value = ({ quote, score }: QuoteCandidate): number =>
      score.total - (chosen.some((one) => isSameSpeaker(one.quote, quote)) ? sameSpeaker : 0);
    const best = left
      .filter((candidate) => !chosen.includes(candidate))
      .reduce<QuoteCandidate | undefined>(
        (one, other) => (one === undefined || value(other) > value(one) ? other : one),
        undefined,
      );
    if (best === undefined || value(best) < threshold) break;
    chosen.push(best);
  }
  return chosen.map(({ quote }) => quote).sort((a, b) => toStart(a) - toStart(b));
}

function findBar(quote: Quote, lede: readonly Sentence[]): string | null {
  const start = toStart(quote);
  if (lede.some(({ span }) => span.start <= start && start < span.end)) return 'stands in the lede';
  const length = toWords(quote.text).length;
  if (quote.kind === 'fragment' && (quote.speaker === null || length < 4))
    return 'is a fragment that cannot stand alone';
  return length < 3 ? 'is too short' : null;
}

function toFeatures(
  quote: Quote,
  depth: number,
  news: ReadonlySet<string>,
  language: Language | undefined,
): Partial<Record<QuoteFeature, number>> {
  const words = toWords(quote.text);
  const stems = toStems(words);
  const shared = [...stems].filter((stem) => news.has(stem)).length;
  const speaker = toStems(toWords(quote.speaker ?? ''));
  return {
    attributed:
      quote.speaker === null ? 0 : Math.max(...quote.evidence.map(({ confidence }) => confidence), 0.5),
    role: quote.role === null ? 0 : 1,
    fragment: quote.kind === 'fragment' ? 1 : 0,
    whole: /^["'“‘«(…¿¡\s]*[\p{Lu}\p{N}]/u.test(quote.text) && words.length >= fewestWords ? 1 : 0,
    leaning: language !== undefined && leansBack(words[0] ?? '', language) ? 1 : 0,
    goodLength: words.length >= 10 && words.length <= 45 ? 1 : 0,
    tooLong: words.length > 70 ? 1 : 0,
    tooShort: quote.kind === 'speech' && words.length < fewestWords ? 1 : 0,
    news: Math.min(1, shared / 3),
    speakerInNews: [...speaker].some((stem) => news.has(stem)) ? 1 : 0,
    late: depth,
    question: /\?["”’»]?$/.test(quote.text) ? 1 : 0,
  };
}

/** "That is what is wrong": what, only the words before tell. "They closed it" is plainer said. */
function leansBack(first: string, { pointers, attribution }: Language): boolean {
  return pointers.has(first) && attribution?.pronouns.has(first) !== true;
}

function toStart(quote: Quote): number {
  return quote.parts[0]?.span.start ?? 0;
}

/** Two names with one surname are one speaker, unless both have a given name and these differ. Two unknown speakers may be one. */
function isSameSpeaker(one: Quote, other: Quote): boolean {
  const a = (one.speaker ?? '').toLowerCase().split(/\s+/);
  const b = (other.speaker ?? '').toLowerCase().split(/\s+/);
  return a.at(-1) === b.at(-1) && (a.length === 1 || b.length === 1 || a[0] === b[0]);
}
