import { expect, test } from 'vitest';
import { createSeenAddresses } from '../../src/subscribers/seen-addresses.ts';

test('of 20,000 addresses that differ in a digit none is taken for another, and each is known again', () => {
  const addresses = Array.from({ length: 20_000 }, (_, n) => `reader${n}@example.org`);
  const seen = createSeenAddresses();
  expect(seen.has('reader1@example.org')).toBe(false);
  expect(addresses.filter((address) => seen.add(address))).toEqual([]);
  expect(addresses.filter((address) => !seen.has(address))).toEqual([]);
  expect(addresses.filter((address) => seen.has(`x${address}`))).toEqual([]);
  expect(['reader0@example.org', 'reader19999@example.org'].map(seen.add)).toEqual([true, true]);
});
