import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  createToken,
  isGenuine,
  isOver,
  parseToken,
  type Token,
  type TokenKeys,
  type TokenPurpose,
} from '../../src/subscribers/tokens.ts';

const secrets = [1, 2, 255].map((fill) => createSecretKey(Buffer.alloc(32, fill)));
const toKeys = (version: number): TokenKeys => ({
  version,
  findTokenKey: (wanted) => secrets[[1, 2, 255].indexOf(wanted)],
});
const owner = { key: '0123456789abcdef01234567', revision: 3 };

function read(text: string): Token {
  const token = parseToken(text);
  if (token === undefined) throw new Error('no token');
  return token;
}

const purposes: readonly TokenPurpose[] = [
  'leave',
  'preferences',
  'not-now',
  'confirm',
  'undo-leave',
  'change-address',
  'account',
];

test('a token is 44 characters, and gives back whom it is for, its key and its number up to the last second of 2105', () => {
  for (const [version, number] of [
    [1, 0],
    [255, 2 ** 32 - 1],
  ] as const) {
    const text = createToken(toKeys(version), 'confirm', owner, number);
    expect(text).toMatch(/^[\w-]{44}$/);
    expect(read(text)).toMatchObject({ key: owner.key, keyVersion: version, number });
  }
  expect([parseToken(''), parseToken('a'.repeat(43)), parseToken(`${'a'.repeat(43)}+`)]).toEqual(
    Array(3).fill(undefined),
  );
});

test('a token is good for its own purpose alone', () => {
  const keys = toKeys(1);
  for (const purpose of purposes) {
    const token = read(createToken(keys, purpose, owner, 12));
    expect(purposes.filter((other) => isGenuine(keys, token, other, owner.revision))).toEqual([purpose]);
  }
});

test('leaving works at every revision and with every key there was, all else with the present ones alone', () => {
  for (const purpose of purposes) {
    const token = read(createToken(toKeys(1), purpose, owner, 12));
    const isLeave = purpose === 'leave';
    expect(isGenuine(toKeys(1), token, purpose, owner.revision + 1)).toBe(isLeave);
    expect(isGenuine(toKeys(2), token, purpose, owner.revision)).toBe(isLeave);
  }
});

test('no bit of a token can be changed', () => {
  const keys = toKeys(1);
  const { bytes } = read(createToken(keys, 'account', owner, 12));
  for (const at of bytes.keys()) {
    const forged = Buffer.from(bytes);
    forged[at] = (forged[at] ?? 0) ^ 1;
    const token = read(forged.toString('base64url'));
    expect([at, isGenuine(keys, token, 'account', owner.revision)]).toEqual([at, false]);
  }
});

test('a token ends with the start of its second', () => {
  const token = read(createToken(toKeys(1), 'account', owner, 12));
  expect([isOver(token, 11_999), isOver(token, 12_000)]).toEqual([false, true]);
});
