import { expect, test } from 'vitest';
import { findDate } from '../../src/article/dates.ts';

test.each([
  ['Nov. 19, 2025', '2025-11-19'],
  ['19 November 2025', '2025-11-19'],
  ['2025-11-19', '2025-11-19'],
  ['19.11.2025', '2025-11-19'],
  ['11/19/2025', '2025-11-19'],
  ['19/11/2025', '2025-11-19'],
  ['5/5/2025', '2025-05-05'],
  ['5/6/2025', null],
  ['Wednesday, the 19th of November 2025', null],
  ['November 19th, 2025, 14:05', '2025-11-19'],
  ['November 3–4, 2025', '2025-11-03'],
  ['November 3–4 or 5, 2025', null],
  ['19 November', null],
  ['November 2025', null],
  ['31 November 2025', null],
  ['2025-11-31', null],
  ['1.2.2025', '2025-02-01'],
  ['32.1.2025', null],
  ['13/13/2025', null],
  ['19 November 1825', null],
  ['nothing of the kind 2025', null],
])('the day in "%s" is %s', (line, day) => {
  expect(findDate(line)).toBe(day);
});
