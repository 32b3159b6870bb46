import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const senderHeap = new URL('../../src/cli/sender-heap.ts', import.meta.url).href;

const program = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { inSenderHeap } from '${senderHeap}';
  const size = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size;
  await inSenderHeap(async () => null)();
  const begun = size();
  const alive = Array.from({ length: 40 }, () => Array.from({ length: 10_000 }, () => [size, size, size, size]));
  console.log(JSON.stringify([begun, size(), alive.length]));`;

test('a verb that sends has 16 MB for young objects as soon as it is loaded, and no more when much lives on', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  const [begun, atEnd] = JSON.parse(stdout).map((bytes: number) => bytes / 2 ** 20);
  expect(begun).toBe(16);
  expect(atEnd).toBeLessThanOrEqual(16);
});
