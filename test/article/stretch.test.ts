import { expect, test } from 'vitest';
import type { Line } from '../../src/article/lines.ts';
import { findBody } from '../../src/article/stretch.ts';
import type { RemovalReason } from '../../src/domain/article.ts';

const make = (shape: Line['shape'], words: number, more: Partial<Line> = {}): Line => ({
  text: Array(words).fill('lock').join(' '),
  phrase: '',
  words,
  shape,
  gap: true,
  reason: undefined,
  ending: false,
  ...more,
});
const prose = (words: number) => make('prose', words);
const label = (words: number, more: Partial<Line> = {}) => make('label', words, more);
const say = (text: string, more: Partial<Line> = {}) => label(text.split(' ').length, { text, ...more });
const sentence = make('sentence', 5);
const mark = (reason: RemovalReason, ending = false) => label(1, { reason, ending });
const times = <T>(count: number, one: T): T[] => Array<T>(count).fill(one);
const menu = times(5, label(1));
const text = [prose(60), prose(60)];

/** Whether what stands below two paragraphs and something between is of their text. */
function joins(between: readonly Line[], below: readonly Line[]): boolean {
  const lines = [...menu, ...text, ...between, ...below, ...menu];
  return findBody(lines).to === lines.length - menu.length;
}

/** The same for what stands above. */
function joinsAbove(above: readonly Line[], between: readonly Line[]): boolean {
  const { from } = findBody([...menu, ...above, ...between, prose(60), ...text, ...menu]);
  return from < menu.length + above.length;
}

/** The words that a paragraph below must have so that what stands between doesn't part it from the text, less one. */
function cost(...between: Line[]): number | undefined {
  for (let words = 12; words < 60; words += 1) if (joins(between, [prose(words)])) return words - 1;
  return undefined;
}

test('of a page the paragraphs between its menus are the body', () => {
  expect(findBody([...menu, ...text, ...menu])).toEqual({ from: 5, to: 7 });
});

test('four short lines in a row and what stands beside any text make no page of it', () => {
  const besides: RemovalReason[] = [
    'byline',
    'dateline',
    'embargo',
    'caption',
    'credit',
    'read-more',
    'author-note',
  ];
  const plain = [
    ...times(4, label(1)),
    ...text,
    ...besides.map((reason) => make('sentence', 3, { reason })),
    ...times(4, label(1)),
  ];
  expect(findBody(plain)).toEqual({ from: 0, to: plain.length });
  expect(findBody([...plain, mark('share')]).to).toBe(6);
  expect(findBody([...plain, label(1)]).to).toBe(6);
  expect(findBody([...plain, mark('read-more', true)]).to).toBe(6);
});

test('a page without a paragraph is kept where two thirds of it may be text', () => {
  expect(findBody([...times(4, label(1)), ...times(2, mark('share'))])).toEqual({ from: 0, to: 6 });
  expect(findBody([...times(3, label(1)), ...times(2, mark('share'))])).toEqual({ from: 0, to: 0 });
});

const close = { gap: false };

test.each([
  ['labels of two words', 2, label(2, close), 24],
  ['labels of three', 2, label(3, close), 20],
  ['labels of five', 2, label(5, close), 20],
  ['labels of six', 2, label(6, close), 14],
  ['labels of eight', 2, label(8, close), 14],
  ['labels of nine', 3, label(9, close), 15],
  ['items with a comma', 3, say('nails, screws, tar', close), 15],
  ['items of two words', 2, say('nails, screws', close), 24],
  ['items with a figure', 3, say('of 3 boats', close), 15],
  ['figures alone', 2, say('3 4 5', close), 20],
] as const)('what menus are made of parts a text: %s', (_name, count, line, worth) => {
  expect(cost(...times(count, line))).toBe(toWords(count, worth));
});

test.each<[RemovalReason, number, number]>([
  ['caption', 7, 14],
  ['credit', 13, 13],
  ['share', 3, 12],
  ['other', 3, 12],
  ['byline', 2, 16],
  ['dateline', 2, 16],
  ['embargo', 2, 16],
  ['message-to-readers', 1, 30],
  ['author-note', 1, 40],
  ['comments', 1, 40],
  ['legal', 1, 50],
  ['tags', 1, 15],
  ['related', 1, 15],
])('a line that is a %s parts a text by its weight', (reason, count, worth) => {
  expect(cost(...times(count, mark(reason)))).toBe(toWords(count, worth));
});

