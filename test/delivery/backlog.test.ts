import { expect, test } from 'vitest';
import { createBacklog } from '../../src/delivery/backlog.ts';
import type { Claim } from '../../src/delivery/ledger.ts';

/** A backlog over a list without end, and the sizes of the claims it made. `send` takes so many, `ms` after each other. */
function openBacklog({ readers = Number.POSITIVE_INFINITY, connections = 4 } = {}) {
  const limits: number[] = [];
  let now = 0;
  let left = readers;
  const claim = async (limit: number): Promise<readonly Claim[]> => {
    limits.push(limit);
    const count = Math.min(limit, left);
    left -= count;
    return Array.from({ length: count }, () => reader);
  };
  const backlog = createBacklog(claim, connections, () => now);
  return {
    limits,
    backlog,
    async send(count: number, ms: number): Promise<number> {
      for (let sent = 0; sent < count; sent++) {
        if (!(await backlog.next())) return sent;
        now += ms;
      }
      return count;
    },
  };
}

const reader: Claim = {
  subscriberId: 1,
  key: '00'.repeat(12),
  revision: 0,
  address: 'reader@list.example',
  variant: 0,
  attempts: 0,
  silences: 0,
  due: 0,
};

test('claims grow where they are used up at once, and never beyond a thousand', async () => {
  const { limits, send } = openBacklog();
  await send(10_000, 0.5);
  expect(limits.slice(0, 6)).toEqual([50, 100, 200, 400, 800, 1_000]);
  expect(Math.max(...limits)).toBe(1_000);
});

test('a sender that slows down claims no more than it sends in some seconds: who leaves meanwhile gets nothing', async () => {
  const { limits, send } = openBacklog();
  await send(5_000, 0.5);
  await send(4_000, 50);
  expect(limits.at(-1)).toBe(50);
});

test('who is claimed is given out once, to the last', async () => {
  const { send, backlog } = openBacklog({ readers: 777 });
  expect(await send(1_000, 1)).toBe(777);
  expect(await backlog.drain()).toEqual([]);
});

test('the first claim is eight for each connection, fifty at least and a thousand at most', async () => {
  for (const [connections, first] of [
    [6, 50],
    [7, 56],
    [200, 1_000],
  ] as const) {
    const { limits, send } = openBacklog({ connections });
    await send(1, 1);
    expect(limits[0]).toBe(first);
  }
});

test('claims stay as large as they are where one lasts for a second', async () => {
  const { limits, send } = openBacklog();
  await send(1_000, 20);
  expect(new Set(limits.slice(2))).toEqual(new Set([limits[2]]));
});

test('more is claimed while two for each connection are still at hand', async () => {
  const { limits, send } = openBacklog({ connections: 10 });
  await send(60, 20);
  expect(limits).toHaveLength(1);
  await send(1, 20);
  expect(limits).toHaveLength(2);
});

test('who is put back is given out again, and nobody after the stop', async () => {
  const { backlog, send } = openBacklog({ readers: 3 });
  await send(3, 1);
  expect(backlog.take()).toBeUndefined();
  backlog.putBack(reader);
  expect(backlog.take()).toBe(reader);
  backlog.putBack(reader);
  backlog.stop();
  expect([backlog.take(), await backlog.next()]).toEqual([undefined, undefined]);
  expect(await backlog.drain()).toEqual([reader]);
});
