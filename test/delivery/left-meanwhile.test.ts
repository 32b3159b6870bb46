import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sendIssue } from '../../src/delivery/send.ts';
import { createIssues } from '../../src/store/issues.ts';
import { createReaderStore } from '../../src/store/subscribers.ts';
import { createReaders } from '../../src/subscribers/readers.ts';
import { createToken } from '../../src/subscribers/tokens.ts';
import { dialects } from '../store/dialects.ts';
import { type RelayDouble, startRelay } from './relay-double.ts';
import { sampleParts } from './sample.ts';
import { type DeliveryWorld, openWorld } from './world.ts';

const list = Array.from({ length: 300 }, (_, n) => `reader${n}@harbour${n % 3}.test`);

/**
 * Makes the relay fall silent after so many messages; `goOn` lets it answer again. `stalled` resolves when each of the `connections` waits for
 * its answer, so that no body is on its way.
 */
function stallAfter(relay: RelayDouble, messages: number, connections: number) {
  const stalled = Promise.withResolvers<void>();
  const answers = Promise.withResolvers<void>();
  relay.onTaken = () => {
    if (relay.taken.length <= messages) return;
    if (relay.taken.length === messages + connections) stalled.resolve();
    return answers.promise;
  };
  return { stalled: stalled.promise, goOn: () => answers.resolve() };
}

function openReaders({ database, vault, clock }: DeliveryWorld) {
  const now = () => clock.now;
  const store = createReaderStore({ database, vault, now });
  const readers = createReaders({
    store,
    keys: vault,
    onLetter: async () => {},
    now,
    randomBytes,
    findCurrentIssue: async () => 1,
    settings: {
      languages: ['en'],
      sections: [],
      hideWeeks: 8,
      allowRoleAddresses: true,
      blockedDomains: [],
    },
  });
  const findKey = async (id: number) => {
    const { key } = await database.db
      .selectFrom('subscribers')
      .select('key')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return Buffer.from(key).toString('hex');
  };
  return {
    leave: async (id: number) =>
      readers.leave(createToken(vault, 'leave', { key: await findKey(id), revision: 0 }, 1)),
    async forget(id: number) {
      await store.decideByKey(await findKey(id), () => ({ result: null, remove: true }));
    },
    async move(id: number, address: string) {
      await store.decideByKey(await findKey(id), () => ({ result: null, change: { address, revision: 1 } }));
    },
  };
}

for (const dialect of dialects) {
  test(`${dialect}: who leaves, is forgotten or moves while the relay stalls gets nothing at the old address, though taken from the ledger before`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    const ids = await world.addReaders(list);
    const toId = (address: string) => ids[list.indexOf(address)] ?? 0;
    const id = await world.begin();
    const send = world.toSendWorld(relay.url);
    const { stalled, goOn } = stallAfter(relay, 30, send.pace.connections);
    const sending = sendIssue(sampleParts(id), send);
    await stalled;
    // Those whose envelopes wait behind the stalled bodies are among them.
    const claimed = list.filter((address) => !relay.taken.some(({ to }) => to === address));
    const readers = openReaders(world);
    const left = claimed.slice(0, 8);
    const [forgotten = '', moved = ''] = claimed.slice(8);
    for (const address of left) expect(await readers.leave(toId(address))).toMatchObject({ outcome: 'left' });
    await readers.forget(toId(forgotten));
    await readers.move(toId(moved), 'elsewhere@harbour.test');
    goOn();
    expect(await sending).toBe('sent');
    const reached = relay.taken.map(({ to }) => to);
    const gone = [...left, forgotten, moved];
    const expected = [...list.filter((address) => !gone.includes(address)), 'elsewhere@harbour.test'];
    expect(reached.toSorted()).toEqual(expected.toSorted());
    expect(await send.ledger.balance(id)).toMatchObject({ planned: 300, accepted: 291, suppressed: 9 });
  });

  test(`${dialect}: an issue paused while the relay stalls goes to nobody whose mail hasn't begun, and to all of them when it is resumed`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    await world.addReaders(list.slice(0, 100));
    const id = await world.begin();
    const issues = createIssues(world.database);
    const send = world.toSendWorld(relay.url);
    const { stalled, goOn } = stallAfter(relay, 30, send.pace.connections);
    const sending = sendIssue(sampleParts(id), send);
    await stalled;
    await issues.pause(id);
    goOn();
    expect(await sending).toBe('paused');
    const { length } = relay.taken;
    expect(length).toBe(30 + send.pace.connections);
    expect(await send.ledger.balance(id)).toMatchObject({
      accepted: length,
      sending: 0,
      queued: 100 - length,
    });
    await issues.resume(id);
    expect(await sendIssue(sampleParts(id), world.toSendWorld(relay.url))).toBe('sent');
    expect(new Set(relay.taken.map(({ to }) => to)).size).toBe(100);
    expect(relay.taken).toHaveLength(100);
  });
}
