import { expect, test } from 'vitest';
import { type Balance, isSettled } from '../../src/domain/delivery.ts';

const settled: Balance = {
  planned: 15,
  queued: 0,
  sending: 0,
  accepted: 1,
  deferred: 0,
  failed: 2,
  suppressed: 3,
  uncertain: 4,
  cancelled: 5,
};

test('an issue is settled once every reader planned is taken, failed, suppressed, uncertain or cancelled', () => {
  expect(isSettled(settled)).toBe(true);
  for (const state of ['accepted', 'failed', 'suppressed', 'uncertain', 'cancelled'] as const)
    expect(isSettled({ ...settled, [state]: settled[state] - 1 })).toBe(false);
});

test('an issue is not settled while one reader is queued, being sent to or deferred, or more are known than were planned', () => {
  for (const state of ['queued', 'sending', 'deferred'] as const) {
    expect(isSettled({ ...settled, [state]: 1 })).toBe(false);
    expect(isSettled({ ...settled, planned: 16, [state]: 1 })).toBe(false);
  }
  expect(isSettled({ ...settled, planned: 14 })).toBe(false);
});
