import type { KeyObject } from 'node:crypto';
import { type MailToken, type MailTokenPurpose, readMailToken } from '../mail-token.ts';
import { isLeaveWish } from './leave-wish.ts';
import { findOurs, readVerdict } from './notice.ts';
import { findReturnedMail, type ReturnedMail } from './returned-mail.ts';
import type { Verdict } from './verdict.ts';

/** What is done about a reader, found by their lasting key (24 hex digits); an unknown key is nobody. */
export interface BounceReaders {
  suppress(key: string, reason: 'bounced' | 'complained'): Promise<void>;
  /** The reader asked to leave, by a mail to the address in List-Unsubscribe. */
  leave(key: string): Promise<void>;
}

export interface SoftBounces {
  /**
   * Notes one, and gives how many issues in a row have come back from the reader since `since` (epoch ms), this one included: several for one
   * issue count once, and one that was delivered in between ends the row.
   */
  add(key: string, issueId: number, at: number, since: number): Promise<number>;
}

/** What came back for a reason that is ours or the way's, in sum. */
export interface Troubles {
  /** `cause`: a line of the table of causes. `text`: what the server said, without addresses. */
  add(issueId: number, cause: string, text: string): Promise<void>;
}

export interface BounceWorld {
  readonly readers: BounceReaders;
  readonly softBounces: SoftBounces;
  readonly troubles: Troubles;
  readonly returnPathKey: KeyObject;
  now(): number;
}

/** `told`: nothing about the reader, but something that the editor is shown. `ignored`: nothing to do, or a token that wasn't made here. */
export type BounceOutcome = 'suppressed' | 'counted' | 'told' | 'left' | 'ignored';

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
  const mail = await findReturnedMail(raw);
  if (!mail) return 'ignored';
  const sentTo = [...(recipient === null ? [] : [recipient]), ...findSentTo(mail)];
  const addresses = [...sentTo, ...findOurs(mail.whole)];
  const find = (purpose: MailTokenPurpose, among: readonly string[]) =>
    findToken(among, purpose, world.returnPathKey);
  const about = find('return', addresses) ?? find('leave', addresses);
  if (!about) return 'ignored';
  const verdict = await readVerdict(mail);
  if (verdict.kind !== 'other') return actOnVerdict(verdict, about, world);
  const leaver = find('leave', sentTo);
  if (!leaver || !isLeaveWish(mail)) return 'ignored';
  await world.readers.leave(leaver.key);
  return 'left';
}

/** Whom the header says it was sent to. What its text quotes is no wish: an answer to an issue bears the leave address of its reader. */
function findSentTo(mail: ReturnedMail): readonly string[] {
  return sentToFields.flatMap((name) => mail.header(name).flatMap(findOurs));
}

const sentToFields = [
  'to',
  'cc',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'apparently-to',
];

/** Whether an address of the envelope is one of ours: what the listener takes mail for. */
export function isOurs(address: string, key: KeyObject): boolean {
  return hasToken([address], key);
}

/** Whether a genuine address of ours stands anywhere in a text. */
export function hasOurs(text: string, key: KeyObject): boolean {
  return hasToken(findOurs(text), key);
}

function hasToken(addresses: readonly string[], key: KeyObject): boolean {
  return Boolean(findToken(addresses, 'return', key) ?? findToken(addresses, 'leave', key));
}

async function actOnVerdict(verdict: Verdict, about: MailToken, world: BounceWorld): Promise<BounceOutcome> {
  switch (verdict.kind) {
    case 'hard':
      await world.readers.suppress(about.key, 'bounced');
      return 'suppressed';
    case 'complaint':
      await world.readers.suppress(about.key, 'complained');
      return 'suppressed';
    case 'soft': {
      const now = world.now();
      const count = await world.softBounces.add(about.key, about.issueId, now, now - softWindowMs);
      if (count < softLimit) return 'counted';
      await world.readers.suppress(about.key, 'bounced');
      return 'suppressed';
    }
    case 'trouble':
      await world.troubles.add(about.issueId, verdict.cause ?? 'unknown', verdict.text);
      return 'told';
    default:
      return 'ignored';
  }
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
