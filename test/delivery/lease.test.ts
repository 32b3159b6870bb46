import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Ledger } from '../../src/delivery/ledger.ts';
import { sendIssue } from '../../src/delivery/send.ts';
import { createIssues } from '../../src/store/issues.ts';
import { type RelayDouble, startRelay } from './relay-double.ts';
import { sampleParts } from './sample.ts';
import { begunAt, openWorld } from './world.ts';

afterEach(() => void vi.useRealTimers());

test('however long a server takes for its answer, half of the lease of the process that waits for it is left', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  await world.addReaders(['ann@harbour.test']);
  const id = await world.begin();
  const { promise: answer, resolve: letAnswer } = Promise.withResolvers<void>();
  const { promise: handed, resolve: hand } = Promise.withResolvers<void>();
  relay.onTaken = () => {
    hand();
    return answer;
  };
  let told = 0;
  const onProgress = () => {
    told += 1;
  };
  const { ledger, ...rest } = world.toSendWorld(relay.url, { onProgress, lastAnswersMs: 0 });
  const leases: number[] = [];
  const renewLease: Ledger['renewLease'] = (worker, until) => {
    leases.push(until);
    return ledger.renewLease(worker, until);
  };
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const sending = sendIssue(sampleParts(id), { ...rest, ledger: { ...ledger, renewLease } });
  await handed;
  const whole = (leases[0] ?? 0) - world.clock.now;
  const left: number[] = [];
  for (let second = 0; second < 120; second++) {
    world.clock.now += 1_000;
    vi.advanceTimersByTime(1_000);
    for (let turn = 0; turn < 1_000 && told <= second; turn++) await setImmediate();
    left.push((leases.at(-1) ?? 0) - world.clock.now);
  }
  const toldUntilThen = told;
  letAnswer();
  expect(await sending).toBe('sent');
  expect(whole).toBe(30_000);
  expect(Math.min(...left)).toBeGreaterThanOrEqual(whole / 2);
  // Five seconds are not yet over at the fifth second.
  expect(leases.slice(0, 3)).toEqual([30_000, 36_000, 42_000].map((ms) => begunAt + ms));
  expect(toldUntilThen).toBe(120);
  expect(relay.taken).toHaveLength(1);
});

/** A relay that takes the body of the first letter and never answers, once it has it. */
async function fallSilent(relay: RelayDouble): Promise<void> {
  await new Promise<void>((resolve) => {
    relay.onTaken = () => {
      relay.onTaken = () => {};
      resolve();
      return new Promise(() => {});
    };
  });
}

test('a server that says nothing for five minutes counts as gone, and the letter is sent once more', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  await world.addReaders(['ann@harbour.test']);
  const id = await world.begin();
  const silent = fallSilent(relay);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const sending = sendIssue(sampleParts(id), world.toSendWorld(relay.url));
  await silent;
  for (let second = 0; second < 376; second++) {
    if (second === 300) expect(relay.connections()).toBe(1);
    world.clock.now += 1_000;
    vi.advanceTimersByTime(1_000);
    await setImmediate();
  }
  expect(await sending).toBe('sent');
  expect(relay.taken).toHaveLength(2);
});

test('a stop waits ten seconds for answers that are still due', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  await world.addReaders(['ann@harbour.test']);
  const id = await world.begin();
  const silent = fallSilent(relay);
  const stop = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const send = world.toSendWorld(relay.url, { signal: stop.signal });
  const sending = sendIssue(sampleParts(id), send);
  await silent;
  stop.abort();
  vi.advanceTimersByTime(9_999);
  for (let turn = 0; turn < 20; turn++) await setImmediate();
  expect(await send.ledger.balance(id)).toMatchObject({ sending: 1 });
  let end: unknown;
  void sending.then((ended) => {
    end = ended;
  });
  // The disk has times of its own.
  for (let turn = 0; end === undefined && turn < 5_000; turn++) {
    vi.advanceTimersByTime(1);
    await setImmediate();
  }
  expect(end).toBe('stopped');
  expect(await send.ledger.balance(id)).toMatchObject({ sending: 0 });
});

test('a relay that never greets is waited for 15 s, then three times as long at each failure', async () => {
  await using world = await openWorld('sqlite');
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await world.addReaders(['ann@harbour.test']);
  const id = await world.begin();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let end: unknown;
  const sending = sendIssue(sampleParts(id), world.toSendWorld(`smtp://127.0.0.1:${port}`)).catch(
    (error: unknown) => {
      end = error;
    },
  );
  for (let turn = 0; end === undefined && turn < 2_000; turn++) {
    vi.advanceTimersByTime(1_000);
    await setImmediate();
  }
  await sending;
  expect(end).toMatchObject({
    code: 'smtp-unreachable',
    details: { reason: 'no word from it within 135 s' },
  });
  for (const socket of sockets) socket.destroy();
  server.close();
});

test('an issue that is cancelled while a relay says nothing is left at the next second', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  await world.addReaders(['ann@harbour.test', 'bo@harbour.test']);
  const id = await world.begin();
  const silent = fallSilent(relay);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const pace = { connections: 1, messagesPerConnection: 1, perSecond: null, perDomainPerSecond: null };
  const sending = sendIssue(sampleParts(id), world.toSendWorld(relay.url, { pace, lastAnswersMs: 0 }));
  await silent;
  await createIssues(world.database).cancel(id, world.clock.now);
  vi.advanceTimersByTime(1_000);
  expect(await sending).toBe('cancelled');
  expect(relay.taken).toHaveLength(1);
});
