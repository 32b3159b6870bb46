import { expect, test } from 'vitest';
import { readLines } from '../../src/article/lines.ts';
import { findStructure } from '../../src/article/structure.ts';

const prose = (number: number) =>
  `It has rained in Brenn for days on end, and boats lie at the weir: that is told ${number} times.`;

/** A blank line stands between any two unless one begins with ">". */
function read(...texts: string[]) {
  return readLines(
    texts.map((text) => (text.startsWith('>') ? `\n${text.slice(1)}` : `\n\n${text}`)).join(''),
  );
}
const sections = (...texts: string[]) => [...findStructure(read(...texts)).sections];
const labels = (...texts: string[]) => [...findStructure(read(...texts)).labels];

test('three headings whose numbers count on are sections', () => {
  expect(sections('1. Rain', prose(1), '2. Frost', prose(2), '3. Snow', prose(3), '4. Ice')).toEqual([
    0, 2, 4, 6,
  ]);
  expect(sections('1. Rain', prose(1), '2. Frost', prose(2))).toEqual([]);
  expect(sections('1. Rain', '2. Frost', '4. Snow', '5. Ice')).toEqual([]);
  expect(sections('1. Rain', '3. Frost', '4. Snow', '5. Ice')).toEqual([1, 2, 3]);
  expect(sections('1) Rain', '# 2. Frost', '3. Snow')).toEqual([0, 1, 2]);
  expect(sections('1 Rain', '2 Frost', '3 Snow')).toEqual([]);
});

test('short lines that come again three times over paragraphs of their own are sections', () => {
  expect(sections('Pros', prose(1), 'Pros', prose(2), 'Pros')).toEqual([0, 2, 4]);
  expect(sections('Pros', prose(1), 'Pros', prose(2))).toEqual([]);
  expect(sections('Pros', 'Pros', 'Pros', prose(1))).toEqual([]);
  expect(sections('Pros', prose(1), 'Pros', prose(2), 'Pros', 'Pros', 'Pros')).toEqual([0, 2, 4, 5, 6]);
  expect(sections('Pros', prose(1), 'Pros', prose(2), 'Pros', 'Pros', 'Pros', 'Pros')).toEqual([]);
});

test('what stands in one group below a section is of it', () => {
  expect(sections('1. Rain', 'Wet', '>Grey', '>It has rained.', '>Cold', '2. Frost', '3. Snow')).toEqual(
    expect.arrayContaining([1, 2, 4]),
  );
  expect(sections('1. Rain', 'Wet', 'Grey', '2. Frost', '3. Snow')).not.toContain(2);
});

test('names with their values, two in a row, are of a text', () => {
  expect(labels('Class size: 930', 'Boats: 3', prose(1))).toEqual([0, 1]);
  expect(labels('Class size: 930', prose(1), 'Boats: 3')).toEqual([]);
  expect(labels('class size: 930', 'boats: 3')).toEqual([]);
  expect(labels('Size of a class here: 930', 'Boats: 3')).toEqual([]);
  expect(labels('Size of a class: 930', 'Boats: 3')).toEqual([0, 1]);
});

test('what stands in one group below a colon is its list', () => {
  expect(labels(prose(1), 'Take along:', 'Rope', '>Tar', 'Nails')).toEqual([2, 3]);
  expect(labels(prose(1), 'Take along', 'Rope', '>Tar')).toEqual([]);
});

test.each([
  ['if (rain) {', true],
  ['let rain = 1;', true],
  [')', true],
  ['rain == frost', true],
  ['// rain', true],
  ['$ rain', true],
  ['rain := 1', true],
  ['rain --> frost', true],
  ['rain(1, 2)', true],
  ['rain (1)', false],
  ['rain and frost', false],
  ['#include rain', true],
])('"%s" is a line of a program: %s', (line, isOne) => {
  expect(labels(prose(1), line).includes(1)).toBe(isOne);
});

test('three tenths of a group make all of it a program', () => {
  const group = (count: number) => ['rain(1)', ...Array<string>(count).fill('>rain and frost')];
  expect(labels(prose(1), ...group(2), prose(2))).toEqual([1, 2, 3]);
  expect(labels(prose(1), ...group(3), prose(2))).toEqual([]);
  expect(labels(prose(1), '>rain(1)')).toEqual([1]);
  expect(labels(prose(1), '>rain', '>rain')).toEqual([]);
});
