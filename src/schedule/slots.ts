import type { Schedule, Weekday } from '../domain/newsletter.ts';

const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const day = 86_400_000;
const week = 7 * day;

/** A calendar day in some zone; months from 1. */
interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The latest slot at or before `now` (epoch ms), in the newsletter's zone. */
export function findLastSlot(now: number, schedule: Schedule, timeZone: string): number {
  for (let monday = mondayOf(now, timeZone); ; monday -= week) {
    const slot = listSlotsOfWeek(monday, schedule, timeZone).findLast((one) => one <= now);
    if (slot !== undefined) return slot;
  }
}

/** The first slot after `now` (epoch ms). */
export function findNextSlot(now: number, schedule: Schedule, timeZone: string): number {
  for (let monday = mondayOf(now, timeZone); ; monday += week) {
    const slot = listSlotsOfWeek(monday, schedule, timeZone).find((one) => one > now);
    if (slot !== undefined) return slot;
  }
}

/**
 * The slot of the week (Monday to Sunday, in the newsletter's zone) that `now` lies in. Of several it is the nearest; where the week has none,
 * the nearest of all.
 */
export function findSlotOfWeek(now: number, schedule: Schedule, timeZone: string): number {
  const slots = listSlotsOfWeek(mondayOf(now, timeZone), schedule, timeZone);
  const around = [findLastSlot(now, schedule, timeZone), findNextSlot(now, schedule, timeZone)];
  return findNearest(now, slots.length > 0 ? slots : around, (slot) => slot);
}

/** Whether two instants (epoch ms) lie in one week, Monday to Sunday, in the newsletter's zone. */
export function isSameWeek(one: number, other: number, timeZone: string): boolean {
  return mondayOf(one, timeZone) === mondayOf(other, timeZone);
}

/** What the schedule goes by: its slots, those that an editor moved, and those that have their issue. */
export interface Calendar {
  readonly schedule: Schedule;
  readonly timeZone: string;
  /** When the schedule was switched on (epoch ms): earlier slots were nobody's. */
  readonly since: number;
  /** When the issue of a slot is due where that was changed for it alone. */
  readonly moved: ReadonlyMap<number, number>;
  isTaken(slot: number): boolean;
}

/** `slot` is what an issue is known by, `at` when it is due: the same unless it was moved. Both epoch ms. */
export interface DueSlot {
  readonly slot: number;
  readonly at: number;
}

/** What the schedule asks for at `now`. */
export type Due = { readonly kind: 'nothing' } | ({ readonly kind: 'issue' | 'missed' } & DueSlot);

export function findDue(now: number, calendar: Calendar): Due {
  const { schedule, timeZone, since, isTaken } = calendar;
  const around = [findNextSlot(now, schedule, timeZone), findLastSlot(now, schedule, timeZone)];
  const latest = around.map((slot) => toDueSlot(slot, calendar)).find(({ at }) => at <= now);
  if (latest === undefined || latest.slot < since || isTaken(latest.slot)) return { kind: 'nothing' };
  const isMissed = now - latest.at > schedule.catchUpHours * 3_600_000;
  return { kind: isMissed ? 'missed' : 'issue', ...latest };
}

/**
 * The slot of the next issue: the one that is due now (as `findDue` says) or was put off, else the first ahead that has no issue yet. A draft
 * belongs to it, whatever becomes of the schedule meanwhile.
 */
export function findOpenSlot(now: number, calendar: Calendar): DueSlot {
  const due = findDue(now, calendar);
  if (due.kind === 'issue') return { slot: due.slot, at: due.at };
  const { schedule, timeZone, since, isTaken } = calendar;
  const last = toDueSlot(findLastSlot(now, schedule, timeZone), calendar);
  if (last.at > now && last.slot >= since && !isTaken(last.slot)) return last;
  let slot = findNextSlot(now, schedule, timeZone);
  while (isTaken(slot) || slot === (due.kind === 'missed' ? due.slot : null))
    slot = findNextSlot(slot, schedule, timeZone);
  return toDueSlot(slot, calendar);
}

