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
])('the day in "%s" is %s', (line, day) => {
  expect(findDate(line)).toBe(day);
});
