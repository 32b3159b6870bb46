import { DigestError } from '../domain/errors.ts';
import { findDue } from '../schedule/slots.ts';
import { findScheduleSince } from '../store/settings.ts';
import { toDue } from '../texts/dates.ts';
import type { Desk } from './desk.ts';

/** A slot that has passed without its issue. `slot` is epoch ms. */
export interface Overdue {
  readonly slot: number;
  /** One sentence. */
  readonly reason: string;
  /** False where it is an editor's matter: a draft that is held, or nothing new to tell. */
  readonly isFault: boolean;
}

/** A round a minute begins what is due; reading the sources takes some. */
const graceMs = 5 * 60_000;

/** What waits for its issue, as any process can see it; null where nothing does. */
export async function findOverdue({ config, store, deps, readCalendar }: Desk): Promise<Overdue | null> {
  const since = await findScheduleSince(store.database);
  if (since === null) return null;
  const now = deps.now();
  const due = findDue(now, await readCalendar());
  if (due.kind === 'nothing') return null;
  const { at: slot } = due;
  const draft = await store.issues.findNext();
  if (draft?.isHeld) {
    const { message } = new DigestError('draft-held', { number: String(draft.number) });
    return { slot, reason: message, isFault: false };
  }
  if (draft === undefined) {
    if (config.sources.length === 0) return null;
    const states = [...(await store.memory.findSources(config.sources)).values()];
    const failing = states.find(({ failures }) => failures > 0);
    if (failing?.reason) return { slot, reason: failing.reason, isFault: true };
    if (states.length > 0 && states.every(({ readAt }) => readAt !== null && readAt >= slot))
      return { slot, reason: nothingNew, isFault: false };
  }
  return { slot, reason: 'No process has begun it.', isFault: now - slot > graceMs };
}

export const nothingNew = 'The sources have nothing new since the last issue.';

/** `the issue due Friday, 27 November 2026 at 09:00 UTC has not gone out: ...`. */
export function toOverdueLine({ slot, reason }: Overdue, timeZone: string): string {
  return `the issue due ${toDue(slot, timeZone)} has not gone out: ${reason}`;
}
