import type { Block } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { languages } from './languages/languages.ts';

/** Of all languages together: sentences are split before anybody asks for the language, and the lists hardly meet. */
const never = new Set(languages.flatMap(({ sentence }) => sentence.never));
const seldom = new Set(languages.flatMap(({ sentence }) => sentence.seldom));
const openers = new Set(languages.flatMap(({ sentence }) => sentence.openers));
const beforeOrdinals = new Set(languages.flatMap(({ sentence }) => sentence.ordinals?.before ?? []));
const behindOrdinals = new Set(languages.flatMap(({ sentence }) => sentence.ordinals?.behind ?? []));

/**
 * The sentences of `text`, in order, as UTF-16 spans without the blanks around them. A sentence never runs over the end of a block;
 * without `blocks` each line is one. A point ends a sentence unless it belongs to an abbreviation, an initial or a number, and
 * marks and brackets that close right behind it go with it. Time and memory grow with the length of the text.
 */
export function splitSentences(text: string, blocks?: readonly Block[]): Span[] {
  const stretches = blocks === undefined ? toLines(text) : blocks.map((block) => block.span);
  return stretches.flatMap((stretch) => splitStretch(text, stretch));
}

function toLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    lines.push({ start: match.index, end: match.index + match[0].length });
  }
  return lines;
}

const closing = new Set('"\'”’»›“)]}');
const opening = new Set('"\'“‘«‹„‚([{—–-¿¡•');
const terminators = /[.!?…。！？]+/g;

/** The sentences of one stretch of a text that has no line ends. */
export function splitStretch(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = skipBlanks(text, start, end);
  const stretch = text.slice(start, end);
  terminators.lastIndex = 0;
  for (let match = terminators.exec(stretch); match !== null; match = terminators.exec(stretch)) {
    const stop = start + match.index;
    const marks = stop + match[0].length;
    let after = marks;
    while (after < end && closing.has(text.charAt(after))) after += 1;
    const next = skipBlanks(text, after, end);
    if (next < end && endsSentence(text, { from, stop, marks, after, next, end })) {
      spans.push({ start: from, end: after });
      from = next;
    }
  }
  const last = trimEnd(text, from, end);
  if (last > from) spans.push({ start: from, end: last });
  return spans;
}

/** Offsets around a possible end: the sentence's start, its first terminator, behind the terminators, behind the marks, the next word. */
interface Stop {
  from: number;
  stop: number;
  marks: number;
  after: number;
  next: number;
  end: number;
}

function endsSentence(text: string, { from, stop, marks, after, next, end }: Stop): boolean {
  if (/[。！？]/.test(text.charAt(marks - 1))) return true;
  if (next === after) return false;
  let first = next;
  while (first < end && first - next < 4 && (opening.has(text.charAt(first)) || isBlank(text.charAt(first))))
    first += 1;
  const opener = text.slice(first, first + 16);
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£#@]/u.test(opener)) return false;
  if (after === marks && standsInName(text, from, stop, end)) return false;
  if (marks - stop > 1 || text.charAt(stop) !== '.') return true;
  return !belongsToWord(text.slice(Math.max(from, stop - 24), stop), text.slice(next, first) + opener);
}

/** Characters of a name in marks. */
const longestName = 60;

/** "Its “Meth. We’re on it.” campaign": points in a name in marks that the sentence goes on behind. */
function standsInName(text: string, from: number, stop: number, end: number): boolean {
  const start = Math.max(from, stop - longestName);
  const before = text.slice(start, stop);
  if (!before.includes('“') || !/[\p{L}\p{N}] “[^”]*$/u.test(before)) return false;
  const behind = text.slice(stop, Math.min(end, stop + longestName));
  return /^[^“”]*” \p{Ll}/u.test(behind);
}

/** "LOWER VALE, Norl": where a place in capitals lies, in short. */
const isOfPlace = /\p{Lu}{2}, \p{Lu}\p{L}{1,5}$/u;

/** Whether the point behind `before` belongs to its last word. `after` is what follows. */
function belongsToWord(before: string, after: string): boolean {
  const word = /[\p{L}\p{N}.’'-]{1,24}$/u.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0] ?? '';
  const bare = word.toLowerCase();
  if (never.has(bare) || isOrdinal(before, after)) return true;
  // "MANCHESTER, N.H. - The council": a dash goes on.
  const isShort = /^\p{L}(?:\.\p{L})+$/u.test(word) || seldom.has(bare);
  if (/^[–—-]{1,2}\s/.test(after) && (isShort || isOfPlace.test(before))) return true;
  const isInitial = /^\p{Lu}$/u.test(word);
  if (!isInitial && !isShort) return false;
  // "И. И. Лугин": one initial follows another, though its letter is a word as well.
  if (isInitial && /^[^\p{L}\p{N}]{0,4}\p{Lu}\./u.test(after)) return true;
  const opener = /^[^\p{L}\p{N}]{0,4}([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? '';
  return !openers.has(opener);
}

/** "am 27. Oktober" */
function isOrdinal(before: string, after: string): boolean {
  if (!/\d$/.test(before)) return false;
  const word = /(\p{L}{2,8}) \d{1,3}$/u.exec(before)?.[1]?.toLowerCase();
  const counted = /^\p{L}+/u.exec(after)?.[0];
  return (
    word !== undefined && counted !== undefined && beforeOrdinals.has(word) && behindOrdinals.has(counted)
  );
}

function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(text.charAt(next))) next += 1;
  return next;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charAt(last - 1))) last -= 1;
  return last;
}

function isBlank(char: string): boolean {
  return char === ' ' || (char !== '' && /\s/.test(char));
}
