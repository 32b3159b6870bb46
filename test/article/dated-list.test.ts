import { expect, test } from 'vitest';
import { findDatedList } from '../../src/article/dated-list.ts';
import { readLines } from '../../src/article/lines.ts';

const summary = 'It has rained in Brenn for days on end, and boats lie at the weir until May.';

/** Where a list of these items begins below two paragraphs. */
function find(items: readonly (readonly string[])[], from = 0): number | undefined {
  const lines = readLines([summary, summary, ...items.flat()].join('\n\n'));
  return findDatedList(lines, from, lines.length);
}

const item = (day: string, between = 1, title = 'Boats') => [
  ...Array.from({ length: between }, () => title),
  summary,
  day,
];
const days = ['5 March 2026', '4 March 2026', '4 March 2026'];

test('titles, summaries and days at even steps, the newest first, are a list', () => {
  expect(find(days.map((day) => item(day)))).toBe(2);
  expect(find(days.map((day) => item(day, 4)))).toBe(2);
  expect(find(days.map((day) => item(day, 5)))).toBeUndefined();
  expect(find(days.map((day) => item(day, 0)))).toBeUndefined();
  expect(find(days.slice(1).map((day) => item(day)))).toBeUndefined();
  expect(find(days.toReversed().map((day) => item(day)))).toBeUndefined();
  expect(find(days.map((day) => item(day, 2)).with(2, item('3 March 2026', 1)))).toBeUndefined();
  expect(find(days.map((day) => [summary, summary, day]))).toBeUndefined();
  expect(find(days.map((day) => ['Boats', 'Locks', day]))).toBeUndefined();
  expect(find(days.map((day) => item(day)).with(1, item('Monday 9:15')))).toBeUndefined();
});

test('it begins with its first day where nothing alike stands above it', () => {
  expect(find(days.map((day, at) => (at === 0 ? [summary, summary, day] : item(day))))).toBe(4);
  expect(find([[summary, '6 March 2026'], ...days.map((day) => item(day))])).toBe(3);
});

test('days above the text make no list of it', () => {
  expect(
    find(
      days.map((day) => item(day)),
      5,
    ),
  ).toBeUndefined();
  expect(
    find(
      [...days, '3 March 2026'].map((day) => item(day)),
      5,
    ),
  ).toBe(5);
});
