import type { Article } from '../domain/article.ts';
import type { Quote } from '../domain/entry.ts';
import { countShared, findTimesTold, type Sentence, toStems, toWords } from './facts.ts';
import { hearSides, isSameSpeaker, toStart } from './hear-sides.ts';
import type { Language } from './languages/language.ts';
import { findItems } from './roundup.ts';
import { findSides, toSides } from './sides.ts';
import { con, pro, type Score, toScore, type Weight } from './weights.ts';

type QuoteFeature =
  | 'attributed'
  | 'unnamed'
  | 'described'
  | 'role'
  | 'fragment'
  | 'whole'
  | 'leaning'
  | 'goodLength'
  | 'tooLong'
  | 'tooShort'
  | 'cut'
  | 'foreign'
  | 'headline'
  | 'actor'
  | 'denial'
  | 'news'
  | 'speakerInNews'
  | 'late'
  | 'question';

const weights: readonly Weight<QuoteFeature>[] = [
  { feature: 'attributed', weight: pro.strong, why: 'its speaker is known, the surer the better' },
  { feature: 'unnamed', weight: con.plain, why: 'nobody is known to have said it' },
  { feature: 'described', weight: con.plain, why: 'its speaker has no name' },
  { feature: 'role', weight: pro.weak, why: "the speaker's role is told" },
  { feature: 'headline', weight: pro.strong, why: 'the headline quotes it' },
  { feature: 'actor', weight: pro.plain, why: 'the headline names its speaker' },
  { feature: 'denial', weight: pro.strong, why: 'answers what the news accuses somebody of' },
  { feature: 'fragment', weight: con.strong, why: 'is a fragment of somebody else’s sentence' },
  { feature: 'foreign', weight: con.plain, why: 'shares no name and no topic with headline and lede' },
  { feature: 'cut', weight: con.plain, why: 'begins in the middle of a sentence' },
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

/** What a quotation must reach, what a third one must, and what each further one of a speaker who is already quoted is charged. */
const threshold = pro.plain + pro.weak;
const thirdThreshold = pro.strong + pro.weak;
const sameSpeaker = 2.5;
/** What the first one of each whom the headline names is given: who acts speaks if they speak at all. */
const unheardActor = 1;
/** What another one that the headline quotes is charged: as much as the headline's words gave it. */
const saidAlready = 2 * pro.strong;

/** Words from which a quotation is long; twice as many weigh twice. */
const long = 75;

/** A whole thought has at least as many words. */
const fewestWords = 4;

export interface QuoteCandidate {
  readonly quote: Quote;
  readonly score: Score;
  /** The headline quotes it. */
  readonly inHeadline: boolean;
  /** The headline names its speaker. */
  readonly isActor: boolean;
  /** Whom of those that headline and lede name the speaker stands for. */
  readonly sides: readonly string[];
  /** Why it can't be a key quote whatever its score, or null. */
  readonly barred: string | null;
}

/** Every quotation with its score, in the article's order. */
export function weighQuotes(
  quotes: readonly Quote[],
  sentences: readonly Sentence[],
  lede: readonly Sentence[],
  article: Article,
  language: Language | undefined,
): QuoteCandidate[] {
  const news = toNews(lede, article.title, language);
  const sides = toSides(article.title, lede, sentences, language);
  const hasItems = article.kind === 'live-blog' || Number.isFinite(findItems(sentences));
  let from = 0;
  return quotes.map((quote, place) => {
    while ((sentences[from]?.span.end ?? Number.POSITIVE_INFINITY) <= quote.sentence.start) from += 1;
    const around = sentences[from];
    const before = sentences[from - 1];
    const isDenial =
      around?.cues.has('denying') === true ||
      (before?.block === around?.block && before?.cues.has('denying') === true);
    const words = toWords(quote.text);
    // An item's other sentences and offices make its quotation none of the story that the headline tells.
    const beside = hasItems ? null : { stems: around?.stems ?? [], role: quote.role };
    const features = toFeatures(quote, words, place / Math.max(1, quotes.length), news, beside, isDenial);
    const inHeadline = (features.headline ?? 0) > 0;
    return {
      quote,
      score: toScore(weights, features),
      inHeadline,
      isActor: features.actor === 1,
      sides: findSides(quote, sides),
      barred: findBar(quote, words.length, lede, features, hasItems),
    };
  });
}

/** What headline and lede tell, as far as quotations are measured by it. */
interface News {
  readonly stems: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  /** Stems of what headline and lede tell of, without the verbs of saying, which every quotation has. */
  readonly topic: ReadonlySet<string>;
  /** What the headline has in quotation marks. */
  readonly quoted: readonly string[];
  readonly isAccusing: boolean;
  readonly language: Language | undefined;
}

function toNews(lede: readonly Sentence[], title: string | null, language: Language | undefined): News {
  const titleStems = toStems(toWords(title ?? ''));
  const words = [...toWords(title ?? ''), ...lede.flatMap((sentence) => sentence.words)];
  return {
    stems: new Set([...titleStems, ...lede.flatMap(({ stems }) => [...stems])]),
    title: titleStems,
    topic: toStems(words.filter((word) => language?.attribution?.verbs.has(word) !== true)),
    quoted: findQuotedPhrases(title ?? ''),
    isAccusing:
      lede.some(({ cues }) => cues.has('accusing')) ||
      (language !== undefined && findTimesTold(title ?? '', language.discourse).cues.has('accusing')),
    language,
  };
}

/** The letters and figures of what stands in marks in a headline; a single word of few letters is no quotation. */
function findQuotedPhrases(title: string): string[] {
  const found = title.matchAll(
    /["“„«]([^"“”„«»]{4,120})["”“»]|(?<![\p{L}\p{N}])['‘’]([^‘]{4,120}?)['’](?![\p{L}\p{N}])/gu,
  );
  return [...found]
    .map(([, double, single]) => toBare(double ?? single ?? ''))
    .filter((phrase) => phrase.length > 4);
}

function toBare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How many key quotes an entry has at most. */
const most = 3;

/** At most three quotations, different speakers first, in the article's order. Where no speaker can be named none is asked for. */
export function chooseQuotes(candidates: readonly QuoteCandidate[], canName: boolean): Quote[] {
  const least = canName ? threshold : 0;
  const left = candidates.filter(({ barred }) => barred === null);
  const chosen: QuoteCandidate[] = [];
  while (chosen.length < most) {
    const value = ({ quote, score, inHeadline, isActor }: QuoteCandidate): number =>
      score.total +
      (chosen.some((one) => isSameSpeaker(one.quote, quote)) ? -sameSpeaker : isActor ? unheardActor : 0) -
      (inHeadline && chosen.some((one) => one.inHeadline) ? saidAlready : 0);
    const best = left
      .filter((candidate) => !chosen.includes(candidate))
      .reduce<QuoteCandidate | undefined>(
        (one, other) => (one === undefined || value(other) > value(one) ? other : one),
        undefined,
      );
    if (best === undefined || value(best) < (chosen.length < 2 ? least : thirdThreshold)) break;
    chosen.push(best);
  }
  return hearSides(chosen, left, most)
    .map(({ quote }) => quote)
    .sort((a, b) => toStart(a) - toStart(b));
}

function findBar(
  quote: Quote,
  length: number,
  lede: readonly Sentence[],
  { headline = 0, foreign = 0, question = 0, unnamed = 0 }: Partial<Record<QuoteFeature, number>>,
  hasItems: boolean,
): string | null {
  if (length < 3) return 'is too short';
  // “ “We sail,” Holt said.”: a passage of another text.
  if (/^["“„«][^"”“»]*["”“»]./u.test(quote.text)) return 'is a passage with words and their speaker in it';
  if (headline > 0) return null;
  const start = toStart(quote);
  if (lede.some(({ span }) => span.start <= start && start < span.end)) return 'stands in the lede';
  if (quote.kind === 'fragment' && (quote.speaker === null || length < 4))
    return 'is a fragment that cannot stand alone';
  // Mostly whoever interviews.
  if (question > 0 && unnamed > 0) return 'asks, and nobody is known to have asked it';
  return hasItems && foreign > 0 ? 'is of another item of the page' : null;
}

/** What else than its words and its speaker's name shows that a quotation is of the story. */
interface Beside {
  readonly stems: Iterable<string>;
  readonly role: string | null;
}

/** Nothing in it, around it or of its speaker stands in headline or lede. */
function isForeign(own: Iterable<string>, { topic }: News, beside: Beside | null): boolean {
  if (topic.size === 0) return false;
  const role = toStems(toWords(beside?.role ?? ''));
  return ![...own, ...role, ...(beside?.stems ?? [])].some((stem) => topic.has(stem));
}

function toFeatures(
  quote: Quote,
  words: readonly string[],
  depth: number,
  news: News,
  beside: Beside | null,
  isDenial: boolean,
): Partial<Record<QuoteFeature, number>> {
  const stems = toStems(words);
  const bare = news.quoted.length === 0 ? '' : toBare(quote.text);
  const speaker = toStems(toWords(quote.speaker ?? ''));
  return {
    attributed:
      quote.speaker === null ? 0 : Math.max(...quote.evidence.map(({ confidence }) => confidence), 0.5),
    unnamed: quote.speaker === null && (news.language?.attribution ?? null) !== null ? 1 : 0,
    described: quote.speaker !== null && !/\p{Lu}/u.test(quote.speaker) ? 1 : 0,
    role: quote.role === null ? 0 : 1,
    headline: Math.max(0, ...news.quoted.map((phrase) => matchPhrase(phrase, bare))),
    actor: [...speaker].some((stem) => news.title.has(stem)) ? 1 : 0,
    denial: news.isAccusing && isDenial ? 1 : 0,
    foreign: isForeign([...stems, ...speaker], news, beside) ? 1 : 0,
    cut: quote.kind === 'speech' && /^\p{Ll}/u.test(quote.text) ? 1 : 0,
    fragment: quote.kind === 'fragment' ? 1 : 0,
    whole: /^["'“‘«(…¿¡\s]*[\p{Lu}\p{N}]/u.test(quote.text) && words.length >= fewestWords ? 1 : 0,
    leaning: news.language !== undefined && leansBack(words[0] ?? '', news.language) ? 1 : 0,
    goodLength: words.length >= 10 && words.length <= 45 ? 1 : 0,
    tooLong: Math.min(3, Math.floor(words.length / long)),
    tooShort: quote.kind === 'speech' && words.length < fewestWords ? 1 : 0,
    news: Math.min(1, countShared({ stems }, news.stems) / 3),
    speakerInNews: [...speaker].some((stem) => news.stems.has(stem)) ? 1 : 0,
    late: depth,
    question: /\?["”’»]?$/.test(quote.text) ? 1 : 0,
  };
}

/** 2 where the words hold the phrase as it stands, 1 where its words have other endings, as in a language that bends them. */
function matchPhrase(phrase: string, bare: string): number {
  if (` ${bare} `.includes(` ${phrase} `)) return 2;
  const parts = phrase.split(' ').map((word) => word.slice(0, Math.max(3, word.length - 2)));
  const words = bare.split(' ');
  return parts.length > 1 &&
    words.some((_, at) => parts.every((part, step) => words[at + step]?.startsWith(part) === true))
    ? 1
    : 0;
}

/** "That is what is wrong": what, only the words before tell. "They closed it" is plainer said. */
function leansBack(first: string, { pointers, attribution }: Language): boolean {
  // "But Norland should have been first": against what, only the words before tell.
  if (attribution?.coordinators.has(first) === true) return true;
  return pointers.has(first) && attribution?.pronouns.has(first) !== true;
}
