import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { sendIssue } from '../../src/delivery/send.ts';
import { DigestError } from '../../src/domain/errors.ts';
import { createIssues } from '../../src/store/issues.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { dialects } from '../store/dialects.ts';
import { type RelayDouble, startRelay } from './relay-double.ts';
import { sampleParts } from './sample.ts';
import { begunAt, openWorld } from './world.ts';

const many = (count: number, name = 'reader') =>
  Array.from({ length: count }, (_, n) => `${name}${n}@harbour${n % 3}.test`);

for (const dialect of dialects) {
  test(`${dialect}: everybody gets the issue once, and the sums balance`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    await world.addReaders(many(120));
    const id = await world.begin();
    const send = world.toSendWorld(relay.url);
    expect(await sendIssue(sampleParts(id), send)).toBe('sent');
    expect(relay.taken.map(({ to }) => to).sort()).toEqual(many(120).sort());
    expect(await send.ledger.balance(id)).toMatchObject({
      planned: 120,
      accepted: 120,
      queued: 0,
      sending: 0,
    });
    expect((await createIssues(world.database).get(id)).state).toBe('sent');
    expect(await sendIssue(sampleParts(id), world.toSendWorld(relay.url))).toBe('sent');
    expect(relay.taken).toHaveLength(120);
  });

  test(`${dialect}: who is put off gets it later, who is refused is marked with code and reason and no address`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    relay.behave = (address, tries) => {
      if (address.startsWith('gone')) return `550 5.1.1 <${address}>: no such user ${address.split('@')[0]}`;
      return address.startsWith('grey') && tries < 3 ? '450 4.7.1 try again later' : 'take';
    };
    await world.addReaders([...many(30), ...many(5, 'grey'), ...many(4, 'gone')]);
    const id = await world.begin();
    const send = world.toSendWorld(relay.url);
    expect(await sendIssue(sampleParts(id), send)).toBe('sent');
    expect(await send.ledger.balance(id)).toMatchObject({ planned: 39, accepted: 35, failed: 4 });
    const failed = await world.database.db
      .selectFrom('deliveries')
      .select(['code', 'text'])
      .where('state', '=', 'failed')
      .execute();
    for (const row of failed)
      expect(row).toEqual({ code: 550, text: '5.1.1 <address>: no such user <address>' });
    const waited = world.clock.now - Date.UTC(2026, 10, 20, 9);
    expect(waited).toBeGreaterThan(10_000);
  });

  test(`${dialect}: a message handed over without an answer is sent once more with the same Message-ID`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    relay.behave = (address, tries) => (address.startsWith('lost') && tries === 1 ? 'drop' : 'take');
    await world.addReaders([...many(20), 'lost@harbour.test']);
    const id = await world.begin();
    const send = world.toSendWorld(relay.url);
    await sendIssue(sampleParts(id), send);
    const copies = relay.taken.filter(({ to }) => to.startsWith('lost'));
    expect(copies).toHaveLength(2);
    expect(copies[0]?.messageId).toBe(copies[1]?.messageId);
    expect(await send.ledger.balance(id)).toMatchObject({ accepted: 21, uncertain: 0 });
  });

  test(`${dialect}: a second silence stays uncertain, and under "ask" so does the first`, async () => {
    for (const [policy, copies] of [
      ['resend', 2],
      ['ask', 1],
    ] as const) {
      await using world = await openWorld(dialect);
      await using relay = await startRelay();
      relay.behave = () => 'drop';
      await world.addReaders(['lost@harbour.test']);
      const id = await world.begin();
      const send = world.toSendWorld(relay.url, { policy });
      expect(await sendIssue(sampleParts(id), send)).toBe('sent');
      expect(relay.taken).toHaveLength(copies);
      expect(await send.ledger.balance(id)).toMatchObject({ planned: 1, uncertain: 1 });
    }
  });

  test(`${dialect}: two processes share an issue and double nobody`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    await world.addReaders(many(300));
    const id = await world.begin();
    const other = createLedger(world.database, world.vault);
    const ends = await Promise.all([
      sendIssue(sampleParts(id), world.toSendWorld(relay.url)),
      sendIssue(sampleParts(id), world.toSendWorld(relay.url, { ledger: other })),
    ]);
    expect(ends).toEqual(['sent', 'sent']);
    expect(new Set(relay.taken.map(({ to }) => to)).size).toBe(300);
    expect(relay.taken).toHaveLength(300);
  });

  test(`${dialect}: who left after the plan was made is suppressed`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    const [first = 0] = await world.addReaders(many(3));
    const id = await world.begin();
    await world.database.db
      .updateTable('subscribers')
      .set({ state: 'left' })
      .where('id', '=', first)
      .execute();
    const send = world.toSendWorld(relay.url);
    await sendIssue(sampleParts(id), send);
    expect(await send.ledger.balance(id)).toMatchObject({ planned: 3, accepted: 2, suppressed: 1 });
    expect(relay.taken.map(({ to }) => to)).not.toContain('reader0@harbour0.test');
  });

  test(`${dialect}: stopping finishes what is on the wire, and the next run goes on`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    await world.addReaders(many(200));
    const id = await world.begin();
    const stop = new AbortController();
    relay.onTaken = () => {
      if (relay.taken.length === 40) stop.abort();
    };
    const send = world.toSendWorld(relay.url, { signal: stop.signal });
    expect(await sendIssue(sampleParts(id), send)).toBe('stopped');
    const balance = await send.ledger.balance(id);
    expect(balance).toMatchObject({ sending: 0, accepted: relay.taken.length });
    expect(balance.queued).toBe(200 - relay.taken.length);
    expect(await sendIssue(sampleParts(id), world.toSendWorld(relay.url))).toBe('sent');
    expect(relay.taken).toHaveLength(200);
  });

  test(`${dialect}: a cancelled issue goes to nobody else, and the sums still balance`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    await world.addReaders(many(200));
    const id = await world.begin();
    const issues = createIssues(world.database);
    relay.onTaken = async () => {
      if (relay.taken.length === 30) await issues.cancel(id, world.clock.now);
    };
    const send = world.toSendWorld(relay.url);
    expect(await sendIssue(sampleParts(id), send)).toBe('cancelled');
    const { planned, accepted, cancelled, queued, sending, deferred } = await send.ledger.balance(id);
    expect(planned).toBe(accepted + cancelled);
    expect(queued + sending + deferred).toBe(0);
    expect(cancelled).toBeGreaterThan(30);
  });
}