/** With no other paragraph within three lines a word is worth two fifths. */
function toWords(lines: number, worth: number): number {
  return lines < 3 ? worth : Math.floor(worth / 0.4);
}

test('an end of the text is outweighed by no single paragraph, however long', () => {
  const end = mark('tags', true);
  expect(joins([end], [prose(60)])).toBe(false);
  expect(joins([end], [prose(90)])).toBe(false);
  expect(joins([end], [prose(60), sentence])).toBe(true);
});

test('a headline with its byline or date begins another article', () => {
  const byline = mark('byline');
  expect(cost(label(4), byline)).toBe(38);
  expect(cost(label(25), byline)).toBe(38);
  expect(cost(label(6), mark('dateline'))).toBe(38);
  expect(cost(label(6), mark('share'), byline)).toBe(42);
  expect(cost(label(6), mark('share'), mark('share'), byline)).toBe(39);
  expect(cost(label(3), byline)).toBe(18);
  expect(cost(label(26), byline)).toBe(13);
  expect(cost(label(6, { gap: false }), byline)).toBe(15);
  expect(cost(say('these are the boats here:'), byline)).toBe(18);
});

test('a subhead parts less than a label, and so does a line with a colon over a short sentence', () => {
  const byline = mark('byline');
  expect(cost(byline, label(3))).toBe(12);
  expect(cost(byline, label(14))).toBe(12);
  expect(cost(byline, label(15))).toBe(13);
  expect(cost(byline, say('three big boats:'))).toBe(18);
  expect(cost(byline, label(3, { gap: false }))).toBe(18);
  expect(cost(byline, byline, say('three big boats:'), sentence)).toBe(37);
});

test('a paragraph alone among links is a teaser, unless it is long and has another near, or very long', () => {
  const links = (count: number) => [...times(count - 1, label(9)), mark('credit')];
  expect(joins(links(5), [prose(39)])).toBe(false);
  expect(joins(links(5), [prose(40)])).toBe(true);
  expect(joins(links(2), [prose(12)])).toBe(true);
  expect(joins(links(3), [prose(12)])).toBe(false);
  expect(joins(links(7), [prose(60)])).toBe(true);
  expect(joins(links(8), [prose(60)])).toBe(false);
  expect(joins(links(8), [prose(119)])).toBe(false);
  expect(joins(links(8), [prose(120)])).toBe(true);
});

test('two texts run into one line are a teaser beside another of the kind', () => {
  const glue = (words: number) => make('prose', words, { text: 'Water is up todayThe council met.' });
  expect(joins([mark('message-to-readers')], [glue(59), glue(59)])).toBe(false);
  expect(joins([mark('message-to-readers')], [glue(59), prose(59)])).toBe(true);
  expect(joins([mark('message-to-readers')], [glue(59), prose(12)])).toBe(true);
  expect(joins([mark('message-to-readers')], [glue(40)])).toBe(false);
});

test('below a heading for comments nothing counts, if there is a text above it', () => {
  const heading = mark('comments', true);
  const read = (words: number) => findBody([...menu, prose(words), heading, ...times(5, prose(60)), ...menu]);
  expect(read(60)).toEqual({ from: 5, to: 6 });
  expect(read(59)).toEqual({ from: 7, to: 12 });
});

test('a box between two paragraphs parts nothing from twenty words on, or where it has no heading below', () => {
  const [signUp, payment] = [mark('sign-up'), mark('payment')];
  expect(cost(signUp)).toBe(11);
  expect(cost(signUp, label(1))).toBe(19);
  expect(cost(mark('appeal'))).toBe(11);
  expect(cost(...times(10, mark('embed')))).toBe(11);
  expect(cost(...times(12, mark('advertisement')))).toBe(11);
  expect(cost(...times(12, signUp))).toBe(11);
  expect(joins(times(13, signUp), [prose(59)])).toBe(false);
  expect(cost(signUp, payment)).toBe(11);
  expect(cost(mark('advertisement'), label(1, close))).toBe(13);
  expect(cost(signUp, say('10 monthly'))).toBe(11);
  expect(cost(...times(3, signUp), ...times(3, say('10 monthly')))).toBe(11);
  expect(cost(...times(4, signUp), ...times(4, say('10 monthly')))).toBe(49);
  expect(joins([signUp], [sentence])).toBe(false);
  expect(cost(signUp, mark('privacy'))).toBe(19);
  expect(cost(mark('share'), mark('privacy'))).toBe(44);
});

