import { expect, test } from 'vitest';
import { widenInsets } from '../../src/article/insets.ts';
import { readLines } from '../../src/article/lines.ts';

/** What each line is, once what asks for something is widened to its box. */
function widen(...texts: string[]): (string | undefined)[] {
  return widenInsets(readLines(texts.join('\n\n'))).map(({ reason }) => reason);
}

/** So many words that no table knows. */
const say = (words: number, end = '') => `${Array(words).fill('brack').join(' ')}${end}`;
const prose = 'It has rained in Brenn for days on end, and the old boats lie at the weir until May.';
const signUp = 'Subscribe';
const blurb = 'You get free stories here';

test('two blurbs above a button and two below are of its box, and a heading over them', () => {
  const box = Array<string>(5).fill('sign-up');
  expect(widen(blurb, blurb, signUp, blurb, blurb)).toEqual(box);
  expect(widen(blurb, blurb, blurb, signUp, blurb, blurb, blurb)).toEqual([undefined, ...box, undefined]);
  expect(widen(prose, 'Tarn', blurb, signUp)).toEqual([undefined, 'sign-up', 'sign-up', 'sign-up']);
  expect(widen(prose, say(12), signUp)[1]).toBe('sign-up');
  expect(widen(prose, say(13), signUp)[1]).toBeUndefined();
  expect(widen('Fell', 'Tarn', signUp)[1]).toBeUndefined();
  expect(widen('Tarn', signUp)[0]).toBeUndefined();
  expect(widen('Share', 'Tarn', signUp)[1]).toBeUndefined();
  expect(widen(prose, 'It has rained.', signUp)[1]).toBeUndefined();
});

test.each([
  ['You get free stories', true],
  ['You free stories', false],
  ['You get free rain', false],
  ['They get free stories', false],
  ['They get free daily stories', true],
  ['You get “free stories” of it', false],
  [`You get free stories ${say(56)}`, true],
  [`You get free stories ${say(57)}`, false],
])('"%s" offers the reader something: %s', (text, isOne) => {
  expect(widen(text, signUp)[0]).toBe(isOne ? 'sign-up' : undefined);
  expect(widen(signUp, text)[1]).toBe(isOne ? 'sign-up' : undefined);
});

test.each([
  ['Support boats', true],
  ['Support all of the boats', true],
  ['Support all of the old boats', false],
  ['Boats support', false],
  ['Support all boats.', false],
])('"%s" below is a button of its own: %s', (text, isOne) => {
  expect(widen(signUp, text)[1]).toBe(isOne ? 'sign-up' : undefined);
});

test('a paragraph that says "we" twice right above a long appeal is its beginning', () => {
  const appeal = 'Please support our independent newsroom today, as we have always told you of the lock.';
  const read = (above: string, ask = appeal) => {
    const lines = readLines([above, ask].join('\n\n'));
    return widenInsets([
      ...lines.slice(0, -1),
      ...lines.slice(-1).map((line) => ({ ...line, reason: 'appeal' as const })),
    ])[0]?.reason;
  };
  expect(read(`We sail and we row and ${say(10, '.')}`)).toBe('appeal');
  expect(read(`We sail and they row and ${say(10, '.')}`)).toBeUndefined();
  expect(read(`“We sail and we row” and ${say(10, '.')}`)).toBeUndefined();
  expect(read(`We sail and we row and ${say(74, '.')}`)).toBe('appeal');
  expect(read(`We sail and we row and ${say(75, '.')}`)).toBeUndefined();
  expect(read(`We sail and we row.`)).toBeUndefined();
  expect(read(`We sail and we row and ${say(10, '.')}`, say(12))).toBe('appeal');
  expect(read(`We sail and we row and ${say(10, '.')}`, say(11))).toBeUndefined();
});

test('a summary that says below that a machine wrote it goes up to its heading, six lines at most', () => {
  const note = 'This summary was made by a machine.';
  const points = (count: number) =>
    Array.from({ length: count }, (_, at) => `It has rained for ${'days '.repeat(at + 1)}on end.`);
  const others = (...texts: string[]) => widen(...texts).filter((reason) => reason === 'other').length;
  expect(others(prose, 'In short', ...points(1), note)).toBe(3);
  expect(others(prose, 'In short', ...points(6), note)).toBe(8);
  expect(others(prose, 'In short', ...points(7), note)).toBe(1);
  expect(others(prose, 'In short', note)).toBe(1);
  expect(others(prose, say(6), ...points(1), note)).toBe(3);
  expect(others(prose, say(7), ...points(1), note)).toBe(1);
  expect(others('Share', ...points(2), note)).toBe(1);
  expect(others('In short', say(60, '.'), note)).toBe(3);
  expect(others('In short', say(61, '.'), note)).toBe(1);
});
