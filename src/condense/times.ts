import type { Addition } from '../domain/entry.ts';
import type { TimeUnit, TimeWords } from './languages/time-words.ts';

interface Word {
  readonly text: string;
  readonly end: number;
}

/** A time that a phrase means: how many words it takes, and what to add behind it. */
interface Meaning {
  readonly length: number;
  readonly text: string;
}

/** The article's day, as days since 1970 and as numbers; months from 0. */
interface Day {
  readonly count: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const msPerDay = 86_400_000;

/**
 * What the time words in `text` mean on the day `date` (ISO 8601; the day as written, whatever its zone): "last month" gets
 * "March 2023" behind it. Nothing is added where the words say the year themselves. A bare weekday or month is
 * told only where the verb beside it is past, and left alone where `unsure` tells that the sentence may speak of the future or of another year.
 */
export function findTimes(text: string, date: string, words: TimeWords, unsure: boolean): Addition[] {
  const today = toDay(date);
  if (today === undefined) return [];
  const row = toRow(text);
  const additions: Addition[] = [];
  for (let at = 0; at < row.length; ) {
    const meaning =
      findPhrase(row, at, words, today) ??
      findAgo(row, at, words, today) ??
      findNamed(row, at, words, today, unsure);
    const last = meaning === undefined ? undefined : row[at + meaning.length - 1];
    if (meaning !== undefined && last !== undefined) additions.push({ at: last.end, text: meaning.text });
    at += meaning?.length ?? 1;
  }
  return additions;
}

/** "this year", "these days", "this Friday", "this winter": a time, whatever points at it. */
export function namesTime(noun: string, time: TimeWords): boolean {
  return [time.units, time.dayParts, time.seasons, time.weekdays].some((known) => known.has(noun));
}

/** Whether a text names a month: "in July", "July 3", not the verb "may". */
export function namesMonth(text: string, words: TimeWords): boolean {
  const row = toRow(text);
  return row.some(({ text: name }, at) => {
    if (!words.months.has(name)) return false;
    const before = row[at - 1]?.text ?? '';
    return words.beforeMonth.has(before) || words.last.has(before) || isDated(row, at, words);
  });
}

function toDay(date: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (match === null) return undefined;
  const count = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / msPerDay;
  return Number.isFinite(count) ? fromCount(count) : undefined;
}

function fromCount(count: number): Day {
  const at = new Date(count * msPerDay);
  return { count, year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate() };
}

/** The words with their ends; a point or comma between two words is a word of its own, so that no phrase runs over it. */
function toRow(text: string): Word[] {
  const row: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)) {
    row.push({ text: match[0].toLowerCase(), end: match.index + match[0].length });
  }
  return row;
}

function findPhrase(row: readonly Word[], at: number, words: TimeWords, today: Day): Meaning | undefined {
  for (const [phrase, unit, shift] of words.phrases) {
    const parts = phrase.split(' ');
    if (parts.every((part, step) => row[at + step]?.text === part)) {
      return { length: parts.length, text: toWhen(today, unit, shift, words) };
    }
  }
  return undefined;
}

/** "three months ago". */
function findAgo(row: readonly Word[], at: number, words: TimeWords, today: Day): Meaning | undefined {
  const number = row[at]?.text ?? '';
  const count = /^\d{1,3}$/.test(number) ? Number(number) : words.numbers.get(number);
  const unit = words.units.get(row[at + 1]?.text ?? '');
  if (count === undefined || unit === undefined || !words.ago.has(row[at + 2]?.text ?? '')) return undefined;
  return { length: 3, text: toWhen(today, unit, -count, words) };
}

/** A weekday, or a month without its year. */
function findNamed(
  row: readonly Word[],
  at: number,
  words: TimeWords,
  today: Day,
  unsure: boolean,
): Meaning | undefined {
  const name = row[at]?.text ?? '';
  const before = row[at - 1]?.text ?? '';
  const isLast = words.last.has(before);
  if (words.next.has(before) || (!isLast && (unsure || !isPast(row, at, words)))) return undefined;
  const weekday = words.weekdays.get(name);
  if (weekday !== undefined && !isDated(row, at, words)) {
    const back = (((today.count + 3 - weekday) % 7) + 7) % 7;
    const { year, month, day } = fromCount(today.count - (isLast && back === 0 ? 7 : back));
    const length = words.dayParts.has(row[at + 1]?.text ?? '') ? 2 : 1;
    return { length, text: words.formatDay(year, month, day) };
  }
  const month = words.months.get(name);
  if (month === undefined || (!isLast && !words.beforeMonth.has(before)) || isDated(row, at, words))
    return undefined;
  const thisYear = isLast ? month < today.month : month <= today.month;
  return { length: 1, text: String(thisYear ? today.year : today.year - 1) };
}

/** How far from a time its verb is looked for, in words, and how far before it a habit shows. */
const verbReach = 9;
const habitReach = 4;

/** Whether the nearest verb of the clause tells what was: the one before the time, or the one behind it where the time opens the clause. */
function isPast(row: readonly Word[], at: number, words: TimeWords): boolean {
  const behind = findTense(row, at, words);
  for (let back = 1; back <= verbReach; back += 1) {
    const word = row[at - back]?.text ?? '';
    if (word === '' || /^[,;:—–]$/.test(word)) break;
    const before = row[at - back - 1]?.text ?? '';
    // "The school in April closes": a noun may look like a past.
    if (words.isPast(word)) return !words.undoing.has(before) && behind !== 'present';
    if (words.isPresent(word, before) || (back <= habitReach && words.undoing.has(before))) return false;
  }
  return behind === 'past';
}

/** The tense of the first verb behind the time, up to the clause's end. */
function findTense(row: readonly Word[], at: number, words: TimeWords): 'past' | 'present' | null {
  for (let step = 1; step <= verbReach; step += 1) {
    const word = row[at + step]?.text ?? '';
    if (word === '' || /^[,;:.—–]$/.test(word)) return null;
    if (words.isPast(word)) return 'past';
    if (words.isPresent(word, row[at + step - 1]?.text ?? '')) return 'present';
  }
  return null;
}

/** A number follows within three words ("May 3, 2019", "Friday, March 8"): the day or the year is said already. */
function isDated(row: readonly Word[], at: number, words: TimeWords): boolean {
  return (
    [1, 2, 3].some((step) => /^\d{1,4}$/.test(row[at + step]?.text ?? '')) ||
    /^\d{1,2}$/.test(row[at - 1]?.text ?? '') ||
    // "in January last year".
    [1, 2, 3].some((step) => words.units.get(row[at + step]?.text ?? '') === 'year')
  );
}

function toWhen(today: Day, unit: TimeUnit, shift: number, words: TimeWords): string {
  if (unit === 'year') return String(today.year + shift);
  if (unit === 'month') {
    const months = today.year * 12 + today.month + shift;
    return words.formatMonth(Math.floor(months / 12), ((months % 12) + 12) % 12);
  }
  const monday = today.count - ((((today.count + 3) % 7) + 7) % 7);
  const { year, month, day } = fromCount(unit === 'day' ? today.count + shift : monday + shift * 7);
  const when = words.formatDay(year, month, day);
  return unit === 'day' ? when : words.formatWeek(when);
}