test('links to read parts nothing from a pair of paragraphs below, if there are four at most', () => {
  const heading = mark('read-more', true);
  const pair = [prose(12), sentence];
  expect(joins([heading, label(6)], pair)).toBe(true);
  expect(joins([heading, ...times(4, label(6))], pair)).toBe(false);
  expect(joins([heading, ...times(4, label(6))], [prose(28), sentence])).toBe(true);
  expect(joins([heading, ...times(5, label(6))], [prose(28), sentence])).toBe(false);
  expect(joins([heading, label(6)], [prose(59)])).toBe(false);
  expect(joins([heading, label(6)], [sentence, sentence, sentence, sentence])).toBe(false);
  expect(joins([mark('tags', true), label(6)], pair)).toBe(false);
});

test.each<[RemovalReason, number]>([
  ['comments', 4],
  ['legal', 3],
  ['privacy', 4],
  ['tags', 9],
  ['author-note', 4],
  ['message-to-readers', 5],
  ['navigation', 9],
])('behind lines that are %s begins something else', (reason, count) => {
  expect(joins(times(count, mark(reason)), text)).toBe(false);
});

test('what stands within a text parts no long one, up to sixty lines', () => {
  expect(joins(times(31, mark('share')), text)).toBe(true);
  expect(joins(times(59, mark('share')), text)).toBe(true);
  expect(joins(times(60, mark('share')), text)).toBe(false);
  expect(joins(times(9, mark('related')), [prose(60)])).toBe(false);
  expect(joins(times(9, mark('related')), text)).toBe(true);
});

test('a date with no headline parts nothing from a text of a hundred words', () => {
  const dates = times(13, mark('dateline'));
  expect(joins(dates, [prose(60), prose(40)])).toBe(true);
  expect(joins(dates, [prose(60), prose(39)])).toBe(false);
  expect(joins([label(6), ...dates], [prose(60), prose(40)])).toBe(false);
  expect(joins([label(6), mark('share'), ...dates], [prose(60), prose(40)])).toBe(false);
  expect(joins([label(6), mark('share'), mark('share'), ...dates], [prose(60), prose(40)])).toBe(true);
});

test('above the text a box or a byline explains what stands between', () => {
  const signUp = mark('sign-up');
  expect(joinsAbove([prose(21)], [signUp, label(1)])).toBe(true);
  expect(joinsAbove([prose(20)], [signUp, label(1)])).toBe(false);
  const shares = (count: number) => times(count, mark('share'));
  expect(joinsAbove([mark('byline'), prose(12), sentence], shares(5))).toBe(true);
  expect(joinsAbove([mark('byline'), label(1), prose(12), sentence], shares(5))).toBe(true);
  expect(joinsAbove([mark('byline'), label(1), label(1), prose(12), sentence], shares(5))).toBe(false);
  expect(joinsAbove([mark('dateline'), prose(12), sentence], shares(12))).toBe(true);
  expect(joinsAbove([mark('dateline'), prose(12), sentence], shares(13))).toBe(false);
  expect(joinsAbove([prose(12), sentence], shares(5))).toBe(false);
  expect(joinsAbove(text, shares(59))).toBe(true);
  expect(joinsAbove(text, shares(60))).toBe(false);
});

test('four measures or more behind a text are its list, with some headings among them', () => {
  const item = say('2 eggs, boiled', { gap: false });
  expect(joins([], times(4, item))).toBe(true);
  expect(joins([], times(3, item))).toBe(false);
  expect(joins(times(8, label(1)), times(9, item))).toBe(true);
  expect(joins(times(9, label(1)), times(20, item))).toBe(false);
  expect(joins([mark('tags')], times(9, item))).toBe(false);
  expect(joins([], times(9, say('eggs, boiled', { gap: false })))).toBe(false);
});

test.each([
  ['https://brenn.example/lock', true],
  ['https://brenn.example/lock and more', false],
  ['1. The lock', true],
  ['123) The lock', true],
  ['1234) The lock', false],
  ['- The lock', true],
  ['- Lock', false],
  ['Brenn Lock – council, rowers', true],
  ['Brenn Lock – council', false],
])('behind a text an entry of its list is of it: "%s" is %s', (entry, isOne) => {
  const line = say(entry, { gap: false });
  expect(joins([], [line])).toBe(isOne);
  expect(joins([label(1)], [line])).toBe(isOne);
  expect(joins([label(1), label(1)], [line])).toBe(false);
});
