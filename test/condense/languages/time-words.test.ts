import { expect, test } from 'vitest';
import { timeWords as de } from '../../../src/condense/languages/de/time-words.ts';
import { timeWords as en } from '../../../src/condense/languages/en/time-words.ts';
import { timeWords as ru } from '../../../src/condense/languages/ru/time-words.ts';
import type { TimeWords } from '../../../src/condense/languages/time-words.ts';

test.each<[string, number, TimeWords, string]>([
  ['day', -2, de, 'vorgestern'],
  ['day', -1, de, 'gestern'],
  ['day', 0, de, 'heute'],
  ['day', 1, de, 'morgen'],
  ['day', 2, de, 'übermorgen'],
  ['week', -1, de, 'vergangene woche, vergangenen woche, letzte woche, letzten woche, vorige woche'],
  ['week', 0, de, 'diese woche, dieser woche'],
  ['week', 1, de, 'nächste woche, kommende woche, kommenden woche'],
  ['month', -1, de, 'vergangenen monat, letzten monat, vorigen monat'],
  ['month', 0, de, 'diesen monat'],
  ['month', 1, de, 'nächsten monat, kommenden monat'],
  ['year', -1, de, 'vergangenes jahr, vergangenen jahr, letztes jahr, letzten jahr, vorigen jahr, vorjahr'],
  ['year', 0, de, 'dieses jahr, diesem jahr'],
  ['year', 1, de, 'nächstes jahr, nächsten jahr, kommenden jahr'],
  ['day', -1, en, 'yesterday, last night'],
  ['day', 0, en, 'today'],
  ['day', 1, en, 'tomorrow'],
  ['week', -1, en, 'last week'],
  ['week', 0, en, 'earlier this week, this week'],
  ['week', 1, en, 'next week'],
  ['month', -1, en, 'last month'],
  ['month', 0, en, 'earlier this month, this month'],
  ['month', 1, en, 'next month'],
  ['year', -1, en, 'last year'],
  ['year', 0, en, 'earlier this year, this year'],
  ['year', 1, en, 'next year'],
  ['day', -2, ru, 'позавчера'],
  ['day', -1, ru, 'вчера, накануне'],
  ['day', 0, ru, 'сегодня'],
  ['day', 1, ru, 'завтра'],
  ['week', -1, ru, 'на прошлой неделе, неделю назад'],
  ['week', 0, ru, 'на этой неделе'],
  ['week', 1, ru, 'на следующей неделе'],
  ['month', -1, ru, 'в прошлом месяце, месяц назад'],
  ['month', 0, ru, 'в этом месяце'],
  ['month', 1, ru, 'в следующем месяце'],
  ['year', -1, ru, 'в прошлом году, годом ранее, год назад'],
  ['year', 0, ru, 'в этом году'],
  ['year', 1, ru, 'в следующем году'],
])('the %s %i from now is told by its words', (unit, shift, { phrases }, words) => {
  expect(phrases.filter(([, of, by]) => of === unit && by === shift).map(([phrase]) => phrase)).toEqual(
    words.split(', '),
  );
});

test.each<
  [string, TimeWords, readonly [string, number][], readonly [string, number][], readonly [string, number][]]
>([
  [
    'English',
    en,
    [
      ['monday', 0],
      ['sunday', 6],
    ],
    [
      ['january', 0],
      ['dec', 11],
      ['sept', 8],
      ['sep', 8],
    ],
    [
      ['a', 1],
      ['an', 1],
      ['one', 1],
      ['twelve', 12],
    ],
  ],
  [
    'German',
    de,
    [
      ['montag', 0],
      ['samstag', 5],
      ['sonnabend', 5],
      ['sonntag', 6],
    ],
    [
      ['januar', 0],
      ['jänner', 0],
      ['dezember', 11],
    ],
    [
      ['einem', 1],
      ['einer', 1],
      ['zwölf', 12],
    ],
  ],
  [
    'Russian',
    ru,
    [
      ['понедельник', 0],
      ['среду', 2],
      ['воскресенью', 6],
    ],
    [
      ['январь', 0],
      ['мае', 4],
      ['декабря', 11],
    ],
    [
      ['один', 1],
      ['две', 2],
      ['десять', 10],
    ],
  ],
])(
  '%s counts days and months from 0, and what it counts by from 1',
  (_, words, weekdays, months, numbers) => {
    const read = (known: ReadonlyMap<string, number>, rows: readonly [string, number][]) =>
      rows.map(([word]) => [word, known.get(word)]);
    expect(read(words.weekdays, weekdays)).toEqual(weekdays);
    expect(read(words.months, months)).toEqual(months);
    expect(read(words.numbers, numbers)).toEqual(numbers);
  },
);

test.each<[string, string, boolean, boolean, TimeWords]>([
  ['rises', 'Holt', false, true, en],
  ['rises', 'the', false, false, en],
  ['rises', 'of', false, false, en],
  ['rises', '40', false, false, en],
  ['rises', 'rejected', false, false, en],
  ['gas', '', false, false, en],
  ['boats', '', false, true, en],
  ['bus', '', false, false, en],
  ['campus', '', false, false, en],
  ['is', 'the', false, true, en],
  ['closed', '', true, false, en],
  ['was', '', true, false, en],
  ['war', '', true, false, de],
  ['sagte', '', true, false, de],
  ['ist', '', false, true, de],
  ['redet', '', false, true, de],
  ['boot', '', false, false, de],
  ['закрыли', '', true, false, ru],
  ['пришёл', '', true, false, ru],
  ['будет', '', false, true, ru],
  ['откроется', '', false, true, ru],
])(
  'in its language "%s" behind "%s" is a past: %s, and a present: %s',
  (word, before, isPast, isPresent, words) => {
    expect([words.isPast(word), words.isPresent(word, before)]).toEqual([isPast, isPresent]);
  },
);

test('each language writes a day, a month and a week as it does', () => {
  const write = ({ formatDay, formatMonth, formatWeek }: TimeWords) => [
    formatDay(2024, 2, 4),
    formatMonth(2024, 2),
    formatWeek('x'),
  ];
  expect([en, de, ru].map(write)).toEqual([
    ['4 March 2024', 'March 2024', 'week of x'],
    ['4. März 2024', 'März 2024', 'Woche vom x'],
    ['4 марта 2024 года', 'март 2024 года', 'неделя с x'],
  ]);
});
