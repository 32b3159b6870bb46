import type { Quote } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';
import type { Reading } from './attribution/reading.ts';
import { trust } from './attribution/trust.ts';
import type { Turn } from './interview.ts';
import type { Person } from './names/people.ts';
import { countWords } from './speech.ts';

/** Words of an answer that are told as one quotation: longer ones are told as several, each of whole sentences. */
const longest = 45;
const fewest = 3;

/**
 * What the one interviewed answers, as quotations of whole sentences; none where it isn't clear who that is. A sentence that quotes somebody
 * else, and what stands in square brackets, is left out.
 */
export function findAnswers(reading: Reading, turns: readonly Turn[], sentences: readonly Span[]): Quote[] {
  const answers = turns.filter(({ asks }) => !asks);
  if (answers.length === 0) return [];
  const named = new Map(
    reading.people.mentions.map(({ person, at, name }) => [toStart(reading, at, name.from), person]),
  );
  const guest = findGuest(reading, turns[0]?.span.start ?? 0);
  let speaker: Person | null = guest;
  let from = 0;
  let pair = 0;
  const quotes: Quote[] = [];
  for (const turn of turns) {
    if (turn.label !== null) speaker = named.get(turn.label.start) ?? guest;
    else if (turn.asks) speaker = guest;
    if (turn.asks || speaker === null) continue;
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= turn.words.start) from += 1;
    let run: Span | null = null;
    const close = (): void => {
      if (run !== null && speaker !== null) quotes.push(...toQuote(reading.text, run, speaker));
      run = null;
    };
    for (let at = from; at < sentences.length && (sentences[at]?.start ?? 0) < turn.words.end; at++) {
      const span = toOwn(reading.text, sentences[at], turn);
      while (pair < reading.marked.length && (reading.marked[pair]?.span.end ?? 0) <= span.start) pair += 1;
      if ((reading.marked[pair]?.span.start ?? Number.POSITIVE_INFINITY) < span.end) {
        close();
        continue;
      }
      const whole: Span = { start: run === null ? span.start : (run as Span).start, end: span.end };
      if (run !== null && countWords(reading.text.slice(whole.start, whole.end)) > longest) close();
      run = { start: run === null ? span.start : whole.start, end: span.end };
    }
    close();
  }
  return quotes;
}

/** A sentence without the label before it and the "[laughs]" at its beginning. */
function toOwn(text: string, sentence: Span | undefined, { words }: Turn): Span {
  let start = Math.max(sentence?.start ?? 0, words.start);
  const end = Math.min(sentence?.end ?? 0, words.end);
  const aside = /^\[[^\]]{0,40}\]\s{0,3}/.exec(text.slice(start, Math.min(end, start + 48)));
  if (aside !== null) start += aside[0].length;
  return { start, end: Math.max(start, end) };
}

/** The one person whom the lines before the first turn name in full. */
function findGuest({ people, sentences }: Reading, before: number): Person | null {
  const named = new Set(
    people.mentions
      .filter(({ at }) => (sentences[at]?.tokens[0]?.start ?? before) < before)
      .map(({ person }) => person)
      .filter(({ kind, words }) => words.length > 1 && kind !== 'organisation' && kind !== 'place'),
  );
  const [only] = named;
  return only !== undefined && named.size === 1 ? only : null;
}

function toStart({ sentences }: Reading, at: number, token: number): number {
  return sentences[at]?.tokens[token]?.start ?? -1;
}

function toQuote(text: string, span: Span, { span: speakerSpan, role }: Person): Quote[] {
  const words = text.slice(span.start, span.end);
  if (countWords(words) < fewest) return [];
  return [
    {
      text: words,
      parts: [{ text: words, span }],
      kind: 'speech',
      sentence: span,
      speaker: text.slice(speakerSpan.start, speakerSpan.end),
      speakerSpan,
      role: role === null ? null : text.slice(role.start, role.end),
      roleSpan: role,
      evidence: [{ rule: 'turn of an interview', words, confidence: trust.good }],
      origin: 'article',
      link: null,
    },
  ];
}
