import type { ImapFlow } from 'imapflow';
import type { Ask } from './folder.ts';

/** How far a mailbox has been read (RFC 3501 section 2.3.1.1). Another program's reading, which sets \Seen, changes nothing. */
export interface ReadPlace {
  /** UIDs mean nothing under another one. */
  readonly validity: string;
  /** The highest UID that was acted on. */
  readonly uid: number;
  /** Epoch ms. */
  readonly at: number;
  /** Mails that came since the mailbox is read, and were left alone for whom they are from; where that is counted. */
  readonly strangers?: number | undefined;
}

export interface MailboxMemory {
  find(id: string): Promise<ReadPlace | undefined>;
  keep(id: string, place: ReadPlace): Promise<void>;
}

/** What one round may cost. */
export interface RoundLimits {
  readonly mails: number;
  readonly bytes: number;
  /** For the whole round; what isn't read by then is for the next. */
  readonly ms: number;
}

export const roundLimits: RoundLimits = { mails: 500, bytes: 40 * 1024 * 1024, ms: 60_000 };

/** Of a box that was never read, or that numbers its mails anew, only what came of late is looked at. */
const firstLookMs = 30 * 86_400_000;
const overlapMs = 2 * 86_400_000;

/** The UIDs of the mails that came since the place that is remembered under `id`, oldest first, and that place. */
export async function findWaiting(
  { client, ask }: { readonly client: ImapFlow; readonly ask: Ask },
  id: string,
  { memory, now }: { readonly memory: MailboxMemory; now(): number },
): Promise<{ readonly place: ReadPlace; readonly waiting: readonly number[] }> {
  const box = client.mailbox === false ? undefined : client.mailbox;
  const validity = String(box?.uidValidity ?? '');
  const known = await memory.find(id);
  const isKnown = known?.validity === validity;
  const since = new Date(known ? known.at - overlapMs : now() - firstLookMs);
  const found = await ask(client.search(isKnown ? { uid: `${known.uid + 1}:*` } : { since }, { uid: true }));
  // `n:*` names the last mail also where its UID is below n.
  const waiting = (found || []).filter((uid) => !isKnown || uid > known.uid).toSorted((a, b) => a - b);
  if (isKnown) return { place: known, waiting };
  const uid = (waiting[0] ?? box?.uidNext ?? 1) - 1;
  const place: ReadPlace = { ...known, validity, uid, at: now() };
  await memory.keep(id, place);
  return { place, waiting };
}
