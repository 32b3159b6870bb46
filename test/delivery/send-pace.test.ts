import { expect, test } from 'vitest';
import { type SendWorld, sendIssue } from '../../src/delivery/send.ts';
import { type RelayDouble, startRelay } from './relay-double.ts';
import { sampleParts } from './sample.ts';
import { begunAt, type DeliveryWorld, openWorld } from './world.ts';

const many = (count: number) => Array.from({ length: count }, (_, n) => `reader${n}@harbour.test`);
const alone = { connections: 1, messagesPerConnection: 1000, perSecond: null, perDomainPerSecond: null };

/** One issue to `readers`, over one connection; what it waited for in ms, and how it ended. */
async function send(
  world: DeliveryWorld,
  relay: RelayDouble,
  { readers = 1, ...change }: Partial<SendWorld> & { readers?: number },
) {
  await world.addReaders(many(readers));
  const waits: number[] = [];
  const sending = world.toSendWorld(relay.url, {
    pace: alone,
    random: () => 0.5,
    async wait(ms) {
      waits.push(ms);
      world.clock.now += ms;
    },
    ...change,
  });
  const id = await world.begin();
  const end = await sendIssue(sampleParts(id), sending).catch((error: unknown) => error);
  return { end, waits, id, balance: await sending.ledger.balance(id) };
}

test('until somebody who was put off is due, the issue is looked at each second, and no oftener than each 10 ms', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  relay.behave = (_, tries) => (tries === 1 ? '450 4.2.1 later' : 'take');
  const { end, waits } = await send(world, relay, { random: () => 0.5005 });
  expect(end).toBe('sent');
  expect(waits).toEqual([...Array.from({ length: 10 }, () => 1_000), 10]);
});

test('a thousand a second are a millisecond apart, and the first need not wait', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const { waits, balance } = await send(world, relay, { readers: 30, pace: { ...alone, perSecond: 1000 } });
  expect(balance.accepted).toBe(30);
  expect(waits).toEqual(Array.from({ length: 29 }, () => 1));
});

test('a stop while a reader’s turn is waited for leaves that reader queued', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const stop = new AbortController();
  const { end, balance } = await send(world, relay, {
    readers: 3,
    pace: { ...alone, perSecond: 1 },
    signal: stop.signal,
    wait: async () => stop.abort(),
  });
  expect(end).toBe('stopped');
  expect(balance).toMatchObject({ accepted: 1, queued: 2, sending: 0 });
  expect(relay.taken).toHaveLength(1);
});

test('who waits for the turn of their domain is given back with two hundred others, and the last with the rest', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const { ledger } = world.toSendWorld(relay.url);
  const stop = new AbortController();
  const released: number[] = [];
  const { balance } = await send(world, relay, {
    readers: 450,
    pace: { ...alone, perDomainPerSecond: 1 },
    signal: stop.signal,
    wait: async () => stop.abort(),
    ledger: {
      ...ledger,
      release(id, worker, due) {
        if (due.size > 0) released.push(due.size);
        return ledger.release(id, worker, due);
      },
    },
  });
  expect(released).toEqual([200, 200, 49]);
  expect(balance).toMatchObject({ accepted: 1, sending: 0 });
});

test('a relay that greets nobody is tried three times before it is named', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  relay.mostAtOnce = 0;
  const { end, waits } = await send(world, relay, {});
  expect(end).toMatchObject({ code: 'smtp-unreachable', details: { reason: 'it greeted with 421' } });
  expect(relay.connections()).toBe(3);
  expect(waits).toEqual([1_000, 1_000, 1_000]);
});

test('only a final no for a reason that is not the reader’s is told of, at once and no second time', async () => {
  const replies = ['450 4.2.1 later', '550 5.1.1 no such user', 'drop', '500 5.7.1 blocked by policy'];
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  relay.behave = (address, tries) => {
    const reply = replies[Number(/\d+/.exec(address)?.[0] ?? 9)] ?? 'take';
    return tries > 2 || (reply === 'drop' && tries > 1) ? 'take' : reply;
  };
  const notes: string[] = [];
  const { balance } = await send(world, relay, { readers: 12, onNote: (line) => notes.push(line) });
  expect(balance).toMatchObject({ accepted: 11, failed: 1 });
  expect(notes).toEqual([expect.stringContaining('(500 5.7.1 blocked by policy)')]);
});

test('who takes over what a lost process left renews the lease first, and who takes over nothing need not', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const { ledger } = world.toSendWorld(relay.url);
  for (const [taken, leases] of [
    [0, 1],
    [1, 2],
  ] as const) {
    const until: number[] = [];
    const { end } = await send(world, relay, {
      ledger: {
        ...ledger,
        takeOver: async () => taken,
        renewLease(worker, ms) {
          until.push(ms);
          return ledger.renewLease(worker, ms);
        },
      },
    });
    expect(end).toBe('sent');
    expect(until).toEqual(Array.from({ length: leases }, () => begunAt + 30_000));
  }
});
