import type { FetchMessageObject, ImapFlow, ImapFlowOptions } from 'imapflow';
import { DigestError } from '../../domain/errors.ts';
import { type BounceOutcome, type BounceWorld, takeBounce } from './desk.ts';
import { type Mailbox, toMailboxId, toMailboxName } from './mailbox-address.ts';

/** How far a mailbox has been read (RFC 3501 section 2.3.1.1). Another program's reading, which sets \Seen, changes nothing. */
export interface ReadPlace {
  /** UIDs mean nothing under another one. */
  readonly validity: string;
  /** The highest UID that was acted on. */
  readonly uid: number;
  /** Epoch ms. */
  readonly at: number;
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

export interface RoundWorld {
  readonly bounces: BounceWorld;
  readonly memory: MailboxMemory;
  readonly limits: RoundLimits;
  /** Ends the round within a moment, also one that waits for the server. */
  readonly signal: AbortSignal;
}

export interface Round {
  readonly outcomes: readonly BounceOutcome[];
  /** Mails that wait for the next round. */
  readonly left: number;
}

/** A report stands at the head of what it reports; what lies beyond is the returned mail. */
const mostBytes = 256 * 1024;
/** Of a box that was never read, or that numbers its mails anew, only what may be about an issue of late is looked at. */
const firstLookMs = 30 * 86_400_000;
const overlapMs = 2 * 86_400_000;

/**
 * Acts on the mails that came since the last round, oldest first, and remembers each as it is done: one that fails is the first of the next
 * round. Those that were ours are marked as seen, others keep their flags. Throws `imap-unreachable`, `imap-login`, and what acting threw.
 */
export async function readMailbox(mailbox: Mailbox, world: RoundWorld): Promise<Round> {
  const { limits, signal } = world;
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow(toOptions(mailbox));
  client.on('error', () => {});
  const overtime = AbortSignal.timeout(limits.ms);
  const end = () => client.close();
  for (const one of [signal, overtime]) one.addEventListener('abort', end, { once: true });
  const ask = <T>(answer: Promise<T>, silence?: string): Promise<T> =>
    answer.catch((error: unknown) => {
      const isLate = overtime.aborted && !signal.aborted;
      throw toImapError(mailbox, error, isLate ? `no end after ${limits.ms / 1000} seconds` : silence);
    });
  try {
    if (signal.aborted) return { outcomes: [], left: 0 };
    await ask(client.connect());
    const lock = await ask(client.getMailboxLock(mailbox.folder), `no folder "${mailbox.folder}"`);
    try {
      return await readNew(client, mailbox, world, ask);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (signal.aborted) return { outcomes: [], left: 0 };
    throw error;
  } finally {
    for (const one of [signal, overtime]) one.removeEventListener('abort', end);
    client.close();
  }
}

type Ask = <T>(answer: Promise<T>, silence?: string) => Promise<T>;

async function readNew(client: ImapFlow, mailbox: Mailbox, world: RoundWorld, ask: Ask): Promise<Round> {
  const { bounces, memory, limits, signal } = world;
  // Ends in good order before the time is up, where the server is only slow.
  const enough = AbortSignal.any([signal, AbortSignal.timeout(limits.ms * 0.75)]);
  const id = toMailboxId(mailbox);
  const validity = String(client.mailbox === false ? '' : client.mailbox.uidValidity);
  const known = await memory.find(id);
  const isKnown = known?.validity === validity;
  const since = new Date(known ? known.at - overlapMs : bounces.now() - firstLookMs);
  const found = await ask(client.search(isKnown ? { uid: `${known.uid + 1}:*` } : { since }, { uid: true }));
  // `n:*` names the last mail also where its UID is below n.
  const waiting = (found || []).filter((uid) => !isKnown || uid > known.uid).toSorted((a, b) => a - b);
  const outcomes: BounceOutcome[] = [];
  let bytes = 0;
  if (!isKnown) await memory.keep(id, { validity, uid: (waiting[0] ?? 1) - 1, at: bounces.now() });
  for (const uid of waiting) {
    if (outcomes.length >= limits.mails || bytes >= limits.bytes || enough.aborted) break;
    const message = await ask(
      client.fetchOne(String(uid), { source: { maxLength: mostBytes } }, { uid: true }),
    );
    const outcome = await takeMessage(message, bounces);
    if (outcome !== 'ignored') await ask(client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }));
    await memory.keep(id, { validity, uid, at: bounces.now() });
    outcomes.push(outcome);
    bytes += message === false ? 0 : (message.source?.length ?? 0);
  }
  return { outcomes, left: waiting.length - outcomes.length };
}

async function takeMessage(message: FetchMessageObject | false, world: BounceWorld): Promise<BounceOutcome> {
  // Pages are answered in between.
  await new Promise((resolve) => setImmediate(resolve));
  const source = message === false ? undefined : message.source;
  return source ? takeBounce(source, null, world) : 'ignored';
}

function toOptions(mailbox: Mailbox): ImapFlowOptions {
  const { host, port, secure, mustEncrypt, user, password, certificate } = mailbox;
  return {
    host,
    port,
    secure,
    ...(mustEncrypt ? { doSTARTTLS: true } : {}),
    ...(certificate === null ? {} : { tls: { ca: [certificate] } }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  };
}

/** `silence`: what is wrong where the error has no code of the network. */
function toImapError(mailbox: Mailbox, error: unknown, silence = 'no answer'): DigestError {
  const name = toMailboxName(mailbox);
  if (error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed)
    return new DigestError('imap-login', { mailbox: name }, error);
  const isTls = error instanceof Error && 'tlsFailed' in error && error.tlsFailed === true;
  const unnamed = isTls ? 'it offers no encryption' : silence;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : unnamed;
  return new DigestError('imap-unreachable', { mailbox: name, reason }, error);
}
