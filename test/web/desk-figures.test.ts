import { expect, test } from 'vitest';
import type { Balance } from '../../src/domain/delivery.ts';
import { createPace } from '../../src/web/desk/pace.ts';
import { toShownCounts } from '../../src/web/desk/small-counts.ts';

const balance: Balance = {
  planned: 10_000,
  queued: 9_000,
  sending: 0,
  accepted: 1_000,
  deferred: 0,
  failed: 0,
  suppressed: 0,
  uncertain: 0,
  cancelled: 0,
};

test('how fast an issue goes is the mean since it was begun, then that of the last half minute', () => {
  const pace = createPace({ startedAt: 0 });
  expect(pace(100_000, { balance, state: 'sending' })).toEqual({ 'a second': '10', 'time left': '15 min' });
  const later = { ...balance, queued: 8_000, accepted: 2_000 };
  expect(pace(110_000, { balance: later, state: 'sending' })).toEqual({
    'a second': '100',
    'time left': '80 s',
  });
  expect(pace(200_000, { balance: later, state: 'paused' })['time left']).toBe('unknown');
});

test('fewer than five readers are never told exactly, nor to be had from the sum of the others', () => {
  const shown = (counts: Record<string, number>, isSumKnown: boolean) =>
    Object.fromEntries(toShownCounts(new Map(Object.entries(counts)), isSumKnown));
  expect(shown({ en: 1_234, de: 17 }, true)).toEqual({ en: '1,234', de: '17' });
  expect(shown({ en: 1_234, de: 17, fr: 2 }, true)).toEqual({
    en: '1,234',
    de: 'fewer than 20',
    fr: 'fewer than 20',
  });
  expect(shown({ en: 8, fr: 2 }, true)).toEqual({ en: 'fewer than 10', fr: 'fewer than 10' });
  expect(shown({ world: 17, sport: 0 }, false)).toEqual({ world: '17', sport: 'fewer than 5' });
});
