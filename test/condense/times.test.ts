import { expect, it } from 'vitest';
import { timeWords as en } from '../../src/condense/languages/en/time-words.ts';
import { timeWords as ru } from '../../src/condense/languages/ru/time-words.ts';
import { findTimes, namesMonth, namesTime } from '../../src/condense/times.ts';

/** The text as a reader sees it, additions in brackets. */
function show(text: string, date: string, words = en, ahead = false): string {
  let shown = text;
  for (const { at, text: added } of findTimes(text, date, words, ahead).toReversed()) {
    shown = `${shown.slice(0, at)} [${added}]${shown.slice(at)}`;
  }
  return shown;
}

// 14 March 2024 was a Thursday.
const samples: readonly string[] = [
  'It closed last month [February 2024].',
  'It closed last year [2023] and this year [2024].',
  'It closed yesterday [13 March 2024].',
  'It closed last week [week of 4 March 2024].',
  'It closed on Monday [11 March 2024].',
  'It closed on Thursday [14 March 2024].',
  'It closed last Thursday [7 March 2024].',
  'It closed in January [2024].',
  'It closed in November [2023].',
  'It closed last December [2023].',
  'It closed two years ago [2022].',
  'It closed three months ago [December 2023].',
  'It closed 30 days ago [13 February 2024].',
  'It closed in March 2019.',
  'It closed on Friday, March 8.',
  'It closed on Monday night [11 March 2024].',
  'They voted to ban it from January.',
  'It stays closed until May.',
  'It may march on.',
  'It opens next Friday.',
  'It opens in April and closes in June.',
  'The permit is now set to expire in February.',
  'The boat goes on sale in late January.',
  'The rule takes effect in April.',
  'The council meets again on Friday.',
  'They had agreed to close it in May.',
  'In November [2023] the court rejected a complaint.',
  'The mill, which is to open in May, was sold in January [2024].',
  'It closed in January last year [2023].',
];

it.each(samples)('%s', (sample) => {
  expect(show(sample.replace(/ \[[^\]]*\]/g, ''), '2024-03-14')).toBe(sample);
});

const russian: readonly string[] = [
  'Его закрыли в прошлом месяце [февраль 2024 года].',
  'Его закрыли в прошлом году [2023].',
  'Его закрыли вчера [13 марта 2024 года].',
  'Его закрыли в понедельник [11 марта 2024 года].',
  'Его закрыли в ноябре [2023].',
  'Его закрыли два года назад [2022].',
  'Его закрыли в марте 2019 года.',
  'Порт откроется в апреле.',
  'Школа в апреле закрывается.',
  'Протокола в апреле не будет.',
  'Порт открывают в январе и закрывают в мае.',
  'В ноябре [2023] суд отклонил жалобу.',
];

it.each(russian)('%s', (sample) => {
  expect(show(sample.replace(/ \[[^\]]*\]/g, ''), '2024-03-14', ru)).toBe(sample);
});

it('the day is the one written in the date, whatever its zone', () => {
  expect(show('It closed yesterday.', '2024-03-01T00:30:00+02:00')).toBe(
    'It closed yesterday [29 February 2024].',
  );
});

it('a weekday in a sentence about the future means nothing sure', () => {
  expect(show('It may close on Monday.', '2024-03-14', en, true)).toBe('It may close on Monday.');
});

it('without a date that can be read nothing is added', () => {
  expect(show('It closed last month.', 'spring')).toBe('It closed last month.');
});

it.each([
  ['2024-03-10', 'It closed on Sunday [10 March 2024] and last Sunday [3 March 2024].'],
  ['2024-03-11', 'It closed on Sunday [10 March 2024] and last week [week of 4 March 2024].'],
  ['2024-03-10', 'It closed last week [week of 26 February 2024] and this month [March 2024].'],
  ['2024-01-05', 'It closed last month [December 2023].'],
  ['2024-12-05', 'It closed in December [2024] and last December [2023].'],
  ['2024-03-14', 'It closed 14 months ago [January 2023] and 15 months ago [December 2022].'],
  ['2024-03-14', 'It closed 3 weeks ago [week of 19 February 2024].'],
  ['2024-03-14', 'It closed 1000 days ago.'],
  ['2024-03-14', 'It closed on 3 May and on May 3.'],
  ['2024-03-14', 'It closed a day, week or month ago.'],
])('on %s: %s', (date, sample) => {
  expect(show(sample.replace(/ \[[^\]]*\]/g, ''), date)).toBe(sample);
});

it('the verb that tells is looked for nine words away, and no further than the clause', () => {
  const far = (words: number) => show(`It closed ${'so '.repeat(words)}in January.`, '2024-03-14');
  expect([far(7), far(8)].map((text) => text.includes('[2024]'))).toEqual([true, false]);
  const behind = (words: number) => show(`In January ${'so '.repeat(words)}closed it.`, '2024-03-14');
  expect([behind(8), behind(9)].map((text) => text.includes('[2024]'))).toEqual([true, false]);
  for (const mark of [',', ';', ' —', ' –'])
    expect(show(`It closed${mark} so in January it was shut.`, '2024-03-14')).toContain('January [2024]');
  for (const mark of [',', ';', ' —'])
    expect(show(`So in January${mark} it closed.`, '2024-03-14')).not.toContain('[');
});

it('a number within three words says which day or year is meant', () => {
  const isTold = (text: string) => show(text, '2024-03-14') === text;
  expect(isTold('It closed in January of the 9.')).toBe(true);
  expect(isTold('It closed in January of the old 9.')).toBe(false);
  expect(isTold('It closed in January as 10000 came.')).toBe(false);
});

it('a unit, a part of a day, a season and a weekday are times, a boat is none', () => {
  expect(['year', 'morning', 'winter', 'friday', 'boat'].map((noun) => namesTime(noun, en))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

it('a month is named behind its preposition or "last", or with its day', () => {
  expect(['in July', 'last May', 'May 3', '3 May'].map((text) => namesMonth(text, en))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['it may', 'July', 'in town'].map((text) => namesMonth(text, en))).toEqual([false, false, false]);
});
