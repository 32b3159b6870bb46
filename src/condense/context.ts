import type { Article } from '../domain/article.ts';
import { findDatelineEnd } from './dateline.ts';
import { type Sentence, toStems, toWords } from './facts.ts';
import { isFurniture } from './furniture.ts';
import type { DiscourseCue } from './languages/discourse-words.ts';
import type { Language } from './languages/language.ts';
import { type Score, toScore, type Weight } from './weights.ts';

type ContextFeature =
  | 'quoted'
  | 'speech'
  | 'modal'
  | 'opinion'
  | 'person'
  | 'plain'
  | 'year'
  | 'olderYear'
  | 'earlier'
  | 'pluperfect'
  | 'perfect'
  | 'figure'
  | 'definition'
  | 'newsDay'
  | 'top'
  | 'sameWords'
  | 'sameNames'
  | 'pointer'
  | 'short';

/** What a sentence is not separates better than what it is: the first lines weigh most. */
const weights: readonly Weight<ContextFeature>[] = [
  { feature: 'modal', weight: -1.5, why: 'tells what may or will be' },
  { feature: 'person', weight: -1.5, why: 'says I, we or you' },
  { feature: 'speech', weight: -0.5, why: 'reports what somebody says' },
  { feature: 'quoted', weight: -0.5, why: 'holds quoted words' },
  { feature: 'opinion', weight: -0.35, why: 'judges or expects' },
  { feature: 'plain', weight: 0.5, why: 'is a plain statement of fact' },
  { feature: 'year', weight: 0.5, why: 'names a year, as news of the day seldom does' },
  { feature: 'olderYear', weight: 1, why: 'names an earlier year' },
  { feature: 'earlier', weight: 0.75, why: 'tells of a time before the news' },
  { feature: 'pluperfect', weight: 0.5, why: 'tells what had happened' },
  { feature: 'figure', weight: 0.5, why: 'gives figures' },
  { feature: 'definition', weight: 0.25, why: 'says what something is' },
  { feature: 'perfect', weight: 0.25, why: 'tells what has come to be' },
  { feature: 'newsDay', weight: -1, why: 'tells of the day of the news' },
  { feature: 'top', weight: -1, why: 'stands beside the lede' },
  { feature: 'sameWords', weight: -2, why: 'repeats words of headline and lede' },
  { feature: 'sameNames', weight: -1, why: 'repeats names of headline and lede' },
  { feature: 'pointer', weight: -0.5, why: 'points at something said before' },
  { feature: 'short', weight: -0.5, why: 'says little' },
];

/** Below this score a sentence is no context, even where the article has nothing better. */
const threshold = -0.9;

/** Sentences this far behind the lede's still tell the news. */
const topReach = 3;

/** A sentence weighed as context. */
export interface ContextCandidate {
  readonly sentence: Sentence;
  readonly score: Score;
}

/** Every sentence that could be background, with its score, in the article's order. The lede and furniture are none. */
export function weighContext(
  sentences: readonly Sentence[],
  lede: readonly Sentence[],
  article: Article,
  language: Language | undefined,
): ContextCandidate[] {
  const news = toNews(sentences, lede, article, language);
  return sentences
    .filter((sentence) => isEligible(sentence, sentences[sentence.index + 1], lede))
    .map((sentence) => ({ sentence, score: toScore(weights, toFeatures(sentence, news)) }));
}

/** The best candidates, at most `count`, in the article's order; `accept` has the last word on each. */
export function chooseContext(
  candidates: readonly ContextCandidate[],
  count: number,
  accept: (sentence: Sentence) => boolean,
): Sentence[] {
  const ranked = candidates.toSorted((a, b) => b.score.total - a.score.total);
  const chosen: Sentence[] = [];
  for (const { sentence, score } of ranked) {
    if (chosen.length === count || score.total < threshold) break;
    if (accept(sentence)) chosen.push(sentence);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

interface News {
  readonly stems: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly year: number;
  readonly pointers: ReadonlySet<string>;
  /** Index of the lede's first sentence. */
  readonly at: number;
}

function toNews(
  sentences: readonly Sentence[],
  lede: readonly Sentence[],
  article: Article,
  language: Language | undefined,
): News {
  const stems = new Set([
    ...toStems(toWords(article.title ?? '')),
    ...lede.flatMap(({ stems }) => [...stems]),
  ]);
  const days = new Set(
    lede.flatMap(({ words }) => words.filter((word) => language?.time.weekdays.has(word) === true)),
  );
  const year = article.date === null ? findLatestYear(sentences) : Number(article.date.slice(0, 4));
  return { stems, days, year, pointers: language?.pointers ?? new Set(), at: lede[0]?.index ?? 0 };
}

/** The latest year named where nothing is forecast: about the year of an article without a date. */
function findLatestYear(sentences: readonly Sentence[]): number {
  let latest = 0;
  for (const { years, cues } of sentences) {
    if (!cues.has('modal')) for (const year of years) latest = Math.max(latest, year);
  }
  return latest;
}

function isEligible(sentence: Sentence, next: Sentence | undefined, lede: readonly Sentence[]): boolean {
  const { text } = sentence;
  if (lede.some(({ index }) => index === sentence.index) || isFurniture(sentence, next)) return false;
  return findDatelineEnd(text) === 0 && !/\?["”’»]?$/.test(text);
}

/** No quotation, no report, no opinion, nothing that may be. */
function isPlain({ quoted, cues }: Sentence): boolean {
  return !quoted && !coloured.some((cue) => cues.has(cue));
}

const coloured: readonly DiscourseCue[] = ['speech', 'modal', 'opinion', 'person'];

function toFeatures(sentence: Sentence, news: News): Partial<Record<ContextFeature, number>> {
  const { index, cues, stems, words, years } = sentence;
  const has = (cue: Parameters<typeof cues.has>[0]): number => (cues.has(cue) ? 1 : 0);
  const shared = [...stems].filter((stem) => news.stems.has(stem));
  const sharedNames = shared.filter((stem) => sentence.names.has(stem)).length;
  return {
    quoted: sentence.quoted ? 1 : 0,
    speech: Math.min(2, cues.get('speech') ?? 0),
    modal: has('modal'),
    opinion: Math.min(2, cues.get('opinion') ?? 0),
    person: has('person'),
    plain: isPlain(sentence) ? 1 : 0,
    year: years.length > 0 ? 1 : 0,
    olderYear: years.some((year) => year < news.year) ? 1 : 0,
    earlier: has('earlier'),
    pluperfect: has('pluperfect'),
    perfect: has('perfect'),
    figure: cues.has('figure') || sentence.numbers > 0 ? 1 : 0,
    definition: has('definition'),
    newsDay: cues.has('meanwhile') || words.some((word) => news.days.has(word)) ? 1 : 0,
    top: index < news.at + topReach ? 1 : 0,
    sameWords: (shared.length - sharedNames) / Math.max(4, stems.size),
    sameNames: sharedNames / Math.max(4, stems.size),
    pointer: cues.has('pointing') || news.pointers.has(words[0] ?? '') ? 1 : 0,
    short: words.length < 8 ? 1 : 0,
  };
}
