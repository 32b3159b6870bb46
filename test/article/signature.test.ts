import { expect, test } from 'vitest';
import { readLines } from '../../src/article/lines.ts';
import {
  findCredit,
  markBareBylines,
  readSignature,
  splitCredit,
  toName,
} from '../../src/article/signature.ts';

test.each([
  ['By Ann Holt', 'Ann Holt'],
  ['Written by: Ann Holt', 'Ann Holt'],
  ['By Ann Holt | The Valley Post', 'Ann Holt'],
  ['By Ann Holt — Brenn', 'Ann Holt'],
  ['By Ann Holt 3 March', 'Ann Holt'],
  ['By Ann Holt on Monday', 'Ann Holt'],
  ['By Ann Holt updated Monday', 'Ann Holt'],
  ['By Ann Holt (Brenn)', 'Ann Holt'],
  ['By Ann Holt,', 'Ann Holt'],
  ['By Ann-Marie Holt', 'Ann-Marie Holt'],
  ['3 March 2026 14:05 Author: Ann Holt', 'Ann Holt'],
  ['Sailed on the Author: Ann Holt', 'Sailed'],
  ['Brenn 3 March 2026 at noon very sharp Author: Ann Holt', 'Brenn'],
  ['Brenn 3 March 2026 at noon sharp Author: Ann Holt', 'Ann Holt'],
  ['By', null],
  ['By 3 March', null],
  ['By somebody:', null],
  [`By ${'a'.repeat(100)}`, 'a'.repeat(100)],
  [`By ${'a'.repeat(101)}`, null],
])('the name in "%s" is %s', (line, name) => {
  expect(toName(line)).toBe(name);
});

test.each([
  ['The mill. Photo: Ann Holt', 10],
  ['The mill. Photograph by Ann Holt', 10],
  ['The mill. Photo of Ann Holt', -1],
  ['The mill. © Ann Holt', 10],
  ['The mill. Photo: Ann Holt and Piet Maas of Brenn', 10],
  ['The mill. Photo: Ann Holt and Piet Maas of old Brenn', -1],
  ['Photo: Ann Holt', -1],
  [`The mill. Photo: ${'A'.repeat(113)}`, 10],
])('the credit in "%s" begins at %i', (caption, at) => {
  expect(findCredit(caption)).toBe(at);
});

test.each([
  ['The mill. Photo: Ann Holt', 'The mill.', 'Photo: Ann Holt'],
  ['The mill at dawn. (Ann Holt / Agency)', 'The mill at dawn.', 'Ann Holt / Agency'],
  ['The mill at dawn. Ann Holt / Agency', 'The mill at dawn.', 'Ann Holt / Agency'],
  ['The mill at dawn. Ann Holt of the agency', 'The mill at dawn. Ann Holt of the agency', null],
  ['The mill at dawn', 'The mill at dawn', null],
  ['The mill (A)', 'The mill (A)', null],
  ['The mill (Ann)', 'The mill', 'Ann'],
  [`The mill. ${'A'.repeat(58)}/B`, 'The mill.', `${'A'.repeat(58)}/B`],
  [`The mill. ${'A'.repeat(59)}/B`, `The mill. ${'A'.repeat(59)}/B`, null],
])('"%s" shows "%s" and is by %s', (whole, caption, credit) => {
  expect(splitCredit(whole)).toEqual([caption, credit]);
});

const body =
  'The council of Brenn closed the lock for the whole of the winter, and boats lie at the weir until May.';
const filler = (count: number) =>
  Array.from({ length: count }, (_, at) => `Quay side ${'ab'.repeat(at + 1)}`);
const sign = (lines: readonly string[], headline: number | undefined, from: number) =>
  readSignature(readLines(lines.join('\n\n')), headline, from);

test('a byline stands from the headline to three lines into the text', () => {
  const above = ['By Piet Maas', 'Lock closed at Brenn'];
  expect(sign([...above, 'By Ann Holt', body], 1, 3).byline).toBe('Ann Holt');
  expect(sign([...above, body], 1, 2).byline).toBeNull();
  expect(sign([...above, body, body, body, 'By Ann Holt'], 1, 2).byline).toBe('Ann Holt');
  expect(sign([...above, body, body, body, body, 'By Ann Holt'], 1, 2).byline).toBeNull();
  expect(sign(['By Ann Holt', body], undefined, 1).byline).toBe('Ann Holt');
});

test('of a head of many lines sixty are looked at', () => {
  expect(sign(['Lock closed', ...filler(58), 'By Ann Holt', body], 0, 60).byline).toBe('Ann Holt');
  expect(sign(['Lock closed', ...filler(59), 'By Ann Holt', body], 0, 61).byline).toBeNull();
});

