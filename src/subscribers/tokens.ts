import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { toKeyedHash } from '../domain/keyed-hash.ts';
import { tokenLength } from '../domain/message.ts';

/** The keys that tokens are made with: the newest, or the one of `version` (1 to 255). */
export interface TokenKeys {
  readonly version: number;
  findTokenKey(version: number): KeyObject | undefined;
}

/** What a link is good for; a token for one is no token for another. The numbers are part of the signature. */
const purposes = {
  leave: 1,
  preferences: 2,
  'not-now': 3,
  confirm: 4,
  'undo-leave': 5,
  'change-address': 6,
  account: 7,
} as const;
export type TokenPurpose = keyof typeof purposes;

export interface TokenOwner {
  /** 24 hex digits. */
  readonly key: string;
  readonly revision: number;
}

/** A token as read, not yet believed. */
export interface Token {
  readonly key: string;
  readonly keyVersion: number;
  /** The number, or for those that end, the second (since 1970) at which they do. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

const keyLength = 12;
const signedLength = keyLength + 1 + 4;
const byteLength = signedLength + 16;
/** Signed before the token's own bytes, and known to both sides: purpose and revision. */
const headLength = 1 + 4;

/**
 * 44 characters of base64url: reader's key, version of the secret, `number`, and 16 bytes of HMAC-SHA-256. `number` is an issue's number or,
 * for confirm, undo-leave, change-address and account, the second at which it ends. Takes some 2 µs.
 */
export function createToken(
  keys: TokenKeys,
  purpose: TokenPurpose,
  owner: TokenOwner,
  number: number,
): string {
  const bytes = Buffer.allocUnsafe(headLength + byteLength);
  bytes.write(owner.key, headLength, 'hex');
  bytes.writeUInt8(keys.version, headLength + keyLength);
  bytes.writeUInt32BE(number, headLength + keyLength + 1);
  bytes.write(sign(keys, purpose, owner.revision, bytes), headLength + signedLength, 'latin1');
  return bytes.toString('base64url', headLength);
}

/** Undefined for what can't be a token at all. */
export function parseToken(text: string): Token | undefined {
  if (text.length !== tokenLength || !/^[\w-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return {
    key: bytes.toString('hex', 0, keyLength),
    keyVersion: bytes.readUInt8(keyLength),
    number: bytes.readUInt32BE(keyLength + 1),
    bytes,
  };
}

/**
 * Whether the token was made for this purpose at the reader's present revision. Leaving works with every token ever sent, also from before
 * the secret was changed; nothing else does.
 */
export function isGenuine(keys: TokenKeys, token: Token, purpose: TokenPurpose, revision: number): boolean {
  const signed = Buffer.allocUnsafe(headLength + signedLength);
  signed.set(token.bytes.subarray(0, signedLength), headLength);
  const expected = Buffer.from(sign(keys, purpose, revision, signed), 'latin1');
  const matches = timingSafeEqual(expected, token.bytes.subarray(signedLength));
  return matches && (purpose === 'leave' || token.keyVersion === keys.version);
}

/** Whether a token that ends has ended. `now` is epoch ms. */
export function isOver(token: Token, now: number): boolean {
  return now >= token.number * 1000;
}

/** Writes the head into `bytes` and signs it with what follows; in latin1. */
function sign(keys: TokenKeys, purpose: TokenPurpose, revision: number, bytes: Buffer): string {
  // An unknown version costs as much as a known one, and is found wrong by its signature.
  const key = keys.findTokenKey(bytes.readUInt8(headLength + keyLength)) ?? keys.findTokenKey(keys.version);
  if (key === undefined) throw new Error('there is no key for tokens');
  bytes.writeUInt8(purposes[purpose], 0);
  bytes.writeUInt32BE(purpose === 'leave' ? 0 : revision, 1);
  const signed = bytes.subarray(0, headLength + signedLength);
  return toKeyedHash(key, signed).slice(0, byteLength - signedLength);
}
