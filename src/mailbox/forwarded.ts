import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { toComparable } from '../domain/mailbox.ts';
import { type Mailbox, toMailboxId } from './address.ts';
import { type Ask, withFolder } from './folder.ts';
import { isGenuine } from './genuine.ts';
import { findWaiting, type MailboxMemory, type RoundLimits } from './read-place.ts';

/** A mail from somebody whose mails are read. */
export interface SentIn {
  /** Or why it isn't there: it is larger than `largest`, or its server has it and doesn't give it. */
  readonly bytes: Uint8Array | 'large' | 'withheld';
  readonly messageId: string | null;
  readonly subject: string | null;
  /** When the server got it, epoch ms. */
  readonly at: number | null;
}

export interface Senders {
  /** Addresses as `toComparable` gives them. */
  readonly addresses: ReadonlySet<string>;
  /** The name under which the server writes Authentication-Results; null where From is believed as it stands. */
  readonly authserv: string | null;
}

export interface SentInWorld {
  readonly senders: Senders;
  readonly memory: MailboxMemory;
  readonly limits: RoundLimits;
  readonly signal: AbortSignal;
  now(): number;
  /** Resolves once what the mail holds is kept: to true where that is an article. */
  take(mail: SentIn): Promise<boolean>;
}

export interface SentInRound {
  /** Mails from others, since the mailbox is read for these senders. */
  readonly strangers: number;
  /** Mails that wait for the next round. */
  readonly left: number;
}

/** Bytes; the same as for a file. */
export const largest = 10_000_000;

/**
 * Takes the mails of `senders` that came since the last round, oldest first, and remembers each as it is done. An article's is marked as seen
 * once it is kept; a mail that can't be read, and anybody else's, is left as it is. Undefined where `signal` ended the round. Throws
 * `imap-unreachable`, `imap-login`, and what `take` threw.
 */
export function readSentIn(mailbox: Mailbox, world: SentInWorld): Promise<SentInRound | undefined> {
  const { limits, signal } = world;
  return withFolder(mailbox, { ms: limits.ms, signal }, (client, ask) =>
    readNew({ client, ask }, toPlaceId(mailbox, world.senders), world),
  );
}

/** Whoever may send from today on may have sent before: with other senders the mailbox is looked through anew. */
function toPlaceId(mailbox: Mailbox, { addresses, authserv }: Senders): string {
  return toMailboxId(mailbox, [...addresses].toSorted(), authserv);
}

async function readNew(
  { client, ask }: { readonly client: ImapFlow; readonly ask: Ask },
  id: string,
  { senders, memory, limits, signal, now, take }: SentInWorld,
): Promise<SentInRound> {
  // Ends in good order before the time is up, where the server is only slow.
  const enough = AbortSignal.any([signal, AbortSignal.timeout(limits.ms * 0.75)]);
  const { place, waiting } = await findWaiting({ client, ask }, id, { memory, now });
  const first = waiting.slice(0, limits.mails);
  let { strangers = 0 } = place;
  let bytes = 0;
  for (const head of await fetchHeads(client, ask, first)) {
    if (bytes >= limits.bytes || enough.aborted)
      return { strangers, left: waiting.length - waiting.indexOf(head.uid) };
    const uid = String(head.uid);
    if (isFromOneOf(head, senders)) {
      const mail = await fetchMail(client, ask, head);
      if (mail && (await take(mail))) await markSeen(client, ask, uid);
      bytes += mail?.bytes.length ?? 0;
    } else strangers += 1;
    await memory.keep(id, { ...place, uid: head.uid, at: now(), strangers });
  }
  return { strangers, left: waiting.length - first.length };
}

/** Undefined for one that was removed meanwhile. One that its server can't give, damaged there, must not hold up those behind it. */
async function fetchMail(client: ImapFlow, ask: Ask, head: FetchMessageObject): Promise<SentIn | undefined> {
  const { envelope, internalDate } = head;
  const at = new Date(internalDate ?? Number.NaN).getTime();
  const mail = {
    messageId: envelope?.messageId ?? null,
    subject: envelope?.subject ?? null,
    at: Number.isNaN(at) ? null : at,
  };
  try {
    const query = { source: { maxLength: largest + 1 } };
    const message = await ask(client.fetchOne(String(head.uid), query, { uid: true }));
    if (message === false) return undefined;
    const { source } = message;
    return { ...mail, bytes: source === undefined ? 'withheld' : source.length > largest ? 'large' : source };
  } catch (error) {
    if (client.usable) return { ...mail, bytes: 'withheld' };
    throw error;
  }
}

/** One that may not be marked is kept all the same; where nobody answers any more, it is read and marked the next time. */
async function markSeen(client: ImapFlow, ask: Ask, uid: string): Promise<void> {
  const isMarked = await ask(client.messageFlagsAdd(uid, ['\\Seen'], { uid: true }));
  if (!isMarked && !client.usable) await ask(Promise.reject(new Error('the connection is gone')));
}

/** Who wrote each of the mails, in the order of `uids`; one that was removed meanwhile is none. */
async function fetchHeads(
  client: ImapFlow,
  ask: Ask,
  uids: readonly number[],
): Promise<FetchMessageObject[]> {
  if (uids.length === 0) return [];
  const query = { envelope: true, internalDate: true, headers: ['authentication-results'] };
  const heads = await ask(client.fetchAll(uids.join(','), query, { uid: true }));
  return heads.toSorted((a, b) => a.uid - b.uid);
}

function isFromOneOf({ envelope, headers }: FetchMessageObject, { addresses, authserv }: Senders): boolean {
  const [from, ...others] = envelope?.from ?? [];
  const address = from?.address;
  if (address === undefined || others.length > 0 || !addresses.has(toComparable(address))) return false;
  if (authserv === null) return true;
  const fields = (headers?.toString('latin1') ?? '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => /^authentication-results:(.*)$/i.exec(line)?.[1] ?? []);
  return isGenuine(fields, authserv, address.slice(address.lastIndexOf('@') + 1));
}
