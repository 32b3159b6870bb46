import type { KeyObject } from 'node:crypto';
import { toKeyedHash } from '../domain/keyed-hash.ts';
import type { Message, Slot } from '../domain/message.ts';
import { type EnvelopeAddress, findEnvelopeAddress } from './address.ts';
import {
  type CompiledMessage,
  compileMessage,
  type MessageHeaders,
  messageIdLength,
  type Pictures,
  type ReaderValues,
  toWire,
} from './compile.ts';
import { createSigner, type DkimKey, type Signer } from './dkim.ts';
import type { Claim } from './ledger.ts';
import { createMailToken } from './mail-token.ts';
import type { Envelope } from './smtp-session.ts';

/** What every copy of an issue is made from. */
export interface IssueParts {
  readonly issueId: number;
  readonly headers: MessageHeaders;
  /** The same by variant, where their links show different public addresses. */
  readonly variantHeaders?: readonly MessageHeaders[];
  /** By the index that the ledger holds. */
  readonly variants: readonly Message[];
  /** What their html shows. */
  readonly pictures?: Pictures;
  readonly dkim: readonly DkimKey[];
  readonly messageIdKey: KeyObject;
  readonly returnPathKey: KeyObject;
  /** The domain of return paths made for each reader; null to let bounces go to the sender's address. */
  readonly returnDomain: string | null;
  /** A reader's own links. */
  tokens(reader: { readonly key: string; readonly revision: number }): Readonly<Record<Slot, string>>;
}

/** A claim made ready: who it goes to, and its bytes on the wire. */
export interface Copy {
  readonly claim: Claim;
  readonly envelope: Envelope;
  /** A promise only where it is signed first. */
  readonly wire: readonly Buffer[] | Promise<readonly Buffer[]>;
}

/** Compiles each variant once. The function it gives makes one reader's copy, or undefined for an address that no server could take. */
export async function createComposer(parts: IssueParts): Promise<(claim: Claim) => Copy | undefined> {
  const compiled = await Promise.all(
    parts.variants.map((message, index) =>
      compileMessage(message, parts.variantHeaders?.[index] ?? parts.headers, parts.pictures),
    ),
  );
  const prepared = compiled.map((one) => ({
    one,
    sign: parts.dkim.length > 0 ? createSigner(one, parts.dkim) : null,
  }));
  return (claim) => {
    const to = findEnvelopeAddress(claim.address);
    const variant = prepared[claim.variant] ?? prepared[0];
    if (!to || !variant) return undefined;
    const reader = toReader(parts, variant.one, claim, to);
    const wire = variant.sign ? fillSigned(variant.one, reader, variant.sign) : toWire(variant.one, reader);
    return { claim, envelope: { from: toReturnPath(parts, claim.key), to }, wire };
  };
}

/** The same for one issue and reader whenever it is sent (RFC 5322 section 3.6.4), and not made from the address. */
function toMessageId(key: KeyObject, issueId: number, subscriberId: number): string {
  const owner = Buffer.from(`issue ${issueId} subscriber ${subscriberId}`, 'latin1');
  return toKeyedHash(key, owner, 'hex').slice(0, messageIdLength);
}

function toReader(
  parts: IssueParts,
  { headers }: CompiledMessage,
  claim: Claim,
  to: EnvelopeAddress,
): ReaderValues {
  const { issueId, messageIdKey, returnPathKey } = parts;
  return {
    address: to.address,
    messageId: toMessageId(messageIdKey, issueId, claim.subscriberId),
    mailToken: headers.list?.toLeaveMail
      ? createMailToken(returnPathKey, 'leave', { key: claim.key, issueId })
      : '',
    tokens: parts.tokens(claim),
  };
}

function fillSigned(
  compiled: CompiledMessage,
  reader: ReaderValues,
  sign: Signer,
): Promise<readonly Buffer[]> {
  const wire = sign(reader).then((signatures) => toWire(compiled, reader, signatures));
  // Awaited when its turn comes; a failure before that must not end the process.
  wire.catch(() => {});
  return wire;
}

function toReturnPath({ returnDomain, returnPathKey, issueId, headers }: IssueParts, key: string): string {
  if (returnDomain === null) return headers.from.address;
  return `bounce+${createMailToken(returnPathKey, 'return', { key, issueId })}@${returnDomain}`;
}
