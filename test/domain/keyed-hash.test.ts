import { createHmac, createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toKeyedHash } from '../../src/domain/keyed-hash.ts';

test('a keyed hash is the HMAC-SHA-256 of the message, for keys and messages of any length', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(bytes, bytes, bytes, (secret, message, other) => {
      const key = createSecretKey(secret);
      for (const one of [message, other, other.toReversed()])
        for (const encoding of ['binary', 'hex'] as const)
          expect(toKeyedHash(key, one, encoding)).toBe(
            createHmac('sha256', key).update(one).digest(encoding),
          );
    }),
    {
      examples: [63, 64, 65].map((length) => [
        new Uint8Array(length).fill(7),
        new Uint8Array(1),
        new Uint8Array(2),
      ]),
    },
  );
});
