import { expect, test } from 'vitest';
import { heedRefusals } from '../../src/delivery/refusals.ts';
import { sendIssue } from '../../src/delivery/send.ts';
import { createRefusedReaders } from '../../src/store/refused-readers.ts';
import { dialects } from '../store/dialects.ts';
import { startRelay } from './relay-double.ts';
import { sampleParts } from './sample.ts';
import { type DeliveryWorld, openWorld } from './world.ts';

/** Sends an issue and gives those whose addresses are given up for it. */
async function sendAndHeed(world: DeliveryWorld, url: string): Promise<readonly string[]> {
  const id = await world.begin();
  const send = world.toSendWorld(url);
  await sendIssue(sampleParts(id), send);
  const given: string[] = [];
  const rows = await world.database.db
    .selectFrom('subscribers')
    .select(['key', 'sealed', 'key_version'])
    .execute();
  const opened = await world.vault.openAll(rows);
  const names = new Map(
    rows.map(({ key }, n) => [Buffer.from(key).toString('hex'), opened[n]?.address.split('@')[0]]),
  );
  const count = await heedRefusals(id, {
    ...createRefusedReaders(world.database),
    balance: send.ledger.balance,
    suppress: async (key) => {
      given.push(names.get(key) ?? '');
    },
  });
  expect(count).toBe(given.length);
  return given.sort();
}

for (const dialect of dialects)
  test(`${dialect}: an address is given up at once in plain words, by its code alone after two issues in a row, and for nothing that is about us`, async () => {
    await using world = await openWorld(dialect);
    await using relay = await startRelay();
    const said: Record<string, string> = {
      gone: '550 5.1.1 no such user',
      bare: '550 5.1.1',
      once: '550 5.1.1',
      full: '552 5.2.2 mailbox full',
      vague: '554 no',
    };
    relay.behave = (address) => said[address.split('@')[0] ?? ''] ?? 'take';
    await world.addReaders(
      ['fine', 'gone', 'bare', 'once', 'full', 'vague'].map((name) => `${name}@harbour.test`),
    );
    expect(await sendAndHeed(world, relay.url)).toEqual(['gone']);
    said.once = 'take';
    expect(await sendAndHeed(world, relay.url)).toEqual(['bare', 'gone']);
    said.once = '550 5.1.1';
    expect(await sendAndHeed(world, relay.url)).toEqual(['bare', 'gone']);
  });

test('a relay that takes the issue for nobody gives no address up', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  relay.behave = () => '550 5.1.1 no such user';
  await world.addReaders(['ann@harbour.test', 'ben@harbour.test']);
  expect(await sendAndHeed(world, relay.url)).toEqual([]);
});

test('an address that our relay has no way to is not a dead one', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay(['PIPELINING']);
  await world.addReaders(['ann@harbour.test', 'юля@пример.испытание']);
  expect(await sendAndHeed(world, relay.url)).toEqual([]);
});
