import { expect, it } from 'vitest';
import { timeWords as en } from '../../src/condense/languages/en/time-words.ts';
import { timeWords as ru } from '../../src/condense/languages/ru/time-words.ts';
import { findTimes } from '../../src/condense/times.ts';

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
