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

/** A calendar day in some zone; months from 1. */
interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The latest slot at or before `now` (epoch ms), in the newsletter's zone. */
export function findLastSlot(now: number, schedule: Schedule, timeZone: string): number {
  const thisWeek = findSlotOfWeek(now, schedule, timeZone);
  return thisWeek <= now ? thisWeek : slotInWeek(mondayOf(now, timeZone), -7, schedule, timeZone);
}

/** The first slot after `now` (epoch ms). */
export function findNextSlot(now: number, schedule: Schedule, timeZone: string): number {
  const thisWeek = findSlotOfWeek(now, schedule, timeZone);
  return thisWeek > now ? thisWeek : slotInWeek(mondayOf(now, timeZone), 7, schedule, timeZone);
}

/** The slot of the week (Monday to Sunday, in the newsletter's zone) that `now` lies in: the one an issue sent by hand takes. */
export function findSlotOfWeek(now: number, schedule: Schedule, timeZone: string): number {
  return slotInWeek(mondayOf(now, timeZone), 0, schedule, timeZone);
}

/** What the schedule asks for at `now`. `taken` says whether the slot has an issue; `since` is when the schedule was switched on. */
export type Due =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'issue'; readonly slot: number }
  | { readonly kind: 'missed'; readonly slot: number };

export function findDue(
  now: number,
  schedule: Schedule,
  timeZone: string,
  since: number,
  taken: (slot: number) => boolean,
): Due {
  const slot = findLastSlot(now, schedule, timeZone);
  if (slot < since || taken(slot)) return { kind: 'nothing' };
  return now - slot <= schedule.catchUpHours * 3_600_000 ? { kind: 'issue', slot } : { kind: 'missed', slot };
}

/**
 * The slot of the next issue: the one that is due now (as `findDue` says), else the first ahead that has no issue yet. A draft belongs to it,
 * whatever becomes of the schedule meanwhile.
 */
export function findOpenSlot(
  now: number,
  schedule: Schedule,
  timeZone: string,
  since: number,
  taken: (slot: number) => boolean,
): number {
  const due = findDue(now, schedule, timeZone, since, taken);
  if (due.kind === 'issue') return due.slot;
  let slot = findNextSlot(now, schedule, timeZone);
  while (taken(slot)) slot = findNextSlot(slot, schedule, timeZone);
  return slot;
}

/** The slot that is nearest to `now`, ahead or behind: the one that a draft sent by hand is for. */
export function findNearestSlot(now: number, schedule: Schedule, timeZone: string): number {
  const [last, next] = [findLastSlot(now, schedule, timeZone), findNextSlot(now, schedule, timeZone)];
  return now - last < next - now ? last : next;
}

/** Midnight UTC of the Monday of `now`'s week, as a plain calendar day. */
function mondayOf(now: number, timeZone: string): number {
  const { year, month, day: date } = calendarDayOf(now, timeZone);
  const midnight = Date.UTC(year, month - 1, date);
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * day;
}

function slotInWeek(monday: number, shiftDays: number, schedule: Schedule, timeZone: string): number {
  const [hour = 0, minute = 0] = schedule.time.split(':').map(Number);
  const date = monday + (shiftDays + weekdays.indexOf(schedule.weekday)) * day;
  return toInstant(date + hour * 3_600_000 + minute * 60_000, timeZone);
}

/**
 * The instant at which clocks in the zone show the wall time given as if it were UTC. A time that summer time skips is the instant
 * after the gap by as much; one that happens twice is the first of the two (RFC 5545, 3.3.5).
 */
function toInstant(wall: number, timeZone: string): number {
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

function formatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
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
}
