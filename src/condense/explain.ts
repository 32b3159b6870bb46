import type { Article, Removed } from '../domain/article.ts';
import type { Evidence } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';
import { chooseSentences } from './choose.ts';
import type { ContextCandidate } from './context.ts';
import { toStart } from './quote-place.ts';
import { weigh } from './weigh.ts';
import { type ExplainedScore, explainScore } from './weights.ts';

/** A quotation that was found: whom it was given to and on what evidence, and why it is a key quote or isn't. */
export interface ExplainedQuote {
  readonly text: string;
  readonly span: Span;
  readonly kind: string;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly evidence: readonly Evidence[];
  readonly key: boolean;
  readonly barred: string | null;
  readonly score: ExplainedScore;
}

/** A sentence with its scores; null where it was no candidate. */
export interface ExplainedSentence {
  readonly text: string;
  readonly span: Span;
  readonly use: 'lede' | 'context' | null;
  readonly lede: ExplainedScore | null;
  readonly context: ExplainedScore | null;
  /** Why it would say too little by itself, or null. */
  readonly unclear: string | null;
}

/** Why the entry of an article is as it is. */
export interface Explanation {
  readonly language: string;
  readonly removed: readonly Removed[];
  readonly quotes: readonly ExplainedQuote[];
  readonly sentences: readonly ExplainedSentence[];
}

/** Weighs the article once more and keeps what `condense` throws away. */
export function explain(article: Article): Explanation {
  const weighed = weigh(article);
  const keys = new Set(weighed.keyQuotes);
  const context = new Set(chooseSentences(weighed).map(({ index }) => index));
  const lede = new Set(weighed.lede.map(({ index }) => index));
  const ledeScores = byIndex(weighed.ledeCandidates);
  const contextScores = byIndex(weighed.contextCandidates);
  return {
    language: article.language,
    removed: article.removed,
    quotes: weighed.quoteCandidates.map(({ quote, score, barred }) => ({
      text: quote.text,
      span: { start: toStart(quote), end: quote.parts.at(-1)?.span.end ?? 0 },
      kind: quote.kind,
      speaker: quote.speaker,
      role: quote.role,
      evidence: quote.evidence,
      key: keys.has(quote),
      barred,
      score: explainScore(score),
    })),
    sentences: weighed.sentences.map((sentence) => ({
      text: sentence.text,
      span: sentence.span,
      use: lede.has(sentence.index) ? 'lede' : context.has(sentence.index) ? 'context' : null,
      lede: ledeScores.get(sentence.index) ?? null,
      context: contextScores.get(sentence.index) ?? null,
      unclear: contextScores.has(sentence.index) ? weighed.findUnclear(sentence) : null,
    })),
  };
}

function byIndex(
  candidates: readonly Pick<ContextCandidate, 'sentence' | 'score'>[],
): Map<number, ExplainedScore> {
  return new Map(candidates.map(({ sentence, score }) => [sentence.index, explainScore(score)]));
}

/** The explanation as lines for a terminal, without colour. */
export function formatExplanation({ language, removed, quotes, sentences }: Explanation): string {
  return [
    `Language: ${language}`,
    '',
    `Removed (${removed.length})`,
    ...removed.map(({ reason, text }) => `  ${reason}: ${shorten(text, 90)}`),
    '',
    `Quotations (${quotes.length})`,
    ...quotes.flatMap(formatQuote),
    '',
    `Sentences (${sentences.length})`,
    ...sentences.flatMap(formatSentence),
    '',
  ].join('\n');
}

function formatQuote(quote: ExplainedQuote): string[] {
  const { text, span, kind, speaker, role, evidence, key, barred, score } = quote;
  const who = speaker === null ? 'speaker not known' : role === null ? speaker : `${speaker}, ${role}`;
  return [
    `  ${key ? '*' : ' '} [${span.start}-${span.end}] "${shorten(text, 80)}" (${kind}) ${who}`,
    ...evidence.map(
      ({ rule, words, confidence }) => `      ${confidence.toFixed(2)} ${rule}: ${shorten(words, 70)}`,
    ),
    `      ${formatScore('as key quote', score)}${barred === null ? '' : `; not taken: ${barred}`}`,
  ];
}

function formatSentence({ text, span, use, lede, context, unclear }: ExplainedSentence): string[] {
  return [
    `  ${use === null ? ' ' : '*'} [${span.start}-${span.end}] ${shorten(text, 90)}${use === null ? '' : ` (${use})`}`,
    ...(lede === null ? [] : [`      ${formatScore('as lede', lede)}`]),
    ...(context === null ? [] : [`      ${formatScore('as context', context)}`]),
    ...(unclear === null ? [] : [`      not taken as context: it ${unclear}`]),
  ];
}

function formatScore(as: string, { total, reasons }: ExplainedScore): string {
  return `${as} ${total.toFixed(2)}: ${reasons.length === 0 ? 'nothing speaks for or against it' : reasons.join('; ')}`;
}

function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').toWellFormed();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
