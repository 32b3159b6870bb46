import { expect, test } from 'vitest';
import { isEmbargo, toEmbargo } from '../../src/article/embargo.ts';
import { readPaste } from '../../src/article/paste.ts';

test.each([
  ['EMBARGOED UNTIL 00:01 ON MONDAY 3 MARCH 2025', '2025-03-03T00:01:00.000Z'],
  ['Embargo: 4 pm BST, 11 June 2025', '2025-06-11T15:00:00.000Z'],
  ['Under embargo until June 11, 2025 at 9:30 a.m. EST', '2025-06-11T14:30:00.000Z'],
  ['Эмбарго до 18:00 MSK 11 июня 2025', '2025-06-11T15:00:00.000Z'],
  ['Not for publication before 11 June 2025', '2025-06-11T00:00:00.000Z'],
])('"%s" holds the text until %s', (line, until) => {
  expect(isEmbargo(line, line.split(' ').length)).toBe(true);
  expect(toEmbargo(line)).toBe(until);
});

test.each(['Embargo on oil is lifted', 'Embargo until 2030 agreed by ministers'])(
  '"%s" is a headline about an embargo',
  (line) => {
    expect(isEmbargo(line, line.split(' ').length)).toBe(false);
  },
);

test('the line above a release is neither its headline nor its date, and holds it back', () => {
  const article = readPaste(
    'STRICTLY EMBARGOED UNTIL 06:00 GMT, FRIDAY 4 JULY 2025\n\nBeetle larvae can eat candle wax\n\nBeetle larvae that live in old hives can eat candle wax, a team at the College of Orme has found after two years of trials.',
  );
  expect(article).toMatchObject({
    title: 'Beetle larvae can eat candle wax',
    date: null,
    embargo: '2025-07-04T06:00:00.000Z',
  });
  expect(article.removed.map(({ reason }) => reason)).toContain('embargo');
});
