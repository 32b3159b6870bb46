import type { Receipt } from '../domain/delivery.ts';
import { DigestError } from '../domain/errors.ts';
import { type Message, tokenLength } from '../domain/message.ts';
import { cutAddresses, findEnvelopeAddress } from './address.ts';
import { compileMessage, type MessageHeaders, type Pictures, toRaw, toWire } from './compile.ts';
import { createSigner, type DkimKey } from './dkim.ts';
import { mailTokenLength } from './mail-token.ts';
import { silence, toReceipt } from './outcome.ts';
import type { Relay } from './relay.ts';
import { openSession, toName } from './smtp-session.ts';
import { WireError } from './smtp-wire.ts';

/** A message to one person: a letter, or a proof of an issue. */
export interface LetterParts {
  readonly message: Message;
  /** What its html shows. */
  readonly pictures?: Pictures;
  readonly headers: MessageHeaders;
  readonly to: string;
  /** Left of the @ in the Message-ID: 32 characters that nobody used before. */
  readonly messageId: string;
  readonly dkim: readonly DkimKey[];
}

export interface SentLetter {
  readonly receipt: Receipt;
  /** The message as it was on the wire, dots not doubled. */
  readonly raw: Buffer;
}

/** Own links of a proof lead nowhere: no reader has this token. */
const nobody = 'A'.repeat(tokenLength);
const silenceMs = 60_000;
const openingMs = 20_000;

/**
 * Sends one message over a connection of its own. What the server says is the receipt; throws `smtp-unreachable`, `smtp-login`, `smtp-tls`,
 * `smtp-sender`, and `letter-address` for an address that no server could take. `hand` is asked right before the body: where it says no,
 * nothing is sent, and the answer is null.
 */
export async function sendLetter(parts: LetterParts, relay: Relay): Promise<SentLetter>;
export async function sendLetter(
  parts: LetterParts,
  relay: Relay,
  hand: () => Promise<boolean>,
): Promise<SentLetter | null>;
export async function sendLetter(
  parts: LetterParts,
  relay: Relay,
  hand = async () => true,
): Promise<SentLetter | null> {
  const to = findEnvelopeAddress(parts.to);
  if (!to) throw new DigestError('letter-address');
  const compiled = await compileMessage(parts.message, parts.headers, parts.pictures);
  const reader = {
    address: to.address,
    messageId: parts.messageId,
    mailToken: 'a'.repeat(mailTokenLength),
    tokens: { leave: nobody, preferences: nobody, 'not-now': nobody },
  };
  const signatures = await createSigner(compiled, parts.dkim)(reader);
  const raw = toRaw(compiled, reader, signatures);
  try {
    const session = await openSession(relay, { silenceMs, openingMs });
    const answer = await session.envelope({ from: parts.headers.from.address, to });
    if (!answer.ready) {
      session.quit();
      if (answer.at === 'MAIL' && answer.reply.code >= 500) {
        throw new DigestError('smtp-sender', {
          relay: toName(relay),
          reply: cutAddresses(answer.reply.text, to.address),
        });
      }
      return { receipt: toReceipt(answer.reply, to.address), raw };
    }
    if (!(await hand())) {
      session.close();
      return null;
    }
    const reply = await session.body(toWire(compiled, reader, signatures), null).receipt.catch(() => null);
    session.quit();
    return { receipt: reply ? toReceipt(reply, to.address) : silence, raw };
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    throw new DigestError('smtp-unreachable', { relay: toName(relay), reason: error.message }, error);
  }
}
