import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { type Mailbox, toMailboxId } from '../../mailbox/address.ts';
import { type Ask, withFolder } from '../../mailbox/folder.ts';
import { findWaiting, type MailboxMemory, type RoundLimits } from '../../mailbox/read-place.ts';
import { type BounceOutcome, type BounceWorld, takeBounce } from './desk.ts';

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

/**
 * Acts on the mails that came since the last round, oldest first, and remembers each as it is done: one that fails is the first of the next
 * round. Those that were ours are marked as seen, others keep their flags. Throws `imap-unreachable`, `imap-login`, and what acting threw.
 */
export async function readMailbox(mailbox: Mailbox, world: RoundWorld): Promise<Round> {
  const { limits, signal } = world;
  const round = await withFolder(mailbox, { ms: limits.ms, signal }, (client, ask) =>
    readNew(client, mailbox, world, ask),
  );
  return round ?? { outcomes: [], left: 0 };
}

async function readNew(client: ImapFlow, mailbox: Mailbox, world: RoundWorld, ask: Ask): Promise<Round> {
  const { bounces, memory, limits, signal } = world;
  // Ends in good order before the time is up, where the server is only slow.
  const enough = AbortSignal.any([signal, AbortSignal.timeout(limits.ms * 0.75)]);
  const id = toMailboxId(mailbox);
  const { now } = bounces;
  const { place, waiting } = await findWaiting({ client, ask }, id, { memory, now });
  const outcomes: BounceOutcome[] = [];
  let bytes = 0;
  for (const uid of waiting) {
    if (outcomes.length >= limits.mails || bytes >= limits.bytes || enough.aborted) break;
    const message = await ask(
      client.fetchOne(String(uid), { source: { maxLength: mostBytes } }, { uid: true }),
    );
    const outcome = await takeMessage(message, bounces);
    if (outcome !== 'ignored') await ask(client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }));
    await memory.keep(id, { ...place, uid, at: now() });
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
