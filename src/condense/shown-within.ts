import type { Quote } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';
import { isFiniteVerb } from './clause-words.ts';
import { findDatelineEnd } from './dateline.ts';
import { findTimesTold, toWords } from './facts.ts';
import type { Language } from './languages/language.ts';
import { resumes } from './leaning.ts';
import { toStart } from './quote-place.ts';

/** How far before a quotation the word stands that leads to it, in UTF-16 units. */
const reach = 40;
/** Words behind the first one from which a few quoted words are a clause to be read alone. */
const fewestBehind = 5;

/**
 * Whether a few quoted words, or words from the middle of a sentence, mean little without it. A clause of its own doesn't need it, nor what stands in a
 * sentence of the lede (`lede` has their places).
 */
export function needsSentence(
  quote: Quote,
  text: string,
  lede: readonly Span[],
  language: Language | undefined,
): boolean {
  const { start, end } = quote.sentence;
  const isTold = lede.some((span) => span.start < end && start < span.end);
  if (isTold) return false;
  return (isPart(quote) && !isClause(quote, text, language)) || goesOnFrom(quote, text, language);
}

/** The sentence that holds a quotation, null where it would show half a pair of marks. */
export function toFrame({ kind, sentence }: Quote, text: string): string | null {
  const frame = text.slice(sentence.start, sentence.end);
  return kind === 'fragment' || hasEvenMarks(frame) ? frame : null;
}

function isPart({ kind, text }: Quote): boolean {
  return kind === 'fragment' || /^\p{Ll}/u.test(text);
}

/** The most words up to the verb of "the mayor of Amble said". */
const longestSaying = 5;

/** Those who think "Norland needs no ferry are wrong," Holt said: what is said begins in front of the marks. */
function goesOnFrom(
  { parts: [first], sentence }: Quote,
  text: string,
  language: Language | undefined,
): boolean {
  const verbs = language?.attribution?.verbs;
  if (verbs === undefined || first === undefined || !first.text.endsWith(',')) return false;
  const before = text
    .slice(sentence.start, first.span.start)
    .replace(/["“„«]$/, '')
    .trimEnd();
  if (!/\S\s\S*[\p{L}\p{N}]$/u.test(before) || /["“”„«»]/.test(before)) return false;
  return toWords(text.slice(first.span.end, sentence.end))
    .slice(0, longestSaying)
    .some((word) => verbs.has(word));
}

/** A quotation that ends outside its sentence, or begins there, leaves a mark alone. A straight mark may be closed by a curly one. */
function hasEvenMarks(text: string): boolean {
  return (text.match(/["“”„«»]/gu) ?? []).length % 2 === 0;
}

/**
 * Holt said that "we will not sell the ferry": behind a verb of saying and with a verb of its own. What "whether" leads to is no clause that
 * anybody says.
 */
function isClause(quote: Quote, text: string, language: Language | undefined): boolean {
  const words = language?.attribution ?? null;
  if (words === null) return false;
  const start = toStart(quote);
  const leading = toWords(text.slice(Math.max(quote.sentence.start, start - reach), start)).at(-1) ?? '';
  if (!words.complementizers.has(leading) && !words.verbs.has(leading)) return false;
  const [first = '', ...others] = toWords(quote.parts[0]?.text ?? '');
  return (
    (quote.kind === 'speech' || others.length >= fewestBehind) &&
    !isFiniteVerb(first, words) &&
    !words.infinitiveMarks?.has(first) &&
    others.some((word) => isFiniteVerb(word, words))
  );
}

/**
 * Whether a sentence is no frame for what somebody says in it: it has a dateline, turns round or goes on with what stands before it, or opens with somebody
 * whom it doesn't name.
 */
export function isPoorFrame(sentence: string, language: Language | undefined): boolean {
  if (findDatelineEnd(sentence) > 0) return true;
  if (language === undefined) return false;
  const { cues, words } = findTimesTold(sentence, language.discourse);
  return (
    language.attribution?.coordinators.has(words[0] ?? '') === true ||
    cues.has('turn') ||
    cues.has('linking') ||
    cues.has('adding') ||
    resumes({ words, text: sentence }, language) ||
    pointsBeforeComma(sentence, language)
  );
}

/** Words of a phrase that points back. */
const longestPointing = 4;

/** "Prior to that, Holt said": what a phrase before the first comma points at stands before. */
function pointsBeforeComma(sentence: string, { pointing }: Language): boolean {
  const row = toWords(sentence.slice(0, Math.max(0, sentence.indexOf(', '))));
  return row.length > 1 && row.length <= longestPointing && row.at(-1) === pointing?.that;
}

/** "Ann Holt said", above the line that has her whole name again. */
export function namesTwice({ speaker }: Quote, sentence: string): boolean {
  return speaker?.includes(' ') === true && sentence.includes(speaker);
}
