import { expect, test } from 'vitest';
import { sendIssue } from '../../src/delivery/send.ts';
import { createIssues } from '../../src/store/issues.ts';
import { dialects } from '../store/dialects.ts';
import { type RelayDouble, startRelay } from './relay-double.ts';
import { sampleParts } from './sample.ts';
import { openWorld } from './world.ts';

const many = (count: number, name = 'reader') =>
  Array.from({ length: count }, (_, n) => `${name}${n}@harbour${n % 3}.test`);

const refuse = (relay: RelayDouble, reply: string, after = 0) => {
  relay.behave = () => (relay.taken.length >= after ? reply : 'take');
};

/** How a relay that wants nothing more of ours says so, and how it is mended. */
const shapes: readonly [string, (relay: RelayDouble) => void][] = [
  ['refuses everybody at RCPT', (relay) => refuse(relay, '550 5.7.1 relaying denied')],
  ['says that nobody is known to it', (relay) => refuse(relay, '550 5.1.1 user unknown')],
  ['refuses everybody at RCPT without a reason', (relay) => refuse(relay, '554 transaction failed')],
  ['takes 25 and refuses the rest', (relay) => refuse(relay, '550 5.4.5 daily quota exceeded', 25)],
  ['takes 25 and refuses the rest without a reason', (relay) => refuse(relay, '554 no', 25)],
  [
    'refuses every body',
    (relay) => {
      relay.bodyReply = '554 5.7.1 looks like spam';
    },
  ],
];

for (const dialect of dialects)
  test.each(dialect === 'sqlite' ? shapes : shapes.slice(0, 1))(
    `${dialect}: a relay that %s holds the issue, and everybody gets it once that is mended`,
    async (_, spoil) => {
      for (const readers of [many(200), many(40)]) {
        await using world = await openWorld(dialect);
        await using relay = await startRelay();
        const issues = createIssues(world.database);
        await world.addReaders(readers);
        const id = await world.begin();
        spoil(relay);
        const send = world.toSendWorld(relay.url);
        expect(await sendIssue(sampleParts(id), send)).toBe('held');
        const held = await issues.get(id);
        expect(held).toMatchObject({
          state: 'paused',
          reason: expect.stringMatching(/refused \d+ of the last \d+ \(55[04] /),
        });
        const { accepted, queued, deferred, failed } = await send.ledger.balance(id);
        expect([accepted + queued + deferred, failed]).toEqual([readers.length, 0]);
        const before = relay.bodyReply === null ? relay.taken.length : 0;
        expect(accepted).toBe(before);

        relay.behave = () => 'take';
        relay.bodyReply = null;
        relay.taken.splice(0, relay.taken.length - before);
        expect(await issues.resume(id)).toMatchObject({ state: 'sending' });
        expect(await sendIssue(sampleParts(id), world.toSendWorld(relay.url))).toBe('sent');
        expect(relay.taken.map(({ to }) => to).sort()).toEqual(readers.toSorted());
        expect(await send.ledger.balance(id)).toMatchObject({
          planned: readers.length,
          accepted: readers.length,
        });
      }
    },
  );

test('a list too short for a share is held at once where nobody was taken', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  await world.addReaders(many(3));
  const id = await world.begin();
  refuse(relay, '550 5.7.1 relaying denied');
  const send = world.toSendWorld(relay.url);
  const start = world.clock.now;
  expect(await sendIssue(sampleParts(id), send)).toBe('held');
  expect(world.clock.now - start).toBeLessThan(1_000);
  expect(await send.ledger.balance(id)).toMatchObject({ planned: 3, queued: 3, failed: 0 });
});

test('readers whose own addresses are gone hold nothing, be they every third', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  relay.behave = (address) => (address.endsWith('@harbour1.test') ? '550 5.1.1 no such user' : 'take');
  await world.addReaders(many(300));
  const id = await world.begin();
  const send = world.toSendWorld(relay.url);
  expect(await sendIssue(sampleParts(id), send)).toBe('sent');
  expect(await send.ledger.balance(id)).toMatchObject({ accepted: 200, failed: 100 });
});

test('a few who are refused for our sake are put off and get it when that is over; the others get it now', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  const start = world.clock.now;
  relay.behave = (address) =>
    address.startsWith('wary') && world.clock.now < start + 120_000
      ? '550 5.7.1 your address is on a block list'
      : 'take';
  await world.addReaders([...many(10, 'wary'), ...many(200)]);
  const id = await world.begin();
  const notes: string[] = [];
  const send = world.toSendWorld(relay.url, { onNote: (line) => notes.push(line) });
  expect(await sendIssue(sampleParts(id), send)).toBe('sent');
  expect(await send.ledger.balance(id)).toMatchObject({ accepted: 210, failed: 0 });
  expect(notes).toEqual([
    expect.stringContaining('(550 5.7.1 your address is on a block list): they are put off'),
  ]);
  expect(send.told.find(({ balance }) => balance.accepted === 200)?.balance).toMatchObject({ deferred: 10 });
});