test('the next envelope goes out with the body where the relay offers pipelining, and step by step where not', async () => {
  for (const offers of [['PIPELINING'], []]) {
    await using world = await openWorld('sqlite');
    await using relay = await startRelay(offers);
    relay.behave = (address) => (address.startsWith('reader2@') ? '550 5.1.1 unknown' : 'take');
    await world.addReaders(many(12));
    const send = world.toSendWorld(relay.url, {
      pace: { connections: 1, messagesPerConnection: 5, perSecond: null, perDomainPerSecond: null },
    });
    await sendIssue(sampleParts(await world.begin()), send);
    expect(relay.taken).toHaveLength(11);
    expect(relay.connections()).toBe(3);
  }
});

test('a relay that says 421 gets a new connection, and nobody is put off for it', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  relay.mostPerConnection = 7;
  await world.addReaders(many(40));
  const id = await world.begin();
  const send = world.toSendWorld(relay.url, {
    pace: { connections: 1, messagesPerConnection: 100, perSecond: null, perDomainPerSecond: null },
  });
  expect(await sendIssue(sampleParts(id), send)).toBe('sent');
  expect(relay.taken).toHaveLength(40);
  expect(relay.connections()).toBe(6);
  expect(world.clock.now).toBe(begunAt);
});

test('a 421 to one reader ends the connection too, and that reader alone is put off', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const [first = ''] = many(1);
  relay.behave = (address, tries) => (address === first && tries === 1 ? '421 4.7.0 not so fast' : 'take');
  await world.addReaders(many(10));
  const send = world.toSendWorld(relay.url, {
    pace: { connections: 1, messagesPerConnection: 100, perSecond: null, perDomainPerSecond: null },
  });
  expect(await sendIssue(sampleParts(await world.begin()), send)).toBe('sent');
  expect(relay.taken.map(({ to }) => to).at(-1)).toBe(first);
  expect(relay.taken).toHaveLength(10);
  const at = relay.commands.indexOf(`RCPT TO:<${first}>`);
  expect(relay.commands.slice(at + 1, at + 3)).toEqual(['DATA', expect.stringMatching(/^EHLO/)]);
});

test('a relay that refuses the sender stops the issue and fails no reader', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  relay.mailReply = '550 5.7.1 <digest@news.harbour.test> may not send here';
  await world.addReaders(many(10));
  const id = await world.begin();
  const send = world.toSendWorld(relay.url);
  await expect(sendIssue(sampleParts(id), send)).rejects.toMatchObject({ code: 'smtp-sender' });
  expect(await send.ledger.balance(id)).toMatchObject({ queued: 10, failed: 0, sending: 0 });
});

