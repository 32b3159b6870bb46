import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Everything that one secret is used for. No two purposes share a key (HKDF, RFC 5869). */
export type Purpose =
  | 'address'
  | 'letter'
  | 'backup'
  | 'lookup'
  | 'do-not-mail'
  | 'token'
  | 'message-id'
  | 'return-path'
  | 'web'
  | 'secret'
  | 'verifier';

/** The keys of one secret, derived when first asked for. */
export interface SecretKeys {
  readonly version: number;
  readonly secret: Uint8Array;
  get(purpose: Purpose): KeyObject;
}

export function createSecretKeys(version: number, secret: Uint8Array): SecretKeys {
  const keys = new Map<Purpose, KeyObject>();
  return {
    version,
    secret,
    get(purpose) {
      let key = keys.get(purpose);
      if (key === undefined) {
        key = createSecretKey(deriveBytes(secret, purpose));
        keys.set(purpose, key);
      }
      return key;
    },
  };
}

/** Kept in the database: tells whether a secret is the right one, and nothing about it. */
export function toVerifier(secret: Uint8Array): Uint8Array {
  return deriveBytes(secret, 'verifier').subarray(0, 16);
}

export function fits(secret: Uint8Array, verifier: Uint8Array): boolean {
  const own = toVerifier(secret);
  return own.length === verifier.length && timingSafeEqual(own, verifier);
}

/** 128 bits of HMAC-SHA-256: no two addresses of a list will ever share one. */
export function hashWith(key: KeyObject, text: string): Uint8Array {
  return createHmac('sha256', key).update(text).digest().subarray(0, 16);
}

function deriveBytes(secret: Uint8Array, purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'digest', purpose, 32));
}
