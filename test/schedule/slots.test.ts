import { expect, test } from 'vitest';
import type { Weekday } from '../../src/domain/newsletter.ts';
import {
  type Calendar,
  findDue,
  findLastSlot,
  findNearestSlot,
  findNextSlot,
  findOpenSlot,
  findRoom,
  findSlotOfWeek,
  isSameWeek,
  listSlots,
} from '../../src/schedule/slots.ts';

const friday = { weekday: 'friday', time: '09:00', catchUpHours: 24 } as const;
const calendar: Calendar = {
  schedule: friday,
  timeZone: 'UTC',
  since: 0,
  moved: new Map(),
  isTaken: () => false,
};
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

test('on the day of the change itself the clocks of that hour count', () => {
  const sunday = { weekday: 'sunday', time: '09:00', catchUpHours: 24 } as const;
  const find = (from: string) => iso(findNextSlot(at(from), sunday, 'Europe/Berlin')).slice(0, 16);
  expect([find('2026-03-25T00:00Z'), find('2026-10-21T00:00Z')]).toEqual([
    '2026-03-29T07:00',
    '2026-10-25T08:00',
  ]);
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

test('a week begins on Monday in the newsletter’s zone', () => {
  const monday = at('2026-11-23T00:00Z');
  expect(isSameWeek(monday, at('2026-11-29T23:59Z'), 'UTC')).toBe(true);
  expect(isSameWeek(monday, monday - 1, 'UTC')).toBe(false);
  expect(isSameWeek(monday, monday - 1, 'Asia/Kolkata')).toBe(true);
});

test('in a week without an issue one sent by hand takes the nearest slot, of two as near the later one', () => {
  const schedule = { ...friday, every: 'two-weeks', start: '2026-12-17' } as const;
  expect(findSlotOfWeek(at('2026-12-22T00:00Z'), schedule, 'UTC')).toBe(at('2026-12-18T09:00Z'));
  expect(findSlotOfWeek(at('2026-12-26T00:00Z'), schedule, 'UTC')).toBe(at('2027-01-01T09:00Z'));
  const between = at('2026-11-23T21:00Z');
  expect(findNearestSlot(between, calendar)).toBe(at('2026-11-27T09:00Z'));
  expect(findNearestSlot(between - 1, calendar)).toBe(at('2026-11-20T09:00Z'));
});

test('a slot is due within the catch-up window, missed after it, and nothing once it has its issue', () => {
  const slot = at('2026-11-20T09:00Z');
  const due = (now: number, taken: boolean, since = 0) =>
    findDue(now, { ...calendar, since, isTaken: () => taken });
  expect(due(slot, false)).toEqual({ kind: 'issue', slot, at: slot });
  expect(due(slot + 24 * 3_600_000, false)).toEqual({ kind: 'issue', slot, at: slot });
  expect(due(slot + 24 * 3_600_000 + 1, false)).toEqual({ kind: 'missed', slot, at: slot });
  expect(due(slot, true)).toEqual({ kind: 'nothing' });
});

test('a slot from before the schedule was switched on is nobody’s fault', () => {
  const slot = at('2026-11-20T09:00Z');
  expect(findDue(slot + 1000, { ...calendar, since: slot + 500 })).toEqual({ kind: 'nothing' });
  expect(findDue(slot, { ...calendar, since: slot })).toEqual({ kind: 'issue', slot, at: slot });
});

test('the clock going back over a slot asks for nothing new', () => {
  const slot = at('2026-11-20T09:00Z');
  const taken = new Set([slot]);
  for (const now of [slot + 60_000, slot - 60_000, slot + 1]) {
    const due = findDue(now, { ...calendar, since: slot - 1000, isTaken: (one) => taken.has(one) });
    expect(due).toEqual({ kind: 'nothing' });
  }
});

const listNext = (from: string, schedule: Calendar['schedule'], count: number): string[] => {
  const slots: number[] = [];
  while (slots.length < count) slots.push(findNextSlot(slots.at(-1) ?? at(from), schedule, 'Europe/Berlin'));
  return slots.map((slot) => iso(slot).slice(0, 16));
};

test('several issues a week are each a slot', () => {
  const schedule = { ...friday, weekday: ['friday', 'tuesday'] as Weekday[] };
  expect(listNext('2026-11-18T00:00Z', schedule, 3)).toEqual([
    '2026-11-20T08:00',
    '2026-11-24T08:00',
    '2026-11-27T08:00',
  ]);
  expect(iso(findSlotOfWeek(at('2026-11-23T12:00Z'), schedule, 'UTC'))).toBe('2026-11-24T09:00:00.000Z');
});

test('every second week counts on over the end of a year with 53 weeks', () => {
  const schedule = { ...friday, every: 'two-weeks', start: '2026-12-17' } as const;
  expect(listNext('2026-12-14T00:00Z', schedule, 3)).toEqual([
    '2026-12-18T08:00',
    '2027-01-01T08:00',
    '2027-01-15T08:00',
  ]);
  expect(iso(findLastSlot(at('2027-01-14T00:00Z'), schedule, 'UTC'))).toBe('2027-01-01T09:00:00.000Z');
});

test('once a month is on the first or on the last such day of it', () => {
  expect(listNext('2026-10-03T00:00Z', { ...friday, every: 'month' }, 3)).toEqual([
    '2026-11-06T08:00',
    '2026-12-04T08:00',
    '2027-01-01T08:00',
  ]);
  expect(listNext('2026-08-01T00:00Z', { ...friday, every: 'month' }, 1)).toEqual(['2026-08-07T07:00']);
  expect(listNext('2026-12-31T00:00Z', { ...friday, every: 'month' }, 2)).toEqual([
    '2027-01-01T08:00',
    '2027-02-05T08:00',
  ]);
  expect(listNext('2026-10-03T00:00Z', { ...friday, every: 'month-end' }, 3)).toEqual([
    '2026-10-30T08:00',
    '2026-11-27T08:00',
    '2026-12-25T08:00',
  ]);
});

test('an issue put off is due at its own time alone, and the next one at the usual time', () => {
  const slot = at('2026-11-20T09:00Z');
  const monday = at('2026-11-23T15:00Z');
  const moved = { ...calendar, moved: new Map([[slot, monday]]) };
  expect(findOpenSlot(slot + 1, moved)).toEqual({ slot, at: monday });
  expect(findOpenSlot(slot + 1, { ...moved, since: slot })).toEqual({ slot, at: monday });
  expect(findOpenSlot(slot + 1, { ...moved, since: slot + 1 }).slot).toBe(at('2026-11-27T09:00Z'));
  expect(findOpenSlot(monday, moved)).toEqual({ slot, at: monday });
  expect(findDue(monday - 1, moved)).toEqual({ kind: 'nothing' });
  expect(findDue(monday, moved)).toEqual({ kind: 'issue', slot, at: monday });
  expect(findNearestSlot(monday, moved)).toBe(slot);
  const sent = { ...moved, isTaken: (one: number) => one === slot };
  expect(findDue(monday + 1, sent)).toEqual({ kind: 'nothing' });
  expect(findOpenSlot(monday, sent).at).toBe(at('2026-11-27T09:00Z'));
});

test('an issue brought forward is due before its slot, and not again at it', () => {
  const slot = at('2026-11-20T09:00Z');
  const wednesday = at('2026-11-18T15:00Z');
  const moved = { ...calendar, moved: new Map([[slot, wednesday]]) };
  expect(findDue(wednesday, moved)).toEqual({ kind: 'issue', slot, at: wednesday });
  expect(findDue(slot, { ...moved, isTaken: (one) => one === slot })).toEqual({ kind: 'nothing' });
  const missed = at('2026-11-19T16:00Z');
  expect(findDue(missed, moved)).toEqual({ kind: 'missed', slot, at: wednesday });
  expect(findOpenSlot(missed, moved).slot).toBe(at('2026-11-27T09:00Z'));
});

test('a draft is for the first slot ahead that has no issue yet', () => {
  const [first, second, third] = ['2026-11-20T09:00Z', '2026-11-27T09:00Z', '2026-12-04T09:00Z'].map(at);
  const sent = { ...calendar, isTaken: (one: number) => one === first || one === second };
  const open = { slot: third, at: third };
  expect(findOpenSlot(at('2026-11-18T09:00Z'), sent)).toEqual(open);
  const missed = { ...calendar, since: at('2026-11-20T00:00Z'), isTaken: (one: number) => one === second };
  expect(findOpenSlot(at('2026-11-22T09:00Z'), missed)).toEqual(open);
});

test('as many slots are listed as were asked for, those that have their issue among them', () => {
  const now = at('2026-11-18T09:00Z');
  const [first, second, third] = ['2026-11-20T09:00Z', '2026-11-27T09:00Z', '2026-12-04T09:00Z'].map(at);
  const list = (taken: number | undefined) =>
    listSlots(now, { ...calendar, isTaken: (one) => one === taken }, 3).map(({ slot }) => slot);
  expect(list(undefined)).toEqual([first, second, third]);
  expect(list(first)).toEqual([first, second, third]);
});

test('an issue is put between the one before it and the one after it', () => {
  const now = at('2026-11-19T09:00Z');
  const slot = at('2026-11-27T09:00Z');
  expect(findRoom(slot, now, calendar)).toEqual({
    after: at('2026-11-20T09:00Z'),
    before: at('2026-12-04T09:00Z'),
  });
  const late = at('2026-11-21T09:00Z');
  expect(findRoom(slot, late, calendar).after).toBe(late);
  const putOff = { ...calendar, moved: new Map([[at('2026-11-20T09:00Z'), at('2026-11-23T09:00Z')]]) };
  expect(findRoom(slot, late, putOff).after).toBe(at('2026-11-23T09:00Z'));
});
