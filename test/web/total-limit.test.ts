import { expect, test } from 'vitest';
import { createTotalLimit } from '../../src/web/total-limit.ts';

test('what may be had in a time is had, no more, and again when the time has passed', () => {
  const limit = createTotalLimit(2, 1000);
  limit.take(0);
  limit.take(500);
  expect(() => limit.take(999)).toThrow();
  limit.take(1000);
  expect(() => limit.take(1001)).toThrow();
});

test('a clock that jumps back does not keep the door shut', () => {
  const limit = createTotalLimit(1, 1000);
  limit.take(50_000);
  limit.take(10);
});
