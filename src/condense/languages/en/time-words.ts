import type { TimeUnit, TimeWords } from '../time-words.ts';
import { isVerb } from './discourse-words.ts';
import { determiners, prepositions } from './function-words.ts';

const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const numberNames = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const pastForms: ReadonlySet<string> = new Set(
  'was were did said told came became stood put cut hit set shut'.split(' '),
);
const presentForms: ReadonlySet<string> = new Set(
  `is are am be being has have do does will would may might could can should must shall goes go begins begin starts start ends end opens open closes close
  expires expire runs run takes take comes come returns return meets meet falls fall holds hold expects plans`.split(
    /\s+/,
  ),
);

function isPast(word: string): boolean {
  return pastForms.has(word) || isVerb(word);
}

/** "closes" is one where "the closes" and "rejected closes" are not. */
function isPresent(word: string, before: string): boolean {
  if (presentForms.has(word)) return true;
  if (word.length < 4 || !/[^su]s$/.test(word)) return false;
  return !(determiners.has(before) || prepositions.has(before) || /^\p{N}/u.test(before) || isPast(before));
}

export const timeWords: TimeWords = {
  phrases: [
    ['today', 'day', 0],
    ['yesterday', 'day', -1],
    ['tomorrow', 'day', 1],
    ['last night', 'day', -1],
    ['last week', 'week', -1],
    ['earlier this week', 'week', 0],
    ['this week', 'week', 0],
    ['next week', 'week', 1],
    ['last month', 'month', -1],
    ['earlier this month', 'month', 0],
    ['this month', 'month', 0],
    ['next month', 'month', 1],
    ['last year', 'year', -1],
    ['earlier this year', 'year', 0],
    ['this year', 'year', 0],
    ['next year', 'year', 1],
  ],
  weekdays: new Map(weekdayNames.map((name, index) => [name, index])),
  months: new Map([
    ...monthNames.map((name, index): [string, number] => [name.toLowerCase(), index]),
    ...shortMonths.map((name, index): [string, number] => [name, index]),
    ['sept', 8],
  ]),
  last: new Set(['last']),
  next: new Set(['next']),
  beforeMonth: new Set(['in', 'since', 'early', 'late', 'mid']),
  isPast,
  isPresent,
  undoing: new Set(['to', 'will', 'would', 'be', 'been', 'is', 'are', 'now']),
  dayParts: new Set(['morning', 'afternoon', 'evening', 'night']),
  seasons: new Set([
    'spring',
    'summer',
    'autumn',
    'fall',
    'winter',
    'season',
    'weekend',
    'decade',
    'century',
    'time',
  ]),
  numbers: new Map<string, number>([
    ['a', 1],
    ['an', 1],
    ...numberNames.map((name, index): [string, number] => [name, index + 1]),
  ]),
  units: new Map<string, TimeUnit>([
    ['day', 'day'],
    ['days', 'day'],
    ['week', 'week'],
    ['weeks', 'week'],
    ['month', 'month'],
    ['months', 'month'],
    ['year', 'year'],
    ['years', 'year'],
  ]),
  ago: new Set(['ago']),
  formatDay: (year, month, day) => `${day} ${monthNames[month] ?? ''} ${year}`,
  formatMonth: (year, month) => `${monthNames[month] ?? ''} ${year}`,
  formatWeek: (day) => `week of ${day}`,
};
