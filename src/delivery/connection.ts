import type { Receipt } from '../domain/delivery.ts';
import { DigestError } from '../domain/errors.ts';
import type { Copy } from './compose.ts';
import { broken, silence, toReceipt } from './outcome.ts';
import type { Reply } from './smtp-reply.ts';
import type { EnvelopeAnswer, Session } from './smtp-session.ts';
import { WireError } from './smtp-wire.ts';

/** Where a connection gets its copies from, and where it tells what became of them. */
export interface Source {
  /** The next copy that may go out right now. */
  take(): Copy | undefined;
  /** The same, waiting for its turn; undefined when there is nothing to do. */
  next(): Promise<Copy | undefined>;
  putBack(copy: Copy): void;
}

export interface Log {
  settle(copy: Copy, receipt: Receipt): Promise<unknown>;
  /** False when the reader is not to be sent to any more, which the log has seen to. */
  hand(copy: Copy): Promise<boolean>;
}

/**
 * Sends copies over one connection until there are none, `limit` is reached, or the server wants a new one. The envelope of the next copy
 * goes out with the body of this one; the next body waits until this receipt is on disk. Throws WireError when the connection is of no
 * more use and DigestError when the relay wants nothing of ours; in both cases nothing is left unrecorded.
 */
export async function runConnection(
  session: Session,
  first: Copy,
  source: Source,
  log: Log,
  relayName: string,
  limit: number,
): Promise<void> {
  let copy: Copy | undefined = first;
  let answer: Promise<EnvelopeAnswer> | null = null;
  let fresh = true;
  for (let sent = 0; copy; ) {
    const ready: EnvelopeAnswer | null = await (answer ?? session.envelope(copy.envelope)).catch(() => null);
    if (!ready) {
      // Sent behind a body it may never have been looked at; alone, it may be what the server breaks at.
      if (answer) source.putBack(copy);
      else await log.settle(copy, broken);
      throw new WireError('the connection ended before an answer');
    }
    answer = null;
    if (!ready.ready) {
      if (await refuse(ready.at, ready.reply, copy, source, log, relayName, fresh)) return session.close();
      fresh = false;
      copy = await source.next();
      continue;
    }
    sent += 1;
    fresh = false;
    const pieces = await copy.wire;
    if (!(await log.hand(copy))) return session.close();
    const following: Copy | undefined = sent < limit ? source.take() : undefined;
    const handed = session.body(pieces, following?.envelope ?? null);
    handed.next?.catch(() => {});
    const reply: Reply | null = await handed.receipt.catch(() => null);
    const settled = log.settle(copy, reply ? toReceipt(reply, copy.claim.address) : silence);
    settled.catch(() => {});
    if (!reply) {
      if (following) source.putBack(following);
      await settled;
      throw new WireError('the connection ended before an answer');
    }
    if (!following) await settled;
    if (reply.code === 421) {
      if (following) source.putBack(following);
      await settled;
      return session.close();
    }
    answer = handed.next;
    copy = following ?? (sent < limit ? await source.next() : undefined);
  }
  session.quit();
}

/**
 * True when the connection is over. A refusal of the sender isn't the reader's fault; 421 at MAIL only wants a new connection, but at the first
 * MAIL of a fresh one it wants us to wait.
 */
async function refuse(
  at: 'MAIL' | 'RCPT' | 'DATA' | 'UTF8',
  reply: Reply,
  copy: Copy,
  source: Source,
  log: Log,
  relay: string,
  fresh: boolean,
): Promise<boolean> {
  if (at === 'MAIL') {
    source.putBack(copy);
    if (reply.code === 421 && !fresh) return true;
    if (reply.code < 500) throw new WireError(`it puts off our mail (${reply.code})`);
    throw new DigestError('smtp-sender', { relay, reply: toReceipt(reply, copy.envelope.from).text });
  }
  // Our own finding, and no reply of anybody's.
  if (at === 'UTF8') await log.settle(copy, { outcome: 'failed', code: null, text: reply.text });
  else await log.settle(copy, toReceipt(reply, copy.claim.address));
  return reply.code === 421;
}
