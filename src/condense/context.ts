import type { Article } from '../domain/article.ts';
import { findDatelineEnd } from './dateline.ts';
import { type Sentence, toStems, toWords } from './facts.ts';
import { isFurniture } from './furniture.ts';
import type { DiscourseCue } from './languages/discourse-words.ts';
import type { Language } from './languages/language.ts';
import { con, pro, type Score, toScore, type Weight } from './weights.ts';

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
  | 'standing'
  | 'figure'
  | 'definition'
  | 'newsDay'
  | 'top'
  | 'same';

/** What a sentence is not separates better than what it is: the first lines weigh most. */
const weights: readonly Weight<ContextFeature>[] = [
  { feature: 'modal', weight: con.strong, why: 'tells what may or will be' },
  { feature: 'person', weight: con.strong, why: 'says I, we or you' },
  { feature: 'quoted', weight: con.weak, why: 'holds quoted words' },
  { feature: 'speech', weight: con.weak, why: 'reports what somebody says' },
  { feature: 'opinion', weight: con.weak, why: 'judges or expects' },
  { feature: 'plain', weight: pro.weak, why: 'is a plain statement of fact' },
  { feature: 'olderYear', weight: pro.plain, why: 'names an earlier year' },
  { feature: 'earlier', weight: pro.plain, why: 'tells of a time before the news' },
  { feature: 'year', weight: pro.plain, why: 'names a year, as news of the day seldom does' },
  { feature: 'standing', weight: pro.weak, why: 'tells what has held until now' },
  { feature: 'figure', weight: pro.weak, why: 'gives figures' },
  { feature: 'definition', weight: pro.weak, why: 'says what something is' },
  { feature: 'newsDay', weight: con.plain, why: 'tells of the day of the news' },
  { feature: 'top', weight: con.plain, why: 'stands beside the lede' },
  { feature: 'same', weight: con.strong, why: 'repeats headline and lede' },
];

/** Below this score a sentence is no context, even where the article has nothing better. */
const threshold = con.plain + con.weak;

/** Sentences this far behind the lede's still tell the news. */
const topReach = 3;

/** A sentence weighed as context. */
export interface ContextCandidate {
  readonly sentence: Sentence;
  readonly score: Score;
}

/** Every sentence that could be background, with its score, in the article's order. The lede, furniture, questions, asides in brackets, what opens as a quotation or stands inside one are none. */
export function weighContext(
  sentences: readonly Sentence[],
  lede: readonly Sentence[],
  article: Article,
  language: Language,
): ContextCandidate[] {
  const news = toNews(sentences, lede, article, new Set(language.time.weekdays.keys()));
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
  /** Weekdays that the lede names. */
  readonly days: ReadonlySet<string>;
  readonly year: number;
  /** Index of the lede's first sentence. */
  readonly at: number;
}

function toNews(
  sentences: readonly Sentence[],
  lede: readonly Sentence[],
  article: Article,
  weekdays: ReadonlySet<string>,
): News {
  const stems = new Set([
    ...toStems(toWords(article.title ?? '')),
    ...lede.flatMap(({ stems }) => [...stems]),
  ]);
  const year = article.date === null ? findLatestYear(sentences) : Number(article.date.slice(0, 4));
  const days = new Set(lede.flatMap(({ words }) => words.filter((word) => weekdays.has(word))));
  return { stems, days, year, at: lede[0]?.index ?? 0 };
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
  const { text, inQuotation } = sentence;
  if (inQuotation === 'whole' || inQuotation === 'cut') return false;
  if (lede.some(({ index }) => index === sentence.index) || isFurniture(sentence, next)) return false;
  return findDatelineEnd(text) === 0 && !/^["“„«]|\?["”’»]?$|^\(.*\)$/.test(text) && !holdsAddress(text);
}

/** "Details: example.org/x", "news@example.org": a line of service. */
function holdsAddress(text: string): boolean {
  return /\S@\S|\w\.\w{2,}\/\w/.test(text);
}

/** No quotation, no report, no opinion, nothing that may be. */
function isPlain({ inQuotation, cues }: Sentence): boolean {
  return inQuotation === 'none' && !coloured.some((cue) => cues.has(cue));
}

const coloured: readonly DiscourseCue[] = ['speech', 'modal', 'opinion', 'person'];

function toFeatures(sentence: Sentence, news: News): Partial<Record<ContextFeature, number>> {
  const { index, cues, stems, words, years } = sentence;
  const has = (cue: Parameters<typeof cues.has>[0]): number => (cues.has(cue) ? 1 : 0);
  const shared = [...stems].filter((stem) => news.stems.has(stem));
  const names = shared.filter((stem) => sentence.names.has(stem)).length;
  return {
    quoted: sentence.inQuotation === 'none' ? 0 : 1,
    speech: Math.min(2, cues.get('speech') ?? 0),
    modal: has('modal'),
    opinion: Math.min(2, cues.get('opinion') ?? 0),
    person: has('person'),
    plain: isPlain(sentence) ? 1 : 0,
    year: years.length > 0 ? 1 : 0,
    olderYear: years.some((year) => year < news.year) ? 1 : 0,
    earlier: has('earlier'),
    standing: has('standing'),
    figure: cues.has('figure') || sentence.numbers > 0 ? 1 : 0,
    definition: has('definition'),
    newsDay: cues.has('meanwhile') || words.some((word) => news.days.has(word)) ? 1 : 0,
    top: index < news.at + topReach ? 1 : 0,
    same: (shared.length - names / 2) / Math.max(4, stems.size),
  };
}
