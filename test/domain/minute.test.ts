import { expect, test } from 'vitest';
import { toMinute } from '../../src/domain/minute.ts';

test('an instant is told to the minute, in UTC', () => {
  expect(toMinute(Date.UTC(2026, 10, 27, 9, 5, 59))).toBe('2026-11-27 09:05 UTC');
});
