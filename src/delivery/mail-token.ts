import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { toKeyedHash } from '../domain/keyed-hash.ts';

/** What a mail to us is about: an issue that came back, or a reader who wants to leave. */
export type MailTokenPurpose = 'return' | 'leave';

export interface MailToken {
  /** 24 hex digits: the reader. */
  readonly key: string;
  readonly issueId: number;
}

const bodyLength = 12 + 4;
const macLength = 10;
/** Characters of a mail token. */
export const mailTokenLength = Math.ceil(((bodyLength + macLength) * 8) / 5);
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * 42 characters of lower-case base32 for the left of an @, where case may get lost: reader, issue, and 80 bits of HMAC-SHA-256. Names nobody
 * without the database, and can't be made without the key.
 */
export function createMailToken(key: KeyObject, purpose: MailTokenPurpose, token: MailToken): string {
  const bytes = Buffer.alloc(bodyLength + macLength);
  bytes.write(token.key, 0, 'hex');
  bytes.writeUInt32BE(token.issueId, 12);
  toMac(key, purpose, bytes.subarray(0, bodyLength)).copy(bytes, bodyLength);
  return toBase32(bytes);
}

/** Undefined for a token that wasn't made here for this purpose. */
export function readMailToken(
  key: KeyObject,
  purpose: MailTokenPurpose,
  rawToken: string,
): MailToken | undefined {
  const bytes = findBytes(rawToken.toLowerCase());
  if (bytes?.length !== bodyLength + macLength) return undefined;
  const expected = toMac(key, purpose, bytes.subarray(0, bodyLength));
  if (!timingSafeEqual(expected, bytes.subarray(bodyLength))) return undefined;
  return { key: bytes.toString('hex', 0, 12), issueId: bytes.readUInt32BE(12) };
}

function toMac(key: KeyObject, purpose: MailTokenPurpose, body: Uint8Array): Buffer {
  const signed = Buffer.concat([Buffer.from(`${purpose}:`), body]);
  return Buffer.from(toKeyedHash(key, signed).slice(0, macLength), 'latin1');
}

/** RFC 4648 section 6, without padding, of bytes whose bits leave a rest. Bits that are done with fall out of `held` at its upper end. */
function toBase32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
  }
  return text + alphabet[(held << (5 - bits)) & 31];
}

function findBytes(text: string): Buffer | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return Buffer.from(bytes);
}
