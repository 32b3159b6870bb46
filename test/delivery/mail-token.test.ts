import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { createMailToken, mailTokenLength, readMailToken } from '../../src/delivery/mail-token.ts';

const key = createSecretKey(Buffer.alloc(32, 1));
const token = { key: '0123456789abcdef01234567', issueId: 2 ** 32 - 1 };
const text = createMailToken(key, 'return', token);

test('a mail token is 42 letters and digits of base32, and is read in any case', () => {
  expect(mailTokenLength).toBe(42);
  expect(text).toMatch(/^[a-z2-7]{42}$/);
  expect(readMailToken(key, 'return', text)).toEqual(token);
  expect(readMailToken(key, 'return', text.toUpperCase())).toEqual(token);
  const zeros = createMailToken(key, 'return', { key: '00'.repeat(12), issueId: 0 });
  const ones = createMailToken(key, 'return', { key: 'ff'.repeat(12), issueId: 2 ** 32 - 1 });
  expect([zeros.slice(0, 25), ones.slice(0, 25)]).toEqual(['a'.repeat(25), '7'.repeat(25)]);
  expect(readMailToken(key, 'return', `1${ones.slice(1)}`)).toBeUndefined();
  // RFC 4648: 0x01234567... begins 00000 00100 10001 10100.
  expect(text.slice(0, 4)).toBe('aeru');
});

test('a token of another purpose, key or length, or with one letter changed, is none', () => {
  const other = createSecretKey(Buffer.alloc(32, 2));
  expect(readMailToken(key, 'leave', text)).toBeUndefined();
  expect(readMailToken(other, 'return', text)).toBeUndefined();
  for (const wrong of ['', text.slice(0, 40), `${text}aa`, `1${text.slice(1)}`])
    expect(readMailToken(key, 'return', wrong)).toBeUndefined();
  for (let at = 0; at < 41; at++) {
    const letter = text[at] === 'a' ? 'b' : 'a';
    const changed = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
    expect([at, readMailToken(key, 'return', changed)]).toEqual([at, undefined]);
  }
});
