import type { Desk } from '../deps/desk.ts';
import { isWaiting } from '../digest.ts';
import type { DraftIssue, PausedIssue, ReadyIssue, SendingIssue } from '../domain/issue.ts';
import { toMinute } from '../domain/minute.ts';
import { toSenderDomain } from '../domain/newsletter.ts';
import { findDue, findOpenSlot } from '../schedule/slots.ts';
import type { Mark } from '../store/high-water.ts';

/** What would go out of a database by itself, and may have done so before it was put back. */
interface Pending {
  readonly open: readonly (SendingIssue | PausedIssue)[];
  readonly draft: DraftIssue | ReadyIssue | undefined;
  /** Epoch ms; null where what is open is all that could have gone out. */
  readonly slot: number | null;
}

export async function findPending({ store, deps, readCalendar }: Desk): Promise<Pending> {
  const open = await store.issues.listUnfinished();
  const draft = await store.issues.findNext();
  const calendar = await readCalendar();
  const due = findDue(deps.now(), calendar);
  if (due.kind !== 'nothing') return { open, draft, slot: due.slot };
  const isAllOpen = open.length > 0 && draft === undefined;
  return { open, draft, slot: isAllOpen ? null : findOpenSlot(deps.now(), calendar).slot };
}

export function toPendingText({ open, draft, slot }: Pending): string {
  return [
    ...[...open, ...(draft === undefined ? [] : [draft])].map(
      ({ number, content }) => `issue ${number}, "${content.subject}"`,
    ),
    ...(slot === null ? [] : [`the slot of ${toMinute(slot)}`]),
  ].join('; ');
}

/** Records that what was pending went out: what is open stops, the draft is sent, the slot is taken. */
export async function recordPending(desk: Desk, { open, draft, slot }: Pending): Promise<void> {
  const { store, deps } = desk;
  for (const { id } of open) await store.issues.cancel(id, deps.now());
  const at = Math.min(slot ?? deps.now(), deps.now());
  if (draft !== undefined) await recordDraft(desk, draft, slot, at);
  else if (slot !== null) await noteSlot(desk, slot, at);
}

/** The draft that it was is recorded as sent; where there is none a note takes the slot. What is on its way here stops. */
export async function recordMarked(desk: Desk, { issue: number, slot, at }: Mark): Promise<void> {
  const { store, deps } = desk;
  const known = await store.issues.findByNumber(number);
  if (known?.state === 'sending' || known?.state === 'paused')
    await store.issues.cancel(known.id, deps.now());
  else if (known && isWaiting(known)) await recordDraft(desk, known, slot, at);
  else if (slot !== null) await noteSlot(desk, slot, at);
}

async function recordDraft(
  { store, config }: Desk,
  { id }: DraftIssue | ReadyIssue,
  slot: number | null,
  at: number,
): Promise<void> {
  await store.issues.recordSent(id, { slot, at, domain: toSenderDomain(config.newsletter) });
}

async function noteSlot({ store, deps, config }: Desk, slot: number, at: number): Promise<void> {
  const { language } = config.newsletter;
  const date = new Date(at).toISOString().slice(0, 10);
  const content = { date, language, subject: 'No issue', preheader: '', message: null, sections: [] };
  const reason = 'it went out before the backup was put back';
  await store.issues.skip(slot, reason, content, deps.now(), at);
}
