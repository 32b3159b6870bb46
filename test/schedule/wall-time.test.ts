import { expect, test } from 'vitest';
import { readWallTime } from '../../src/schedule/wall-time.ts';

const iso = (text: string) => new Date(readWallTime(text, 'Europe/Berlin') ?? 0).toISOString().slice(0, 16);

test('a time without an offset is what clocks in the newsletter’s zone show', () => {
  expect(iso('2026-12-04 17:00')).toBe('2026-12-04T16:00');
  expect(iso('2026-07-03T17:00')).toBe('2026-07-03T15:00');
});

test('a time with an offset is that very instant', () => {
  expect(iso('2026-12-04T17:00Z')).toBe('2026-12-04T17:00');
  expect(iso('2026-12-04T17:00+02:00')).toBe('2026-12-04T15:00');
});

test.each(['tomorrow', '2026-02-30 10:00', '2026-12-04', '2026-12-04 25:00'])('"%s" is no time', (text) => {
  expect(readWallTime(text, 'Europe/Berlin')).toBeUndefined();
});
