import type { Article } from '../domain/article.ts';
import type { Quote } from '../domain/entry.ts';
import type { Told } from './clear.ts';
import type { Unclear } from './clear-quotes.ts';
import { findTimesTold, type Sentence, toStems, toWords } from './facts.ts';
import type { Language } from './languages/language.ts';
import { toQuoteFeatures } from './quote-features.ts';
import { toNews } from './quote-news.ts';
import { createPlaceFinder, toSentencesOf, toStart } from './quote-place.ts';
import { type QuoteFeature, quoteWeights } from './quote-weights.ts';
import { findItems } from './roundup.ts';
import { findSides, toSides } from './sides.ts';
import { createSloganFinder } from './slogans.ts';
import { findStance } from './stance.ts';
import { type Score, toScore } from './weights.ts';
import { isIntroduced } from './whole-quotes.ts';
import { findCuesAround } from './words-around.ts';

export interface QuoteCandidate {
  readonly quote: Quote;
  /** How many words it has, and their stems. */
  readonly length: number;
  readonly stems: ReadonlySet<string>;
  readonly score: Score;
  /** The headline quotes it. */
  readonly inHeadline: boolean;
  /** The headline names its speaker. */
  readonly isActor: boolean;
  /** Whom of those that headline and lede name the speaker stands for. */
  readonly sides: readonly string[];
  /** The headline names one of them. */
  readonly isOfHeadline: boolean;
  /** Somebody denies or opposes in it, or in the words that lead to it. */
  readonly isAnswer: boolean;
  /** It answers what the news accuses somebody of. */
  readonly isDenial: boolean;
  /** Only words before it tell of whom or what it speaks. */
  readonly isUnclear: boolean;
  /** Why it can't be a key quote whatever its score, or null. */
  readonly barred: string | null;
}

/** What whoever has read headline and lede alone knows, and asks of a quotation. */
interface Readers {
  readonly told: Told;
  readonly findUnclear: (quote: Quote) => Unclear;
  readonly isOfNamesake: (quote: Quote) => boolean;
}

/** Every quotation with its score, in the article's order. */
export function weighQuotes(
  quotes: readonly Quote[],
  sentences: readonly Sentence[],
  lede: readonly Sentence[],
  article: Article,
  language: Language | undefined,
  { told, findUnclear, isOfNamesake }: Readers,
): QuoteCandidate[] {
  const news = toNews(told, article.title, language);
  const sides = toSides(told.headline, lede, sentences, language);
  const hasItems = article.kind === 'live-blog' || Number.isFinite(findItems(sentences));
  const isSlogan = createSloganFinder(quotes, article.text, language);
  const findPlace = createPlaceFinder(sentences);
  return quotes.map((quote, place) => {
    const from = findPlace(quote);
    const around = sentences[from];
    const words = toWords(quote.text);
    const stems = toStems(words);
    const isNamesake = isOfNamesake(quote);
    const spokenFor = isNamesake ? [] : findSides(quote, sides);
    const setting = { around, before: sentences[from - 1], text: article.text };
    const stance = findStance(quote, words, setting, language);
    const isDenial =
      news.isAccusing && (stance.isDenial || (spokenFor.length > 0 && isMouthpiece(quote, language)));
    const isAnswer = isDenial || stance.isAnswer;
    const within = toSentencesOf(quote, sentences, from);
    // An item's other sentences and offices make its quotation none of the story that the headline tells.
    const beside = hasItems ? null : { stems: around?.stems ?? [], role: quote.role };
    const unclear = findUnclear(quote);
    const introduced = unclear > 0 && isIntroduced(quote, article.text);
    const features = toQuoteFeatures(quote, { words, stems }, news, {
      depth: place / Math.max(1, quotes.length),
      beside,
      isDenial,
      unclear,
      isIntroduced: introduced,
      isOlder:
        within.some(({ cues }) => cues.has('elsewhere')) && isToldElsewhere(quote, article.text, language),
      isCourtesy: within.some(({ cues }) => cues.has('courtesy')),
      isNamesake,
      isJudging: within.some(({ cues }) => cues.has('judging')),
    });
    const inHeadline = (features.headline ?? 0) > 0;
    return {
      quote,
      length: words.length,
      stems,
      score: toScore(quoteWeights, features),
      inHeadline,
      isActor: features.actor === 1,
      sides: spokenFor,
      isOfHeadline: spokenFor.some((side) => news.title.has(side)),
      isAnswer,
      isDenial,
      isUnclear: (features.unclear ?? 0) > 0,
      barred: isSlogan(quote)
        ? 'is a name or a slogan, which nobody says'
        : within.some(({ cues }) => cues.has('declining')) && declines(quote, words, language)
          ? 'says that nothing is said'
          : findBar(quote, isAnswer, words.length, lede, features, hasItems),
    };
  });
}

/** "Holt said in an earlier interview": the words around it, not its own, tell of another time. */
function isToldElsewhere(quote: Quote, text: string, language: Language | undefined): boolean {
  return language !== undefined && findCuesAround(quote, text, language).has('elsewhere');
}

/** Words from which whoever declines to comment says something else as well. */
const longDeclining = 25;

/** "We don't comment on talks." It is the quoted words that decline: the writer may tell as much of other questions. */
function declines({ text }: Quote, { length }: readonly string[], language: Language | undefined): boolean {
  return (
    language !== undefined &&
    length < longDeclining &&
    findTimesTold(text, language.discourse).cues.has('declining')
  );
}

/** A spokesman or lawyer: what one says for somebody accused is the answer to it. */
function isMouthpiece({ role }: Quote, language: Language | undefined): boolean {
  const mouthpieces = language?.attribution?.mouthpieces;
  // "District Attorney", in capitals, is an office of its own.
  return mouthpieces !== undefined && (role ?? '').split(/[\s,]+/).some((word) => mouthpieces.has(word));
}

function findBar(
  quote: Quote,
  isAnswer: boolean,
  length: number,
  lede: readonly Sentence[],
  {
    headline = 0,
    foreign = 0,
    question = 0,
    unnamed = 0,
    actor = 0,
    unclear = 0,
  }: Partial<Record<QuoteFeature, number>>,
  hasItems: boolean,
): string | null {
  if (length < 3) return 'is too short';
  // “ “We sail,” Holt said.”: a passage of another text.
  if (/^["“„«][^"”“»]*["”“»]./u.test(quote.text)) return 'is a passage with words and their speaker in it';
  if (headline > 0) return null;
  const start = toStart(quote);
  if (lede.some(({ span }) => span.start <= start && start < span.end)) return 'stands in the lede';
  if (quote.kind === 'fragment' && (quote.speaker === null || (length < 4 && !isAnswer)))
    return 'is a fragment that cannot stand alone';
  if (unclear > 1 && actor === 0 && !isAnswer)
    return 'means somebody or something that only words before it tell';
  // Mostly whoever interviews.
  if (question > 0 && unnamed > 0) return 'asks, and nobody is known to have asked it';
  return hasItems && foreign > 0 ? 'is of another item of the page' : null;
}
