import { expect, test } from 'vitest';
import { unwrap } from '../../src/article/unwrap.ts';

/** A line of so many characters that ends within a sentence. */
const wide = (width: number, end = '') => `${'a lock '.repeat(20).slice(0, width - 1 - end.length)}k${end}`;
const isJoined = (...lines: string[]) => unwrap(lines).length === 1;

test.each([
  [[wide(45), 'and so on'], true],
  [[wide(44), 'and so on'], false],
  [[wide(100), 'and so on'], true],
  [[wide(101), 'and so on'], false],
  [[wide(60), wide(100)], true],
  [[wide(60), wide(101)], false],
  [[wide(70), wide(45), 'and so on'], true],
  [[wide(70), wide(44), 'and so on'], false],
  [[wide(60, '.'), 'and so on'], false],
  [[wide(60), 'And so on'], false],
  [[wide(60), '“and so on”'], true],
  [[wide(60), '3 boats'], true],
])('lines of about one width that end within a sentence are one paragraph: %j, %s', (lines, isOne) => {
  expect(isJoined(...lines)).toBe(isOne);
});

test('three lines or more may go on with a name, where the line above is long', () => {
  expect(isJoined(wide(61), `Brenn ${wide(55)}`, 'and so on')).toBe(true);
  expect(isJoined(wide(61), `Brenn ${wide(55)}`, 'Ann')).toBe(true);
  expect(isJoined(wide(60), `Brenn ${wide(54)}`, 'Ann')).toBe(false);
  expect(isJoined(wide(61), 'Ann')).toBe(false);
});

test('six tenths of the lines end within a sentence', () => {
  const [open, ended] = [wide(50), wide(50, '.')];
  expect(isJoined(open, open, open, ended, ended, 'and so on')).toBe(true);
  expect(isJoined(open, open, ended, ended, ended, 'and so on')).toBe(false);
});

test.each(['14 November 2026', '14. November 2026, 09:15', '14 ноября 2026 года'])(
  '"%s" below a line is no end of a paragraph',
  (day) => {
    expect(isJoined(wide(60), day)).toBe(false);
  },
);

test('blank lines stay between paragraphs', () => {
  expect(unwrap([wide(60), 'and so on', '', ' ', 'Locks'])).toEqual([
    `${wide(60)} and so on`,
    '',
    ' ',
    'Locks',
  ]);
});