test('a relay that never answered is named, and nobody is touched', async () => {
  await using world = await openWorld('sqlite');
  const relay = await startRelay();
  await relay[Symbol.asyncDispose]();
  await world.addReaders(many(5));
  const id = await world.begin();
  const send = world.toSendWorld(relay.url);
  await expect(sendIssue(sampleParts(id), send)).rejects.toMatchObject({ code: 'smtp-unreachable' });
  expect(await send.ledger.balance(id)).toMatchObject({ queued: 5, sending: 0 });
});

test('an address that needs SMTPUTF8 fails with a clear reason where the relay lacks it', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay(['PIPELINING', '8BITMIME']);
  await world.addReaders(['юля@пример.испытание', 'ann@bücher.test']);
  const id = await world.begin();
  await sendIssue(sampleParts(id), world.toSendWorld(relay.url));
  expect(relay.taken.map(({ to }) => to)).toEqual(['ann@xn--bcher-kva.test']);
  const row = await world.database.db
    .selectFrom('deliveries')
    .select(['code', 'text'])
    .where('state', '=', 'failed')
    .executeTakeFirst();
  expect(row).toEqual({ code: null, text: expect.stringContaining('letters beyond ASCII') });
});

test('nothing goes out before the plan is whole', async () => {
  await using world = await openWorld('sqlite');
  await world.addReaders(many(5));
  const id = await world.begin({ planned: false });
  const { ledger, now } = world.toSendWorld('smtp://127.0.0.1:9');
  expect(await ledger.claim(id, 'somebody', 10, now())).toEqual([]);
});

