import type { Article } from '../domain/article.ts';
import type { Evidence, Quote } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';
import { createSpellOut } from './acronyms.ts';
import { findAnswers } from './answers.ts';
import type { Speaker } from './attribution/floor.ts';
import { readArticle } from './attribution/reading.ts';
import { leastTrust } from './attribution/trust.ts';
import { withoutDisowned } from './disowned.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';
import type { Marked } from './marked.ts';
import { leavesSingleOpen } from './marks-single.ts';
import type { People } from './names/person.ts';
import { type Unpulled, withoutPullQuotes } from './pull-quotes.ts';
import { findQuotations, type Quotations } from './quotations.ts';
import { toStart } from './quote-place.ts';
import { toRoleInFull } from './role-in-full.ts';
import { splitSentences } from './sentences.ts';
import { findSpeakers } from './speakers.ts';
import { countWords, isSpeech, toKind } from './speech.ts';
import { findSpelledBody } from './spelled-body.ts';

/** The quotations of an article, and the people whom it names; null without a language that has words for them. */
export interface QuoteReading {
  readonly quotes: readonly Quote[];
  readonly people: People | null;
}

/** Every quotation of somebody's words in an article, in order, with who said it: see `readQuotes`. */
export function findQuotes(article: Article, language: Language | undefined): readonly Quote[] {
  const sentences = splitSentences(article.text, article.blocks);
  return readQuotes(article, language, findQuotations(article, language), sentences).quotes;
}

/**
 * Who said each quotation; `sentences` are those of the article, in order. Names of works and words held at arm's length are left out. Works by structure in any language; without a
 * language that has words for it, no speaker is named. Spans are UTF-16 offsets in `article.text`. Work and memory grow with the length
 * of the text.
 */
export function readQuotes(
  article: Article,
  language: Language | undefined,
  { pairs: marked, turns }: Quotations,
  sentences: readonly Span[],
): QuoteReading {
  const { text } = article;
  const { blocks, pairs } =
    turns.length > 0 ? { blocks: article.blocks, pairs: marked } : withoutPullQuotes(article, marked);
  const words = language?.attribution ?? null;
  const ends = {
    abbreviations: toAbbreviations(language),
    starts: sentences.map(({ start }) => start),
  };
  const reading = words === null ? null : readArticle(text, blocks, pairs, ends, words);
  const speakers = reading === null ? pairs.map(() => null) : findSpeakers(reading);
  const found: Found[] = [];
  for (const [index, pair] of pairs.entries()) {
    const speaker = speakers[index] ?? null;
    if (words?.isMarking !== undefined && isLegalMarking(text, pair, words.isMarking)) continue;
    if (pair.isName === true || pair.isImagined === true || (pair.isBare === true && !isSure(speaker)))
      continue;
    if (!isSpeech(text, pair, isSure(speaker), words?.nounsHaveCapitals)) continue;
    const before = found.at(-1);
    if (before !== undefined && goesOn({ text, blocks }, before, pair, speaker, ends.abbreviations)) {
      before.pairs.push(pair);
      if (!isSure(before.speaker) && isSure(speaker)) before.speaker = speaker;
    } else found.push({ pairs: [pair], speaker });
  }
  const spellOut = createSpellOut(text);
  const findBody = (role: Span): Span | null =>
    language === undefined ? null : findSpelledBody(text, role, spellOut, language.familiar);
  let from = 0;
  const quotes = found.map((one) => {
    const start = one.pairs[0]?.span.start ?? 0;
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= start) from += 1;
    return toQuote(
      text,
      one,
      toSentence(sentences, from, start, one.pairs.at(-1)?.span.end ?? start),
      findBody,
      words,
    );
  });
  const answers = reading === null ? [] : findAnswers(reading, turns, sentences);
  return {
    quotes: [...withoutDisowned(quotes, text, sentences, words), ...answers].sort(
      (a, b) => toStart(a) - toStart(b),
    ),
    people: reading?.people ?? null,
  };
}

/** Words that carry a point without ending a sentence. */
function toAbbreviations(language: Language | undefined): ReadonlySet<string> {
  return new Set(language === undefined ? [] : [...language.sentence.never, ...language.sentence.seldom]);
}

/** "(признан «иностранным агентом»)": what a law makes a paper write is nobody's words. */
function isLegalMarking(
  text: string,
  { words, span }: Marked,
  isMarking: (said: string) => boolean,
): boolean {
  return span.end - span.start <= longestMarking && isMarking(text.slice(words.start, words.end));
}

/** In UTF-16 units, marks and all. */
const longestMarking = 60;

/** One quotation with its parts, before it is written down. */
interface Found {
  readonly pairs: Marked[];
  speaker: Speaker | null;
}

function isSure(speaker: Speaker | null): boolean {
  return speaker !== null && speaker.confidence >= leastTrust;
}

