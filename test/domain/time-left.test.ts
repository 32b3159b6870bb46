import { expect, test } from 'vitest';
import { toTimeLeft } from '../../src/domain/time-left.ts';

test.each([
  [0, 1, '0 s'],
  [89, 1, '89 s'],
  [179, 2, '2 min'],
  [90, 1, '2 min'],
  [5399, 1, '90 min'],
  [5400, 1, '2 h'],
  [1, 3, '1 s'],
  [10, 0, null],
])('%i messages at %i a second take %s more', (messages, perSecond, left) => {
  expect(toTimeLeft(messages, perSecond)).toBe(left);
});