test('a relay that goes away for an hour is waited for and told of, and everybody gets the issue once', async () => {
  await using world = await openWorld('sqlite');
  const before = await startRelay();
  const hour = 3_600_000;
  let after: RelayDouble | undefined;
  let awayAt = Number.POSITIVE_INFINITY;
  before.onTaken = async () => {
    if (before.taken.length < 40) return;
    awayAt = Math.min(awayAt, world.clock.now);
    await before[Symbol.asyncDispose]();
  };
  await world.addReaders(many(120));
  const id = await world.begin();
  const send = world.toSendWorld(before.url, {
    async wait(ms) {
      world.clock.now += ms;
      if (world.clock.now >= awayAt + hour) after ??= await startRelay(undefined, toPort(before.url));
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  expect(await sendIssue(sampleParts(id), send)).toBe('sent');
  const { taken = [] } = after ?? {};
  await after?.[Symbol.asyncDispose]();
  const seen = [...before.taken, ...taken].map(({ to }) => to);
  expect(new Set(seen)).toEqual(new Set(many(120)));
  // Those whose message was taken as the relay went, without an answer, get it a second time.
  expect(seen.length).toBeLessThanOrEqual(120 + send.pace.connections);
  expect(await send.ledger.balance(id)).toMatchObject({ planned: 120, accepted: 120, deferred: 0 });
  const waits = send.told.flatMap(({ waiting }) => waiting ?? []);
  expect(waits[0]).toMatchObject({
    reason: expect.stringContaining('nobody answers'),
    since: expect.any(Number),
  });
  expect(new Set(waits.map(({ since }) => since)).size).toBe(1);
  expect(send.told.at(-1)?.waiting).toBeNull();
  expect(world.clock.now - awayAt).toBeLessThan(2 * hour);
});

const toPort = (url: string) => Number(new URL(url).port);

const outages: readonly [string, (relay: RelayDouble) => void][] = [
  ['breaks off at every message', (relay) => Object.assign(relay, { behave: () => 'cut' })],
  ['says 421 to every MAIL', (relay) => Object.assign(relay, { mailReply: '421 4.3.2 not now' })],
];
test.each(outages)('a relay that %s is not knocked at again and again', async (_, break_) => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const { behave, mailReply } = relay;
  break_(relay);
  const minutes = 10 * 60_000;
  await world.addReaders(many(300));
  const id = await world.begin();
  let knocks: number | undefined;
  const send = world.toSendWorld(relay.url, {
    async wait(ms) {
      world.clock.now += ms;
      if (world.clock.now >= begunAt + minutes && knocks === undefined) {
        knocks = relay.connections();
        Object.assign(relay, { behave, mailReply });
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  expect(await sendIssue(sampleParts(id), send)).toBe('sent');
  expect(knocks).toBeLessThan(100);
  expect(await send.ledger.balance(id)).toMatchObject({ planned: 300, accepted: 300 });
});

test('a relay that takes fewer connections than we would open is sent to over those, and nobody is told to wait', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  relay.mostAtOnce = 1;
  await world.addReaders(many(400));
  const id = await world.begin();
  const pace = { connections: 4, messagesPerConnection: 1000, perSecond: null, perDomainPerSecond: null };
  const send = world.toSendWorld(relay.url, { pace });
  expect(await sendIssue(sampleParts(id), send)).toBe('sent');
  expect(relay.taken).toHaveLength(400);
  expect(send.told.filter(({ waiting, balance }) => waiting && balance.accepted > 0)).toEqual([]);
});

test('a ledger that can no longer be written stops the issue at once, and leaves no connection open', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  await world.addReaders(many(200));
  const id = await world.begin();
  const { ledger, pace } = world.toSendWorld(relay.url);
  const full = new DigestError('store-full', { file: 'digest.db' });
  const send = world.toSendWorld(relay.url, {
    ledger: {
      ...ledger,
      record: async (...all) => {
        if (relay.taken.length >= 50) throw full;
        return ledger.record(...all);
      },
    },
  });
  await expect(sendIssue(sampleParts(id), send)).rejects.toBe(full);
  expect(relay.taken.length).toBeLessThan(50 + pace.connections);
  await relay.untilAlone();
  expect(await sendIssue(sampleParts(id), world.toSendWorld(relay.url))).toBe('sent');
  expect(new Set(relay.taken.map(({ to }) => to))).toEqual(new Set(many(200)));
  expect(relay.taken.length).toBeLessThanOrEqual(200 + pace.connections);
});

test('a domain that says "too many" is slowed down, and the others are not', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const minute = 60_000;
  const asked: number[] = [];
  relay.behave = (address) => {
    if (!address.endsWith('@slow.test')) return 'take';
    asked.push(world.clock.now - begunAt);
    return world.clock.now < begunAt + minute ? '451 4.7.28 too many messages, slow down' : 'take';
  };
  const slow = Array.from({ length: 200 }, (_, n) => `reader${n}@slow.test`);
  await world.addReaders([...slow, ...many(200)]);
  let quickAt: number | undefined;
  relay.onTaken = (to) => {
    if (!to.endsWith('@slow.test')) quickAt = world.clock.now - begunAt;
  };
  const id = await world.begin();
  const send = world.toSendWorld(relay.url);
  expect(await sendIssue(sampleParts(id), send)).toBe('sent');
  expect(await send.ledger.balance(id)).toMatchObject({ planned: 400, accepted: 400 });
  expect(quickAt).toBeLessThan(5_000);
  expect(asked.filter((at) => at < minute).length).toBeLessThan(60);
});

test('a relay that falls silent does not keep a stop waiting; what was handed over is sent once more later', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const stop = new AbortController();
  let isSilent = true;
  relay.onTaken = async () => {
    if (!isSilent) return;
    stop.abort();
    await new Promise(() => {});
  };
  await world.addReaders(many(20));
  const id = await world.begin();
  const send = world.toSendWorld(relay.url, { signal: stop.signal, lastAnswersMs: 50 });
  expect(await sendIssue(sampleParts(id), send)).toBe('stopped');
  await relay.untilAlone();
  expect(await send.ledger.balance(id)).toMatchObject({ sending: 0, accepted: 0 });
  isSilent = false;
  expect(await sendIssue(sampleParts(id), world.toSendWorld(relay.url))).toBe('sent');
  expect(new Set(relay.taken.map(({ to }) => to))).toEqual(new Set(many(20)));
});

test('a relay that takes connections and says nothing is waited for with its name and since when it was tried', async () => {
  await using world = await openWorld('sqlite');
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await world.addReaders(many(5));
  const send = world.toSendWorld(`smtp://127.0.0.1:${port}`, { openingMs: 20 });
  const sending = sendIssue(sampleParts(await world.begin()), send);
  await expect(sending).rejects.toMatchObject({ code: 'smtp-unreachable' });
  expect(send.told.find(({ waiting }) => waiting)?.waiting).toEqual({
    reason: `127.0.0.1:${port}: no word from it within 0.02 s`,
    since: begunAt,
  });
  for (const socket of sockets) socket.destroy();
  server.close();
});

test('a stop while a relay has said nothing yet is a stop, and no failure of the relay', async () => {
  await using world = await openWorld('sqlite');
  const stop = new AbortController();
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    if (sockets.length === 4) stop.abort();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await world.addReaders(many(5));
  const id = await world.begin();
  const send = world.toSendWorld(`smtp://127.0.0.1:${port}`, { signal: stop.signal, lastAnswersMs: 20 });
  expect(await sendIssue(sampleParts(id), send)).toBe('stopped');
  expect(send.told.some(({ waiting }) => waiting)).toBe(false);
  expect(await send.ledger.balance(id)).toMatchObject({ planned: 5, queued: 5 });
  for (const socket of sockets) socket.destroy();
  server.close();
});