/** Slots from that of the next issue on, also those that are taken, as by a note that they are skipped. */
export function listSlots(now: number, calendar: Calendar, count: number): DueSlot[] {
  const { schedule, timeZone } = calendar;
  const slots = [Math.min(findOpenSlot(now, calendar).slot, findNextSlot(now, schedule, timeZone))];
  while (slots.length < count) slots.push(findNextSlot(slots.at(-1) ?? now, schedule, timeZone));
  return slots.map((slot) => toDueSlot(slot, calendar));
}

/** Between which instants (exclusive, epoch ms) the issue of a slot may be put: it comes after the one before it, and before the one after. */
export function findRoom(
  slot: number,
  now: number,
  calendar: Calendar,
): { readonly after: number; readonly before: number } {
  const { schedule, timeZone } = calendar;
  const before = toDueSlot(findNextSlot(slot, schedule, timeZone), calendar).at;
  const former = toDueSlot(findLastSlot(slot - 1, schedule, timeZone), calendar).at;
  return { after: Math.max(now, former), before };
}

/** The slot whose issue is due nearest to `now`, ahead or behind: the one that an issue sent by hand is for. */
export function findNearestSlot(now: number, calendar: Calendar): number {
  const { schedule, timeZone } = calendar;
  const around = [findLastSlot(now, schedule, timeZone), findNextSlot(now, schedule, timeZone)];
  return findNearest(now, around, (slot) => toDueSlot(slot, calendar).at);
}

function toDueSlot(slot: number, { moved }: Pick<Calendar, 'moved'>): DueSlot {
  return { slot, at: moved.get(slot) ?? slot };
}

/** Of two as near the later one. */
function findNearest(now: number, slots: readonly number[], toInstantOf: (slot: number) => number): number {
  return slots.reduce((nearest, slot) =>
    Math.abs(toInstantOf(slot) - now) <= Math.abs(toInstantOf(nearest) - now) ? slot : nearest,
  );
}

/** Midnight UTC of the Monday of `now`'s week, as a plain calendar day. */
function mondayOf(now: number, timeZone: string): number {
  const { year, month, day: date } = calendarDayOf(now, timeZone);
  return toMonday(Date.UTC(year, month - 1, date));
}

function toMonday(midnight: number): number {
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * day;
}

function listSlotsOfWeek(monday: number, schedule: Schedule, timeZone: string): number[] {
  const sinceMidnight = Date.parse(`1970-01-01T${schedule.time}Z`);
  const wanted = [schedule.weekday].flat();
  return weekdays
    .map((name, at) => ({ name, date: monday + at * day }))
    .filter(({ name, date }) => wanted.includes(name) && hasIssue(date, monday, schedule))
    .map(({ date }) => toInstant(date + sinceMidnight, timeZone));
}

/** Whether the cadence has an issue on a weekday of its own; `date` and its `monday` are midnights UTC of calendar days. */
function hasIssue(date: number, monday: number, { every = 'week', start }: Schedule): boolean {
  switch (every) {
    case 'week':
      return true;
    case 'two-weeks':
      return ((monday - toMonday(Date.parse(start ?? '1970-01-01'))) / week) % 2 === 0;
    case 'month':
      return new Date(date).getUTCDate() <= 7;
    case 'month-end':
      return new Date(date + week).getUTCMonth() !== new Date(date).getUTCMonth();
  }
}

/**
 * The instant at which clocks in the zone show the wall time given as if it were UTC. A time that summer time skips is the instant
 * after the gap by as much; one that happens twice is the first of the two (RFC 5545, 3.3.5).
 */
export function toInstant(wall: number, timeZone: string): number {
  const before = wall - offsetAt(wall - day, timeZone);
  const after = wall - offsetAt(wall + day, timeZone);
  const fits = [before, after].filter((instant) => instant + offsetAt(instant, timeZone) === wall);
  return fits.length > 0 ? Math.min(...fits) : before;
}

/** Milliseconds that the zone is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = formatter(timeZone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

function calendarDayOf(instant: number, timeZone: string): CalendarDay {
  const wall = new Date(instant + offsetAt(instant, timeZone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: to make one takes longer than a hundred uses of it. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
