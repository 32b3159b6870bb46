import type { Quote } from '../domain/entry.ts';
import { findTimesTold, type Sentence, toWords } from './facts.ts';
import type { Language } from './languages/language.ts';
import { leavesSingleOpen } from './marks-single.ts';
import { toStart } from './quote-place.ts';
import type { QuoteFeature } from './quote-weights.ts';
import { isPoorFrame, namesTwice, needsSentence, toFrame } from './shown-within.ts';

/** What is seen of a quotation before it is asked whether it may be a key quote. */
export interface Seen {
  readonly features: Partial<Record<QuoteFeature, number>>;
  /** How many words it has. */
  readonly length: number;
  /** The sentences in which it stands. */
  readonly within: readonly Sentence[];
  readonly isDenial: boolean;
  readonly isAnswer: boolean;
  /** It speaks for one whom headline or lede name. */
  readonly hasSide: boolean;
}

/** Of its article. */
export interface OfArticle {
  readonly text: string;
  readonly lede: readonly Sentence[];
  readonly language: Language | undefined;
  /** The page tells of several things. */
  readonly hasItems: boolean;
  /** Nothing else is quoted. */
  readonly isOnly: boolean;
  readonly isSlogan: (quote: Quote) => boolean;
}

/** Why a quotation can't be a key quote whatever its score, or null. */
export function findBar(quote: Quote, seen: Seen, ofArticle: OfArticle): string | null {
  const { features, length, within } = seen;
  const { lede, language, hasItems, isSlogan } = ofArticle;
  if (isSlogan(quote)) return 'is a name or a slogan, which nobody says';
  if (within.some(({ cues }) => cues.has('declining')) && declines(quote, length, language))
    return 'says that nothing is said';
  if (isHeading(quote, language)) return 'is what stands above a text';
  if (length < 3) return 'is too short';
  // “ “We sail,” Holt said.”: a passage of another text.
  if (/^["“„«][^"”“»]*["”“»]./u.test(quote.text)) return 'is a passage with words and their speaker in it';
  if (leavesSingleOpen(quote.text)) return 'has a mark in it that nothing closes';
  const { headline = 0, foreign = 0, actor = 0, unclear = 0 } = features;
  if (headline > 0) return null;
  const start = toStart(quote);
  if (lede.some(({ span }) => span.start <= start && start < span.end)) return 'stands in the lede';
  if (quote.kind === 'fragment' && (quote.speaker === null || (length < 4 && !seen.isAnswer)))
    return 'is a fragment that cannot stand alone';
  if (quote.kind === 'fragment' && isLabel(quote, ofArticle)) return 'only says of what kind something is';
  if (hasPoorFrame(quote, seen, ofArticle))
    return 'is a part of a sentence that leans, or that names its speaker again';
  if (unclear > 1 && actor === 0 && !seen.isAnswer)
    return 'means somebody or something that only words before it tell';
  // Mostly whoever interviews.
  if (quote.speaker === null && /[?？؟]/.test(quote.text))
    return 'asks, and nobody is known to have asked it';
  return hasItems && foreign > 0 ? 'is of another item of the page' : null;
}

/** The most words of a label. */
const longestLabel = 4;

/** A "law and order" candidate, the "open quay" plan: marks between an article and its noun. */
function isLabel({ parts: [first], text: said, sentence }: Quote, { text, language }: OfArticle): boolean {
  const words = language?.attribution;
  if (!words || first === undefined || toWords(said).length > longestLabel) return false;
  const before = toWords(text.slice(sentence.start, first.span.start)).at(-1) ?? '';
  const [noun = ''] = /^["”»]? (\p{Ll}[\p{L}-]+)/u.exec(text.slice(first.span.end))?.slice(1) ?? [];
  const isNoun =
    noun !== '' &&
    ![words.prepositions, words.conjunctions, words.auxiliaries, words.adverbs, words.verbs].some((list) =>
      list.has(noun),
    );
  return isNoun && (words.definite.has(before) || words.indefinite.has(before));
}

/** A denial is told whatever its sentence is like; who speaks for a side may be named twice. */
function hasPoorFrame(
  quote: Quote,
  { isDenial, isAnswer, hasSide }: Seen,
  { text, lede, language, isOnly }: OfArticle,
): boolean {
  if (isDenial) return false;
  const spans = lede.map(({ span }) => span);
  if (!needsSentence(quote, text, spans, language)) return false;
  const frame = toFrame(quote, text);
  if (frame === null) return true;
  return isPoorFrame(frame, language) || (!isOnly && !isAnswer && !hasSide && namesTwice(quote, frame));
}

/** "The sneering headline reads": a headline is no speaker, and what the writer calls it is no name. */
function isHeading({ speaker }: Quote, language: Language | undefined): boolean {
  const last = speaker?.slice(speaker.lastIndexOf(' ') + 1) ?? '';
  return language?.attribution?.headings?.has(last) === true;
}

/** Words from which whoever declines to comment says something else as well. */
const longDeclining = 25;

/** "We don't comment on talks." It is the quoted words that decline: the writer may tell as much of other questions. */
function declines({ text }: Quote, length: number, language: Language | undefined): boolean {
  return (
    language !== undefined &&
    length < longDeclining &&
    findTimesTold(text, language.discourse).cues.has('declining')
  );
}
