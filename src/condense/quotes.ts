import type { Article } from '../domain/article.ts';
import type { Evidence, Quote } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';
import type { Speaker } from './attribution/speaker.ts';
import { withDialogue } from './dialogue.ts';
import type { Language } from './languages/language.ts';
import { findMarked, type Marked } from './marks.ts';
import { splitSentences } from './sentences.ts';
import { findSpeakers } from './speakers.ts';
import { countWords, isTitle, toKind } from './speech.ts';

/** Below this a speaker stays null: a missing name is a blemish, a wrong one a lie. */
const threshold = 0.6;

/**
 * Every quotation of somebody's words in an article, in order, with who said it. Names of works and words held at arm's length are
 * left out. Works by structure in any language; without a language that has words for it, no speaker is named. Spans are UTF-16
 * offsets in `article.text`. Work and memory grow with the length of the text.
 */
export function findQuotes(article: Article, language: Language | undefined): Quote[] {
  const { text, blocks } = article;
  const marked = withDialogue(findMarked(text, blocks), text, blocks);
  const words = language?.attribution ?? null;
  const speakers =
    words === null
      ? marked.map(() => null)
      : findSpeakers(text, blocks, marked, language?.abbreviations ?? new Set(), words);
  const sentences = splitSentences(text, blocks);
  const quotes: Quote[] = [];
  let from = 0;
  for (const [index, pair] of marked.entries()) {
    const speaker = speakers[index] ?? null;
    if (!isSpeech(text, pair, speaker)) continue;
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= pair.span.start) from += 1;
    quotes.push(toQuote(text, pair, speaker, toSentence(sentences, from, pair.span)));
  }
  return quotes;
}

function isSpeech(text: string, pair: Marked, speaker: Speaker | null): boolean {
  const said = text.slice(pair.words.start, pair.words.end);
  const count = countWords(said);
  if (count === 0) return false;
  const isSure = speaker !== null && speaker.confidence >= threshold;
  if (isTitle(text, pair)) return false;
  return count > 2 || isSure;
}

function toSentence(sentences: readonly Span[], from: number, span: Span): Span {
  const start = Math.min(sentences[from]?.start ?? span.start, span.start);
  let end = span.end;
  for (let at = from; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start >= span.end) break;
    end = Math.max(end, sentence.end);
  }
  return { start, end };
}

function toQuote(text: string, pair: Marked, speaker: Speaker | null, sentence: Span): Quote {
  const said = text.slice(pair.words.start, pair.words.end);
  const known = speaker !== null && speaker.confidence >= threshold ? speaker : null;
  return {
    text: said,
    parts: [{ text: said, span: pair.words }],
    kind: toKind(text, pair),
    sentence,
    speaker: known === null ? null : text.slice(known.span.start, known.span.end),
    speakerSpan: known?.span ?? null,
    role: known?.role ? text.slice(known.role.start, known.role.end) : null,
    roleSpan: known?.role ?? null,
    evidence: speaker === null ? [] : [toEvidence(text, speaker)],
    origin: 'article',
    link: null,
  };
}

function toEvidence(text: string, { rule, seen, confidence }: Speaker): Evidence {
  return { rule, words: text.slice(seen.start, seen.end), confidence: Math.max(0, Math.min(1, confidence)) };
}
