import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import type { RandomBytes } from './secret-file.ts';
import type { SecretKeys } from './secret-keys.ts';

const nonceLength = 12;
const tagLength = 16;
const noncesDrawn = 512;

/** AES-256-GCM. A sealed piece opens only beside the same `owner`, so that nobody moves one reader's address to another. */
export type Seal = (key: KeyObject, text: Uint8Array, owner: Uint8Array) => Uint8Array;

/** Nonces are random, drawn many at once: a call of the system for each would cost more than the cipher. */
export function createSeal(randomBytes: RandomBytes): Seal {
  let nonces = new Uint8Array(0);
  let used = 0;
  return (key, text, owner) => {
    if (used === nonces.length) {
      nonces = Uint8Array.from(randomBytes(nonceLength * noncesDrawn));
      used = 0;
    }
    const nonce = nonces.subarray(used, used + nonceLength);
    used += nonceLength;
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(owner);
    const body = cipher.update(text);
    cipher.final();
    return Buffer.concat([nonce, body, cipher.getAuthTag()]);
  };
}

/** Throws when the piece was changed, or belongs to another key or owner. */
export function unseal(key: KeyObject, sealed: Uint8Array, owner: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength));
  decipher.setAAD(owner);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const text = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength));
  decipher.final();
  return text;
}

/** A secret locked under another one, so that old links and hashes can be read as long as the newest secret is there. */
export function sealSecret(seal: Seal, by: SecretKeys, other: SecretKeys): Uint8Array {
  return seal(by.get('secret'), other.secret, Buffer.of(other.version));
}

export function unsealSecret(by: SecretKeys, version: number, sealed: Uint8Array): Uint8Array {
  return unseal(by.get('secret'), sealed, Buffer.of(version));
}
