import { DigestError } from '../domain/errors.ts';
import { type DueSlot, findOpenSlot, findRoom, listSlots } from '../schedule/slots.ts';
import { readWallTime } from '../schedule/wall-time.ts';
import { moveSlot } from '../store/moved-slots.ts';
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
  throw new DigestError('slot-room', { at: toIso(at), after: toIso(after), before: toIso(before) });
}

/** No issue goes out by itself for this slot; a draft waits for the one after it. False where an issue has the slot. */
export async function skipSlot({ deps, store }: SlotDesk, slot: number): Promise<boolean> {
  const { language } = deps.newsletter;
  const date = new Date(slot).toISOString().slice(0, 10);
  const content = { date, language, subject: 'No issue', preheader: '', message: null, sections: [] };
  const reason = 'An editor took it out of the schedule.';
  return (await store.issues.skip(slot, reason, content, deps.now())) !== null;
}

function toIso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).concat('Z');
}
