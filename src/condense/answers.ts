import type { Quote } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';
import type { Reading } from './attribution/reading.ts';
import { trust } from './attribution/trust.ts';
import type { Turn } from './interview.ts';
import type { Person } from './names/person.ts';
import { toRoleInFull } from './role-in-full.ts';
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
  const spans = createSentenceFinder(reading, sentences);
  const quotes: Quote[] = [];
  for (const turn of turns) {
    if (turn.label !== null) speaker = named.get(turn.label.start) ?? guest;
    else if (turn.asks) speaker = guest;
    const own = spans(turn);
    if (turn.asks || speaker === null) continue;
    for (const run of toRuns(reading.text, own)) quotes.push(...toQuote(reading.text, run, speaker));
  }
  return quotes;
}

/** The sentences of each turn, asked in order; null stands for one that quotes somebody else. */
function createSentenceFinder(
  { text, marked }: Reading,
  sentences: readonly Span[],
): (turn: Turn) => (Span | null)[] {
  let from = 0;
  let pair = 0;
  return (turn) => {
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= turn.words.start) from += 1;
    const found: (Span | null)[] = [];
    for (let at = from; at < sentences.length && (sentences[at]?.start ?? 0) < turn.words.end; at++) {
      const span = toOwn(text, sentences[at], turn);
      while (pair < marked.length && (marked[pair]?.span.end ?? 0) <= span.start) pair += 1;
      const isQuoted = (marked[pair]?.span.start ?? Number.POSITIVE_INFINITY) < span.end;
      found.push(isQuoted ? null : span);
    }
    return found;
  };
}

/** Sentences side by side, joined while they aren't too long. */
function toRuns(text: string, spans: readonly (Span | null)[]): Span[] {
  const runs: Span[] = [];
  let before: Span | null = null;
  for (const span of spans) {
    const last = runs.at(-1);
    const joined: Span | null =
      span === null || before === null || last === undefined ? null : { start: last.start, end: span.end };
    if (joined !== null && countWords(text.slice(joined.start, joined.end)) <= longest)
      runs[runs.length - 1] = joined;
    else if (span !== null) runs.push(span);
    before = span;
  }
  return runs;
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

function toQuote(text: string, span: Span, { span: speakerSpan, role, body }: Person): Quote[] {
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
      ...toRoleInFull(text, role, body),
      evidence: [{ rule: 'turn of an interview', words, confidence: trust.good }],
      origin: 'article',
      link: null,
    },
  ];
}
