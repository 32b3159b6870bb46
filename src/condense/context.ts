import type { Article } from '../domain/article.ts';
import type { Told } from './clear.ts';
import { findDatelineEnd } from './dateline.ts';
import { countShared, type Sentence } from './facts.ts';
import { isFurniture } from './furniture.ts';
import { hasGrounds, type MainClause, mayHaveGrounds, readMainClause } from './grounds.ts';
import type { DiscourseCue } from './languages/discourse-words.ts';
import type { Language } from './languages/language.ts';
import { findItems } from './roundup.ts';
import { con, pro, type Score, toScore, type Weight } from './weights.ts';

type ContextFeature =
  | 'quoted'
  | 'speech'
  | 'hearsay'
  | 'modal'
  | 'opinion'
  | 'person'
  | 'talk'
  | 'plain'
  | 'plainCompany'
  | 'beforeQuote'
  | 'year'
  | 'olderYear'
  | 'month'
  | 'earlier'
  | 'standing'
  | 'event'
  | 'figure'
  | 'definition'
  | 'gist'
  | 'newsDay'
  | 'top'
  | 'late'
  | 'same'
  | 'ofProduct';

/** What a sentence is not separates better than what it is: the first lines weigh most. */
const weights: readonly Weight<ContextFeature>[] = [
  { feature: 'modal', weight: con.strong, why: 'tells what may or will be' },
  { feature: 'person', weight: con.strong, why: 'says I, we or you' },
  { feature: 'quoted', weight: con.plain, why: 'holds quoted words' },
  { feature: 'speech', weight: con.plain, why: 'reports what somebody says' },
  { feature: 'hearsay', weight: con.plain, why: 'is what somebody says' },
  { feature: 'opinion', weight: con.plain, why: 'judges or expects' },
  { feature: 'talk', weight: con.weak, why: 'talks rather than records' },
  { feature: 'plain', weight: pro.plain, why: 'is a plain statement of fact' },
  { feature: 'plainCompany', weight: pro.weak, why: 'stands among plain statements' },
  { feature: 'beforeQuote', weight: con.weak, why: 'leads to a quotation' },
  { feature: 'month', weight: pro.plain, why: 'names a month' },
  { feature: 'earlier', weight: pro.plain, why: 'tells of a time before the news' },
  { feature: 'olderYear', weight: pro.plain, why: 'names an earlier year' },
  { feature: 'year', weight: pro.weak, why: 'names a year, as news of the day seldom does' },
  { feature: 'standing', weight: pro.weak, why: 'tells what has held until now' },
  { feature: 'event', weight: pro.weak, why: 'tells what was done' },
  { feature: 'figure', weight: pro.weak, why: 'gives figures' },
  { feature: 'definition', weight: pro.weak, why: 'says what something is' },
  { feature: 'gist', weight: con.plain, why: 'tells what the story comes to' },
  { feature: 'newsDay', weight: con.strong, why: 'tells of the day of the news' },
  { feature: 'top', weight: con.plain, why: 'stands beside the lede' },
  { feature: 'late', weight: pro.plain, why: 'stands further down' },
  { feature: 'ofProduct', weight: con.strong, why: 'tells what the new thing has or can' },
  { feature: 'same', weight: con.strong, why: 'repeats headline and lede' },
];

/** Below this score a sentence is no context, even where the article has nothing better: no background is better than news. */
const threshold = pro.plain + pro.weak;
/** What a third sentence must reach. */
const thirdThreshold = pro.strong;

/** Sentences this far behind the lede's still tell the news. */
const topReach = 3;

/** Two sentences that share more of their stems than this say the same. */
const mostShared = 0.5;

/** A sentence weighed as context. */
export interface ContextCandidate {
  readonly sentence: Sentence;
  readonly score: Score;
}

/**
 * Every sentence that could be background, with its score, in the article's order. The lede, furniture, questions, asides in brackets, what opens
 * as a quotation or stands inside one are none.
 */
export function weighContext(
  sentences: readonly Sentence[],
  told: Told,
  lede: readonly Sentence[],
  article: Article,
  language: Language,
): ContextCandidate[] {
  if (isOpinion(sentences)) return [];
  const news = toNews(sentences, told, lede, article, language);
  const items = findItems(sentences);
  return sentences
    .filter(({ index }) => index < items)
    .filter(({ cues }) => !excluding.some((cue) => cues.has(cue)))
    .filter((sentence) => mayHaveGrounds(sentence, language))
    .filter((sentence) => isEligible(sentence, sentences, lede))
    .filter((sentence) => !lede.some((one) => isRepeated(one, sentence)))
    .map((sentence) => ({ sentence, main: readMainClause(sentence, language) }))
    .filter(({ main }) => hasGrounds(main))
    .map(({ sentence, main }) => ({
      sentence,
      score: toScore(weights, toFeatures(sentence, main, sentences, news)),
    }));
}

/** Judges, tells what may be, speaks of the writer and the reader, sets today's figures beside others, or isn't the article's prose. */
const excluding: readonly DiscourseCue[] = ['opinion', 'modal', 'person', 'record', 'furniture'];

/** How many sentences of context an entry has at most. */
const most = 3;

