import { expect, test } from 'vitest';
import { toNextLook } from '../../src/gather/next-look.ts';

const minute = 60_000;
const rhythm = { minutes: null, skipHours: [], skipDays: [] };
/** A Friday. */
const now = Date.parse('2026-11-27T21:40Z');

test('a source that says nothing of it is looked at once an hour', () => {
  expect(toNextLook(now, null) - now).toBe(60 * minute);
  expect(toNextLook(now, rhythm) - now).toBe(60 * minute);
});

test('a feed is looked at as often as it asks, but no more than every quarter of an hour, and daily at least', () => {
  expect(toNextLook(now, { ...rhythm, minutes: 90 }) - now).toBe(90 * minute);
  expect(toNextLook(now, { ...rhythm, minutes: 1 }) - now).toBe(15 * minute);
  expect(toNextLook(now, { ...rhythm, minutes: 43_200 }) - now).toBe(1_440 * minute);
});

test('hours and days that a feed skips are waited out, a day at most', () => {
  const look = (skipHours: number[], skipDays: number[]) =>
    new Date(toNextLook(now, { ...rhythm, skipHours, skipDays })).toISOString();
  expect(look([22, 23], [])).toBe('2026-11-28T00:00:00.000Z');
  expect(look([22, 23, 0, 1], [])).toBe('2026-11-28T02:00:00.000Z');
  expect(look([], [5])).toBe('2026-11-28T00:00:00.000Z');
  expect(look([], [5, 6])).toBe('2026-11-28T21:40:00.000Z');
});
