import { isWaiting } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { Issue } from '../domain/issue.ts';
import {
  type DueSlot,
  findNearestSlot,
  findOpenSlot,
  findRoom,
  findSlotOfWeek,
  isSameWeek,
  listSlots,
} from '../schedule/slots.ts';
import { readWallTime } from '../schedule/wall-time.ts';
import { moveSlot } from '../store/moved-slots.ts';
import { toDue } from '../texts/dates.ts';
import type { Desk } from './desk.ts';

type SlotDesk = Pick<Desk, 'deps' | 'store' | 'readCalendar'>;

/** A slot ahead; `isSkipped`: no issue goes out then by itself. */
export interface SlotAhead extends DueSlot {
  readonly isSkipped: boolean;
  /** The one that the draft is for. */
  readonly isNext: boolean;
}

export async function listSlotsAhead({ deps, readCalendar }: SlotDesk, count: number): Promise<SlotAhead[]> {
  const calendar = await readCalendar();
  const next = findOpenSlot(deps.now(), calendar);
  return listSlots(deps.now(), calendar, count).map((one) => ({
    ...one,
    isSkipped: calendar.isTaken(one.slot),
    isNext: one.slot === next.slot,
  }));
}

/** A time on the clocks of the newsletter's zone, or with an offset of its own → epoch ms. Throws `slot-time`. */
export function readSlotTime(text: string, { config }: Pick<Desk, 'config'>): number {
  const instant = readWallTime(text, config.newsletter.timeZone);
  if (instant === undefined) throw new DigestError('slot-time', { value: text });
  return instant;
}

/**
 * The slot of an issue that goes out by hand: the nearest one, so that what was missed on Friday is made up for on Saturday; where that has had
 * its issue, that of the next issue, which then doesn't go out by itself.
 */
export async function findSlotByHand({ deps, store, readCalendar }: SlotDesk): Promise<number> {
  const calendar = await readCalendar();
  const nearest = findNearestSlot(deps.now(), calendar);
  const isGone = (await findGone({ store }, nearest)) !== undefined;
  return isGone ? findOpenSlot(deps.now(), calendar).slot : nearest;
}

/** The issue of the week (Monday to Sunday) that it is now, or one that went out in it: another by hand would be a second of the same week. */
export async function findGoneOfWeek({ deps, store, readCalendar }: SlotDesk): Promise<Issue | undefined> {
  const calendar = await readCalendar();
  const { schedule, timeZone } = calendar;
  const now = deps.now();
  const own = await findGone({ store }, findSlotOfWeek(now, schedule, timeZone));
  if (own !== undefined) return own;
  const nearest = await findGone({ store }, findNearestSlot(now, calendar));
  const startedAt = nearest !== undefined && 'startedAt' in nearest ? nearest.startedAt : null;
  return startedAt !== null && isSameWeek(startedAt, now, timeZone) ? nearest : undefined;
}

async function findGone({ store }: Pick<Desk, 'store'>, slot: number): Promise<Issue | undefined> {
  const holder = await store.issues.findBySlot(slot);
  return holder === undefined || isWaiting(holder) || holder.state === 'skipped' ? undefined : holder;
}

/** Puts the issue of `slot` to another time (epoch ms), null: back to its own. Throws `slot-room` where that is past another issue's. */
export async function putSlot(desk: SlotDesk, slot: number, at: number | null): Promise<void> {
  await expectRoom(desk, slot, at);
  await moveSlot(desk.store.database, slot, at);
}

/** Throws `slot-room`. */
export async function expectRoom(
  { deps, readCalendar }: SlotDesk,
  slot: number,
  at: number | null,
): Promise<void> {
  if (at === null) return;
  const { after, before } = findRoom(slot, deps.now(), await readCalendar());
  if (at > after && at < before) return;
  const say = (instant: number): string => toDue(instant, deps.newsletter.timeZone);
  throw new DigestError('slot-room', { at: say(at), after: say(after), before: say(before) });
}

/** No issue goes out by itself for this slot; a draft waits for the one after it. False where an issue has the slot. */
export async function skipSlot({ deps, store }: SlotDesk, slot: number): Promise<boolean> {
  const { language } = deps.newsletter;
  const date = new Date(slot).toISOString().slice(0, 10);
  const content = { date, language, subject: 'No issue', preheader: '', message: null, sections: [] };
  const reason = 'An editor took it out of the schedule.';
  return (await store.issues.skip(slot, reason, content, deps.now())) !== null;
}