/** The best candidates in the article's order; `accept` has the last word on each. */
export function chooseContext(
  candidates: readonly ContextCandidate[],
  accept: (sentence: Sentence) => boolean,
): Sentence[] {
  const ranked = candidates.toSorted((a, b) => b.score.total - a.score.total);
  const chosen: Sentence[] = [];
  for (const { sentence, score } of ranked) {
    const least = chosen.length < 2 ? threshold : thirdThreshold;
    if (chosen.length === most || score.total < least) break;
    if (!chosen.some((one) => isRepeated(one, sentence)) && accept(sentence)) chosen.push(sentence);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

function isRepeated(one: Sentence, other: Sentence): boolean {
  return countShared(one, other.stems) > mostShared * Math.min(one.stems.size, other.stems.size);
}

/** The share of sentences in the writer's own person from which a text is an opinion or a column, whose plainest statement is an argument. */
const ownVoice = 0.12;

function isOpinion(sentences: readonly Sentence[]): boolean {
  const told = sentences.filter(({ inQuotation }) => inQuotation === 'none');
  const own = told.filter(({ cues }) => cues.has('person'));
  return own.length > 2 && own.length > told.length * ownVoice;
}

interface News {
  readonly stems: ReadonlySet<string>;
  /** Weekdays that the lede names. */
  readonly days: ReadonlySet<string>;
  readonly year: number;
  /** The year is that of the article, and not guessed by the years that it names. */
  readonly isDated: boolean;
  /** Something new is shown or sold. */
  readonly isNovelty: boolean;
  /** Index of the lede's first sentence. */
  readonly at: number;
  readonly language: Language;
}

function toNews(
  sentences: readonly Sentence[],
  { stems, cues }: Told,
  lede: readonly Sentence[],
  article: Article,
  language: Language,
): News {
  const { weekdays } = language.time;
  const year = article.date === null ? findLatestYear(sentences) : Number(article.date.slice(0, 4));
  const isNovelty = cues.has('novelty');
  const days = new Set(lede.flatMap(({ words }) => words.filter((word) => weekdays.has(word))));
  return { stems, days, year, isDated: article.date !== null, isNovelty, at: lede[0]?.index ?? 0, language };
}

/** The latest year named where nothing is forecast: about the year of an article without a date. */
function findLatestYear(sentences: readonly Sentence[]): number {
  let latest = 0;
  for (const { years, cues } of sentences) {
    if (!cues.has('modal')) for (const year of years) latest = Math.max(latest, year);
  }
  return latest;
}

function isEligible(sentence: Sentence, sentences: readonly Sentence[], lede: readonly Sentence[]): boolean {
  const { text, inQuotation } = sentence;
  if (inQuotation === 'whole' || inQuotation === 'cut') return false;
  if (lede.some(({ index }) => index === sentence.index) || isFurniture(sentence, sentences)) return false;
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

const newsCues: readonly DiscourseCue[] = ['meanwhile', 'now', 'record'];

function toFeatures(
  sentence: Sentence,
  main: MainClause,
  sentences: readonly Sentence[],
  news: News,
): Partial<Record<ContextFeature, number>> {
  const { index, cues, stems, words, years } = sentence;
  const has = (cue: DiscourseCue): number => (cues.has(cue) ? 1 : 0);
  const mainHas = (cue: DiscourseCue): number => (main.cues.has(cue) ? 1 : 0);
  const shared = [...stems].filter((stem) => news.stems.has(stem));
  const names = shared.filter((stem) => sentence.names.has(stem)).length;
  const beside = [sentences[index - 1], sentences[index + 1]];
  const count = (cue: DiscourseCue, most: number): number => Math.min(most, cues.get(cue) ?? 0);
  return {
    quoted: sentence.inQuotation === 'none' ? 0 : 1,
    speech: count('speech', 2),
    hearsay: has('hearsay'),
    // "Smaller boats arrive in 2020", written in 2019.
    modal: cues.has('modal') || (news.isDated && years.some((year) => year > news.year)) ? 1 : 0,
    opinion: count('opinion', 2),
    person: has('person'),
    talk: count('talk', 3),
    plain: isPlain(sentence) ? 1 : 0,
    plainCompany: beside.filter((one) => one !== undefined && isPlain(one)).length / 2,
    beforeQuote: (beside[1]?.inQuotation ?? 'none') === 'none' ? 0 : 1,
    year: main.years.length > 0 ? 1 : 0,
    olderYear: main.years.some((year) => year < news.year) ? 1 : 0,
    month: main.namesMonth ? 1 : 0,
    earlier: mainHas('earlier'),
    standing: Math.max(mainHas('standing'), mainHas('pluperfect')),
    event: has('event'),
    figure: cues.has('figure') || sentence.numbers > 0 ? 1 : 0,
    definition: mainHas('definition'),
    gist: has('gist'),
    newsDay: newsCues.some((cue) => cues.has(cue)) || words.some((word) => news.days.has(word)) ? 1 : 0,
    top: index < news.at + topReach ? 1 : 0,
    late: index / sentences.length,
    ofProduct: news.isNovelty && cues.has('feature') && main.years.length === 0 ? 1 : 0,
    same: (shared.length - names / 2) / Math.max(4, stems.size),
  };
}