/** Whether a pair of marks goes on with the quotation before it: left open over a paragraph, or split by "she said,". */
function goesOn(
  { text, blocks }: Pick<Unpulled, 'blocks'> & { readonly text: string },
  before: Found,
  pair: Marked,
  speaker: Speaker | null,
  abbreviations: ReadonlySet<string>,
): boolean {
  const last = before.pairs.at(-1);
  if (last === undefined) return false;
  if (isSure(before.speaker) && isSure(speaker) && !isSame(before.speaker, speaker)) return false;
  const opensBlock = blocks[pair.block]?.span.start === pair.span.start;
  if (!last.closed) return pair.block === last.block + 1 && opensBlock;
  const between = text.slice(last.span.end, Math.min(pair.span.start, last.span.end + longestBetween));
  if (pair.block !== last.block || last.span.end + between.length < pair.span.start) return false;
  const isOpenEnded =
    /[,—–…-]$/.test(text.slice(last.words.start, last.words.end)) || /^\s*[,—–-]/.test(between);
  const told = between.replace(/(?<!\p{L})(\p{L}{1,12})\.(?=\s)/gu, (all, word: string) =>
    abbreviations.has(word.toLowerCase()) ? word : all,
  );
  if ((speaker === null || isPassedOn(speaker, before.speaker)) && isOneThought(text, before, pair, told))
    return true;
  const resumes = /^(?:\p{Ll}|I\b|I['’])/u.test(text.slice(pair.words.start, pair.words.start + 4));
  return (
    isOpenEnded && resumes && /\p{L}[^.!?]{0,120}[,—–-]\s{0,9}$/u.test(told) && !/[.!?]\s+\p{Lu}/u.test(told)
  );
}

/** Words of both parts of a thought: longer ones are told as two. */
const longestThought = 75;
/** What may stand between them, in UTF-16 units: who said it, with all that they are. */
const longestBetween = 240;

/** Told by the same words that the same one spoke. */
function isPassedOn(one: Speaker, other: Speaker | null): boolean {
  return one.seen.start === other?.seen.start && one.seen.end === other.seen.end;
}

/** "It is closed," said Holt, who runs it. "Nobody asked us.": two sentences around who said them. */
function isOneThought(
  text: string,
  { pairs: [first], speaker }: Found,
  pair: Marked,
  between: string,
): boolean {
  if (first === undefined || speaker === null || !isSure(speaker)) return false;
  const told = speaker.seen.start >= first.span.end && speaker.seen.end <= pair.span.start;
  const said = text.slice(first.words.start, first.words.end);
  const next = text.slice(pair.words.start, pair.words.end);
  return (
    told &&
    pair.closed &&
    /[,?!…]$/.test(said) &&
    /^\s*\p{L}[^!?:]*\.["”’']{0,2}\s+$/u.test(between) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(between) &&
    toKind(text, first) === 'speech' &&
    toKind(text, pair) === 'speech' &&
    countWords(said) + countWords(next) <= longestThought &&
    !leavesSingleOpen(next)
  );
}

function isSame(one: Speaker | null, other: Speaker | null): boolean {
  return one?.span.start === other?.span.start && one?.span.end === other?.span.end;
}

function toSentence(sentences: readonly Span[], from: number, start: number, end: number): Span {
  let last = end;
  for (let at = from; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start >= end) break;
    last = Math.max(last, sentence.end);
  }
  return { start: Math.min(sentences[from]?.start ?? start, start), end: last };
}

function toQuote(
  text: string,
  { pairs, speaker }: Found,
  sentence: Span,
  findBody: (role: Span) => Span | null,
  words: AttributionWords | null,
): Quote {
  const parts = toParts(text, pairs, words);
  const known = isSure(speaker) && !isNamedInside(text, parts[0]?.text ?? '', speaker) ? speaker : null;
  const role = known?.role ?? null;
  const body = known?.body ?? (role === null ? null : findBody(role));
  return {
    text: parts.map((part) => part.text).join(' '),
    parts,
    kind: pairs.length > 1 || pairs.some((pair) => toKind(text, pair) === 'speech') ? 'speech' : 'fragment',
    sentence,
    speaker: known === null ? null : text.slice(known.span.start, known.span.end),
    speakerSpan: known?.span ?? null,
    ...toRoleInFull(text, role, body),
    evidence: speaker === null ? [] : [toEvidence(text, speaker)],
    origin: 'article',
    link: null,
  };
}

/** "The work of the year," Holt said, "will be the quay.": the comma that leads to who speaks would part a subject from its verb. */
function toParts(text: string, pairs: readonly Marked[], words: AttributionWords | null): Quote['parts'] {
  return pairs.map(({ words: { start, end } }, at) => {
    const next = pairs[at + 1]?.words.start;
    const verb = next === undefined ? '' : /^\p{Ll}+/u.exec(text.slice(next, next + longestVerb))?.[0];
    const isLed = text.charAt(end - 1) === ',' && words?.agreeing?.has(verb ?? '') === true;
    const span = { start, end: isLed ? end - 1 : end };
    return { text: text.slice(span.start, span.end), span };
  });
}

/** Enough of a part for its first word, in UTF-16 units. */
const longestVerb = 12;

/** "Sen. Ann Holt (I-Tarn) took the stage": nobody speaks so of themselves; it is a report of what they did. */
function isNamedInside(text: string, words: string, speaker: Speaker | null): boolean {
  if (speaker === null) return false;
  const name = text.slice(speaker.span.start, speaker.span.end);
  const at = words.indexOf(name);
  if (at < 0 || !name.includes(' ')) return false;
  const before = words.slice(0, at);
  const behind = words.slice(at + name.length, at + name.length + 8);
  return at === 0 ? /^(?: \(|, \d{1,3},)/.test(behind) : /^\p{Lu}\p{L}{0,4}\. $/u.test(before);
}

function toEvidence(text: string, { rule, seen, confidence }: Speaker): Evidence {
  return { rule, words: text.slice(seen.start, seen.end), confidence: Math.max(0, Math.min(1, confidence)) };
}
