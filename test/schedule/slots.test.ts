import { expect, test } from 'vitest';
import { findDue, findLastSlot, findNextSlot, findSlotOfWeek } from '../../src/schedule/slots.ts';

const friday = { weekday: 'friday', time: '09:00', catchUpHours: 24 } as const;
const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString();

test('Friday nine in Berlin is seven in UTC in summer and eight in winter', () => {
  expect(iso(findNextSlot(at('2026-10-20T12:00Z'), friday, 'Europe/Berlin'))).toBe(
    '2026-10-23T07:00:00.000Z',
  );
  expect(iso(findNextSlot(at('2026-10-24T12:00Z'), friday, 'Europe/Berlin'))).toBe(
    '2026-10-30T08:00:00.000Z',
  );
});

test('the last slot is the one at this very instant, the next one a week on', () => {
  const slot = at('2026-11-20T09:00Z');
  expect(findLastSlot(slot, friday, 'UTC')).toBe(slot);
  expect(findNextSlot(slot, friday, 'UTC')).toBe(at('2026-11-27T09:00Z'));
  expect(findLastSlot(slot - 1, friday, 'UTC')).toBe(at('2026-11-13T09:00Z'));
});

test('a time that summer time skips falls after the gap', () => {
  const sunday = { weekday: 'sunday', time: '02:30', catchUpHours: 24 } as const;
  expect(iso(findNextSlot(at('2026-03-25T00:00Z'), sunday, 'Europe/Berlin'))).toBe(
    '2026-03-29T01:30:00.000Z',
  );
});

test('a time that happens twice in autumn is due the first time only', () => {
  const sunday = { weekday: 'sunday', time: '02:30', catchUpHours: 24 } as const;
  const slot = findNextSlot(at('2026-10-21T00:00Z'), sunday, 'Europe/Berlin');
  expect(iso(slot)).toBe('2026-10-25T00:30:00.000Z');
  expect(findLastSlot(slot + 3_600_000, sunday, 'Europe/Berlin')).toBe(slot);
});

test('a zone half an hour off, and one a day ahead, keep their own Friday', () => {
  expect(iso(findNextSlot(at('2026-11-18T00:00Z'), friday, 'Asia/Kolkata'))).toBe('2026-11-20T03:30:00.000Z');
  expect(iso(findNextSlot(at('2026-11-18T00:00Z'), friday, 'Pacific/Kiritimati'))).toBe(
    '2026-11-19T19:00:00.000Z',
  );
});

test('an issue sent by hand takes the slot of its own week, Monday to Sunday', () => {
  const slot = at('2026-11-27T09:00Z');
  expect(findSlotOfWeek(at('2026-11-23T00:00Z'), friday, 'UTC')).toBe(slot);
  expect(findSlotOfWeek(at('2026-11-29T23:59Z'), friday, 'UTC')).toBe(slot);
  expect(findSlotOfWeek(at('2026-11-30T00:00Z'), friday, 'UTC')).toBe(at('2026-12-04T09:00Z'));
});

test('a slot is due within the catch-up window, missed after it, and nothing once it has its issue', () => {
  const slot = at('2026-11-20T09:00Z');
  const due = (now: number, taken: boolean, since = 0) => findDue(now, friday, 'UTC', since, () => taken);
  expect(due(slot, false)).toEqual({ kind: 'issue', slot });
  expect(due(slot + 24 * 3_600_000, false)).toEqual({ kind: 'issue', slot });
  expect(due(slot + 24 * 3_600_000 + 1, false)).toEqual({ kind: 'missed', slot });
  expect(due(slot, true)).toEqual({ kind: 'nothing' });
});

test('a slot from before the schedule was switched on is nobody’s fault', () => {
  const slot = at('2026-11-20T09:00Z');
  expect(findDue(slot + 1000, friday, 'UTC', slot + 500, () => false)).toEqual({ kind: 'nothing' });
});

test('the clock going back over a slot asks for nothing new', () => {
  const slot = at('2026-11-20T09:00Z');
  const taken = new Set([slot]);
  for (const now of [slot + 60_000, slot - 60_000, slot + 1]) {
    const due = findDue(now, friday, 'UTC', slot - 1000, (s) => taken.has(s));
    expect(due).toEqual({ kind: 'nothing' });
  }
});
