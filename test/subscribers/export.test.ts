import { expect, test } from 'vitest';
import { exportReaders } from '../../src/subscribers/export.ts';
import type { Reader } from '../../src/subscribers/reader.ts';
import { exportSuppressed } from '../../src/subscribers/suppressed-file.ts';

const reader: Reader = {
  id: 1,
  key: '00'.repeat(12),
  revision: 0,
  address: 'ann@example.org',
  name: 'x'.repeat(40_000),
  language: 'en',
  sections: ['world', 'culture'],
  state: 'confirmed',
  stateAt: 0,
  pausedUntil: null,
  supportHiddenUntil: null,
  consent: { at: 0, policy: 'p', form: '/', source: null },
  createdAt: 0,
  confirmedAt: 0,
  letters: 0,
  lettersSince: 0,
};
const hash = { hash: 'a'.repeat(40_000), keyVersion: 1, key: 'b', reason: 'left', since: 0 } as const;

async function* repeat<T>(one: T, times: number): AsyncGenerator<T> {
  for (let n = 0; n < times; n++) yield one;
}

async function listSizes(pieces: AsyncIterable<string>): Promise<number[]> {
  const sizes: number[] = [];
  for await (const piece of pieces) sizes.push(Math.floor(piece.length / 40_000));
  return sizes;
}

test('a list is written in pieces of some 64 KB, and the last one with what is left', async () => {
  expect(await listSizes(exportReaders(repeat(reader, 5)))).toEqual([2, 2, 1]);
  expect(await listSizes(exportSuppressed(repeat(hash, 5)))).toEqual([2, 2, 1]);
});