test('a day is looked for below the headline, then in the four lines above it', () => {
  const day = '3 March 2026';
  expect(sign([day, 'Lock closed', '4 March 2026', body], 1, 3).date).toBe('2026-03-04');
  expect(sign([day, ...filler(3), 'Lock closed', body], 4, 5).date).toBe('2026-03-03');
  expect(sign([day, ...filler(4), 'Lock closed', body], 5, 6).date).toBeNull();
  expect(sign(['Lock closed', 'By Ann Holt, 5 March 2026', body], 0, 2).date).toBe('2026-03-05');
  expect(
    sign(['Lock closed', 'Boats wait until 5 March 2026 and longer, they say', body], 0, 2).date,
  ).toBeNull();
});

test('a name without "by" is one or two lines from the day, between headline and text', () => {
  const day = '3 March 2026';
  expect(sign(['Lock closed', 'Ann Holt', day, body], 0, 3).byline).toBe('Ann Holt');
  expect(sign(['Lock closed', 'Ann Holt', 'Rivers', day, body], 0, 4).byline).toBe('Ann Holt');
  expect(sign(['Lock closed', 'Ann Holt', 'Rivers', 'News', day, body], 0, 5).byline).toBeNull();
  expect(sign(['Lock closed', day, 'Rivers', 'Ann Holt', body], 0, 4).byline).toBe('Ann Holt');
  expect(sign(['Lock closed', day, 'Rivers', 'News', 'Ann Holt', body], 0, 5).byline).toBeNull();
  expect(sign(['Lock closed', 'Ann Holt in Brenn and agencies', day, body], 0, 3).byline).toBe('Ann Holt');
  expect(sign(['Ann Holt', day, body], 0, 2).byline).toBeNull();
  expect(sign(['Lock closed', 'Ann', day, body], 0, 3).byline).toBeNull();
  expect(sign(['Lock closed', 'Ann Holt, Piet van Maas and Lise Berg', day, body], 0, 3).byline).toBe(
    'Ann Holt, Piet van Maas and Lise Berg',
  );
});

test('a caption has the credit of the line right below it, unless it names its own', () => {
  const caption = 'The mill at dawn, pictured from the quay';
  expect(sign(['Lock closed', caption, 'Photo: Ann Holt', body], 0, 3).image).toEqual({
    url: null,
    caption,
    credit: 'Photo: Ann Holt',
  });
  expect(sign(['Lock closed', caption, 'Rivers', 'Photo: Ann Holt', body], 0, 4).image?.credit).toBeNull();
  expect(sign(['Lock closed', `${caption} (Lise Berg)`, 'Photo: Ann Holt', body], 0, 3).image?.credit).toBe(
    'Lise Berg',
  );
  expect(sign(['Lock closed', 'Photo: Ann Holt', body], 0, 2).image).toEqual({
    url: null,
    caption: null,
    credit: 'Photo: Ann Holt',
  });
  expect(sign(['Lock closed', 'Rivers', body], 0, 2).image).toBeNull();
});

const reasons = (...lines: string[]) =>
  markBareBylines(readLines(lines.join('\n\n'))).map(({ reason }) => reason);

test('names with an outlet behind a comma are a byline among the first six lines, if the text says nothing of them', () => {
  expect(reasons('Lock closed', 'Ann Holt, The Valley Post', body)[1]).toBe('byline');
  expect(reasons('Lock closed', 'Ann Holt, Post of the Valley', body)[1]).toBe('byline');
  expect(reasons('Lock closed', 'Ann Holt, the post nearby', body)[1]).toBeUndefined();
  expect(reasons('Lock closed', 'Ann Holt', body)[1]).toBeUndefined();
  expect(reasons('Lock closed', 'Old lock, The Valley Post', body)[1]).toBeUndefined();
  expect(reasons('Lock closed', 'Ann Winter, The Valley Post', body)[1]).toBeUndefined();
  expect(reasons('Lock closed', 'Ann Holt, The Old And Very Big Valley Post', body)[1]).toBe('byline');
  expect(reasons('Lock closed', 'Ann Holt, The Old And Very Very Big Valley Post', body)[1]).toBeUndefined();
  expect(reasons(...filler(5), 'Ann Holt, The Valley Post', body)[5]).toBe('byline');
  expect(
    reasons('Lise Berg, The Quay Courier', ...filler(5), 'Ann Holt, The Valley Post', body)[6],
  ).toBeUndefined();
  expect(
    reasons('Ann Holt, The Valley Post', ...filler(16), 'The post is late today, as ever in winter.')[0],
  ).toBeUndefined();
  expect(
    reasons('Ann Holt, The Valley Post', ...filler(17), 'The post is late today, as ever in winter.')[0],
  ).toBe('byline');
});
