import { expect, test } from 'vitest';
import { findDurations, findNumbers } from '../../src/issue/number-words.ts';

const count = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

test.each([
  [
    'English',
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    count(2, 20),
  ],
  [
    'English tens',
    'twenty thirty forty fifty sixty seventy eighty ninety hundred',
    count(2, 10).map((n) => n * 10),
  ],
  ['German', 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', count(2, 12)],
  ['French', 'deux trois quatre cinq six sept huit neuf dix onze douze', count(2, 12)],
  ['Russian', 'две три четыре пять шесть семь восемь девять десять', count(2, 10)],
  ['Russian people', 'двое трое четверо пятеро шестеро семеро', count(2, 7)],
  ['Russian genitive', 'двух трех четырех пяти шести семи восьми девяти десяти', count(2, 10)],
  ['the rest of Russian', 'два трёх четырёх двенадцать двадцать', [2, 3, 4, 12, 20]],
  ['vaguer words', 'dozen dozens hundreds thousand', [12, 24, 200, 1000]],
])('numbers written out count as their digits: %s', (_, text, numbers) => {
  expect([...findNumbers(text)]).toEqual(numbers);
});

test('years, times of day, ages, durations and one are no numbers that tell events apart', () => {
  const none = 'In 1900 and 2100, at 9:30 or 10.45, a 24-year-old waited three weeks for 1 of 0.';
  expect([...findNumbers(none)]).toEqual([]);
  expect([...findNumbers('1899 or 2101 boats, 12,500 nets')]).toEqual([1899, 2101, 12_500]);
});

test('a duration is told by its unit, in digits or words, and one of anything says nothing', () => {
  const found = (text: string) => [...findDurations(text)].map(([unit, values]) => [unit, ...values]);
  expect(found('After 1 hour, six hours and 2 days, within two weeks, one month later')).toEqual([
    ['hour', 6],
    ['day', 2],
    ['week', 2],
  ]);
  expect(found('nach drei Jahren, vier Minuten')).toEqual([
    ['year', 3],
    ['minute', 4],
  ]);
  expect(found('через пять месяцев')).toEqual([['month', 5]]);
});
