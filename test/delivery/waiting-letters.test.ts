import { expect, test } from 'vitest';
import { toWaitingLine } from '../../src/delivery/waiting-letters.ts';

test('letters that wait are told by their number, since when, and why', () => {
  const oldest = Date.UTC(2026, 10, 23, 10);
  const since = 'since 2026-11-23T10:00:00.000Z';
  expect(toWaitingLine({ waiting: 1, oldest, reason: null })).toBe(`1 letter waits ${since}`);
  expect(toWaitingLine({ waiting: 3, oldest, reason: 'nobody answers' })).toBe(
    `3 letters wait, the oldest ${since}: nobody answers`,
  );
  expect(toWaitingLine({ waiting: 0, oldest: null, reason: null })).toBeNull();
});
