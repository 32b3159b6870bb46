import type { Article } from '../domain/article.ts';
import type { Quote } from '../domain/entry.ts';
import type { Told } from './clear.ts';
import type { Unclear } from './clear-quotes.ts';
import { type Sentence, toStems, toWords } from './facts.ts';
import type { Language } from './languages/language.ts';
import { findBar, type OfArticle } from './quote-bars.ts';
import { toQuoteFeatures } from './quote-features.ts';
import { toNews } from './quote-news.ts';
import { createPlaceFinder, toSentencesOf } from './quote-place.ts';
import { quoteWeights } from './quote-weights.ts';
import { findItems } from './roundup.ts';
import { findLittle } from './says-little.ts';
import { findSides, toSides } from './sides.ts';
import { createSloganFinder } from './slogans.ts';
import { findStance } from './stance.ts';
import { type Standing, toStanding } from './standing.ts';
import { type Score, toScore } from './weights.ts';
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
  readonly standing: Standing;
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
  const ofArticle: OfArticle = {
    text: article.text,
    lede,
    language,
    hasItems,
    isOnly: quotes.length === 1,
    isSlogan: createSloganFinder(quotes, article.text, language),
  };
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
    const beside = hasItems ? null : { stems: around?.stems ?? new Set<string>(), role: quote.role };
    const unclear = findUnclear(quote);
    const features = toQuoteFeatures(quote, { words, stems }, news, {
      depth: place / Math.max(1, quotes.length),
      beside,
      isDenial,
      unclear,
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
      standing: toStanding(quote, language?.attribution ?? null),
      sides: spokenFor,
      isOfHeadline: spokenFor.some((side) => news.title.has(side)),
      isAnswer,
      isDenial,
      isUnclear: (features.unclear ?? 0) > 0,
      barred:
        (isAnswer || inHeadline ? null : findLittle(quote, { length: words.length, stems }, news)) ??
        findBar(
          quote,
          {
            features,
            length: words.length,
            within,
            isDenial,
            isAnswer,
            hasSide: spokenFor.length > 0,
          },
          ofArticle,
        ),
    };
  });
}

/** "Holt said in an earlier interview": the words around it, not its own, tell of another time. */
function isToldElsewhere(quote: Quote, text: string, language: Language | undefined): boolean {
  return language !== undefined && findCuesAround(quote, text, language).has('elsewhere');
}

/** A spokesman or lawyer: what one says for somebody accused is the answer to it. */
function isMouthpiece({ role }: Quote, language: Language | undefined): boolean {
  const mouthpieces = language?.attribution?.mouthpieces;
  // "District Attorney", in capitals, is an office of its own.
  return mouthpieces !== undefined && (role ?? '').split(/[\s,]+/).some((word) => mouthpieces.has(word));
}
