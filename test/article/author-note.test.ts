import { expect, test } from 'vitest';
import { findAuthorNote } from '../../src/article/author-note.ts';
import { readLines } from '../../src/article/lines.ts';

const prose = (number: number) =>
  `It has rained in Brenn for days on end, and boats lie at the weir: that is told ${number} times.`;
const text = (count: number) => Array.from({ length: count }, (_, at) => prose(at));
const note = 'For nine years Ann Holt of the Post has sailed.';

/** Where the note begins, counted from the end of the text; `gap` lines stand between the name above and the text. */
function find({ head = 'By Ann Holt', gap = 0, paragraphs = 12, name = 'Ann Holt', below = [note] } = {}) {
  const lines = readLines(
    [head, ...Array<string>(gap).fill('Tarn'), ...text(paragraphs), name, ...below].join('\n\n'),
  );
  const at = findAuthorNote(lines, { from: 1 + gap, to: lines.length });
  return at === undefined ? undefined : lines.length - at;
}

test('a name alone at the end of a text presents the author named above it', () => {
  expect(find()).toBe(2);
  expect(find({ name: 'Ann Holt, Brenn' })).toBe(2);
  expect(find({ head: 'Ann Holt' })).toBe(2);
  expect(find({ head: 'Ann Holt sails the Brenn river' })).toBe(2);
  expect(find({ head: 'Ann Holt sails all the Brenn river' })).toBeUndefined();
  expect(find({ head: 'By Lise Berg' })).toBeUndefined();
  expect(find({ name: 'Ann Holt of the old Post' })).toBe(2);
  expect(find({ name: 'Ann Holt of the very old Post' })).toBeUndefined();
  expect(find({ name: 'of Ann Holt' })).toBeUndefined();
});

test('the name above stands within twenty lines of the text', () => {
  expect(find({ gap: 19 })).toBe(2);
  expect(find({ gap: 20 })).toBeUndefined();
});

test('below the name a paragraph begins with it or says the surname', () => {
  expect(find({ below: ['Ann sails the Brenn for the Post these nine years.'] })).toBe(2);
  expect(find({ below: ['Anna sails the Brenn for the Post these nine years.'] })).toBeUndefined();
  expect(find({ below: ['Ann sails the Brenn for us all.'] })).toBeUndefined();
  expect(find({ below: ['Ann sails the Brenn for all of us.'] })).toBe(2);
  expect(find({ below: ['Sails', 'Rows', note] })).toBe(4);
  expect(find({ below: ['Sails', 'Rows', 'Swims', note] })).toBeUndefined();
});

test('it stands in the second half of the text, among its last twenty lines and four paragraphs', () => {
  const rows = (count: number) => Array<string>(count).fill('Rows');
  expect(find({ paragraphs: 5, below: [note, ...rows(3)] })).toBeUndefined();
  expect(find({ paragraphs: 6, below: [note, ...rows(3)] })).toBe(5);
  expect(find({ paragraphs: 30, below: [note, ...rows(17)] })).toBe(19);
  expect(find({ paragraphs: 30, below: [note, ...rows(18)] })).toBeUndefined();
  expect(find({ paragraphs: 30, below: [note, ...text(4)] })).toBe(6);
  expect(find({ paragraphs: 30, below: [note, ...text(5)] })).toBeUndefined();
});
