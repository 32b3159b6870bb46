import type { KeyObject } from 'node:crypto';
import { type MailToken, type MailTokenPurpose, readMailToken } from '../mail-token.ts';
import { type Notice, readNotice } from './notice.ts';

/** What is done about a reader, found by their lasting key (24 hex digits); an unknown key is nobody. */
export interface BounceReaders {
  suppress(key: string, reason: 'bounced' | 'complained'): Promise<void>;
  /** The reader asked to leave, by a mail to the address in List-Unsubscribe. */
  leave(key: string): Promise<void>;
}

export interface SoftBounces {
  /** Notes one, and gives how many the reader has had since `since` (epoch ms), this one included; several for one issue count once. */
  add(key: string, issueId: number, at: number, since: number): Promise<number>;
}

export interface BounceWorld {
  readonly readers: BounceReaders;
  readonly softBounces: SoftBounces;
  readonly returnPathKey: KeyObject;
  now(): number;
}

/** `ignored`: nothing to do, or a token that wasn't made here. */
export type BounceOutcome = 'suppressed' | 'counted' | 'left' | 'ignored';

const softWindowMs = 60 * 86_400_000;
/** Issues in a row, at one a week, that come back before an address is given up. */
const softLimit = 5;

/**
 * Acts on a mail that came to one of our addresses. `recipient` is whom the envelope named, null where only the mail itself is known (a
 * mailbox, a webhook). Everything hangs on the token in the address: who has none can do nothing to any reader.
 */
export async function takeBounce(
  raw: Uint8Array | string,
  recipient: string | null,
  world: BounceWorld,
): Promise<BounceOutcome> {
  const notice = await readNotice(raw);
  const addresses = recipient === null ? notice.ours : [recipient, ...notice.ours];
  const returned = findToken(addresses, 'return', world.returnPathKey);
  const listed = findToken(addresses, 'leave', world.returnPathKey);
  const token = returned ?? listed;
  if (!token) return 'ignored';
  if (notice.kind === 'other') return notice.automatic ? 'ignored' : actOnLetter(recipient, world);
  return actOnNotice(notice, token, world);
}

/** Whether an address of the envelope is one of ours: what the listener takes mail for. */
export function isOurs(address: string, key: KeyObject): boolean {
  return Boolean(findToken([address], 'return', key) ?? findToken([address], 'leave', key));
}

async function actOnNotice(notice: Notice, token: MailToken, world: BounceWorld): Promise<BounceOutcome> {
  switch (notice.kind) {
    case 'hard':
      await world.readers.suppress(token.key, 'bounced');
      return 'suppressed';
    case 'complaint':
      await world.readers.suppress(token.key, 'complained');
      return 'suppressed';
    case 'soft': {
      const now = world.now();
      const count = await world.softBounces.add(token.key, token.issueId, now, now - softWindowMs);
      if (count < softLimit) return 'counted';
      await world.readers.suppress(token.key, 'bounced');
      return 'suppressed';
    }
    default:
      return 'ignored';
  }
}

/** A plain mail to `leave+token` is a wish to leave; one to a return path (a holiday notice) is nothing. */
async function actOnLetter(recipient: string | null, world: BounceWorld): Promise<BounceOutcome> {
  const token = recipient === null ? undefined : findToken([recipient], 'leave', world.returnPathKey);
  if (!token) return 'ignored';
  await world.readers.leave(token.key);
  return 'left';
}

const prefixes: Readonly<Record<MailTokenPurpose, string>> = { return: 'bounce+', leave: 'leave+' };

function findToken(
  addresses: readonly string[],
  purpose: MailTokenPurpose,
  key: KeyObject,
): MailToken | undefined {
  for (const address of addresses) {
    const [local = ''] = address.toLowerCase().split('@');
    if (!local.startsWith(prefixes[purpose])) continue;
    const token = readMailToken(key, purpose, local.slice(prefixes[purpose].length));
    if (token) return token;
  }
  return undefined;
}
