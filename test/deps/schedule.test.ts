import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import { openDesk } from '../../src/deps/desk.ts';
import { createRounds } from '../../src/deps/schedule.ts';
import { startRelay } from '../delivery/relay-double.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const slot = Date.parse('2026-11-27T09:00Z');
const hour = 3_600_000;

function openWorld(readers: readonly string[], change: Partial<Config> = {}): Promise<Newsroom> {
  const sources = [new URL('../../seeds/library-reopens.txt', import.meta.url).pathname];
  return openNewsroom({ readers, sources, now: slot - 24 * hour, change });
}

const two = ['ann@example.net', 'ben@example.net'];

test('nothing goes out before its slot, one issue at it, and no second one after the clock went back', async () => {
  await using world = await openWorld(two);
  await world.runAt(slot - 1);
  expect(await world.countMails()).toBe(0);
  for (const instant of [slot, slot + 60_000, slot - 60_000, slot + hour]) {
    await world.runAt(instant);
  }
  expect(await world.countMails()).toBe(2);
  expect((await world.desk().store.issues.list(5)).map(({ state, slot: due }) => [state, due])).toEqual([
    ['sent', slot],
  ]);
});

test('a slot missed while the server was down is caught up within the window', async () => {
  await using world = await openWorld(two);
  await world.runAt(slot + 23 * hour);
  expect(await world.countMails()).toBe(2);
});

test('a slot missed for longer is skipped, once, the editor hears of it and /readyz says so', async () => {
  await using world = await openWorld(two);
  await world.runAt(slot + 25 * hour);
  await world.runAt(slot + 25 * hour);
  expect(await world.countMails()).toBe(1);
  expect(await world.rounds().listProblems()).toEqual([expect.stringContaining('was skipped')]);
});

test('an article under embargo holds its issue until the time named, and the editor hears why', async () => {
  await using world = await openWorld(two);
  const release = join(world.dir, 'release.txt');
  writeFileSync(
    release,
    'EMBARGOED UNTIL 11:00 GMT, FRIDAY 27 NOVEMBER 2026\n\nBeetle larvae can eat candle wax\n\nBeetle larvae that live in old hives can eat candle wax, a team at the College of Orme has found after two years of trials.',
  );
  await world.draft(release);
  await world.runAt(slot);
  expect(world.log.join()).toContain('under embargo until 2026-11-27T11:00:00.000Z');
  expect((await world.desk().store.issues.list(5)).map(({ state }) => state)).toEqual(['draft']);
  await world.runAt(slot + 2 * hour);
  expect((await world.desk().store.issues.list(5)).map(({ state }) => state)).toEqual(['sent']);
});

test('an issue for nobody is skipped, not sent', async () => {
  await using world = await openWorld([]);
  await world.runAt(slot);
  expect((await world.desk().store.issues.list(5)).map(({ state }) => state)).toEqual(['skipped']);
});

test('an issue begun long before, as a restored backup has it, is held until somebody asks', async () => {
  await using world = await openWorld(two);
  world.at(slot);
  await world.rounds().lookAtSchedule();
  world.at(slot + 80 * hour);
  expect(await world.rounds().listOpen()).toEqual([]);
  expect(await world.countMails()).toBe(1);
  expect(await world.rounds().listProblems()).toEqual([expect.stringContaining('held')]);
});

test('an issue that the relay refuses is held: not tried again each minute, told to the editor once, and said by /readyz', async () => {
  await using relay = await startRelay();
  relay.behave = (address) => (address.startsWith('editor') ? 'take' : '550 5.7.1 relaying denied');
  await using world = await openWorld(two, { smtpUrl: relay.url });
  await world.runAt(slot);
  const tries = relay.commands.filter((line) => line.startsWith('RCPT')).length;
  await world.runAt(slot + 60_000);
  await world.desk().letters.settled();
  expect(relay.taken.map(({ to }) => to)).toEqual(['editor@example.org']);
  expect(relay.taken[0]?.raw).toContain('relaying denied');
  expect(relay.commands.filter((line) => line.startsWith('RCPT'))).toHaveLength(tries + 1);
  expect(await world.rounds().listProblems()).toEqual([
    expect.stringMatching(/^issue 1 is held: .+relaying denied/),
  ]);
});

test('an issue goes out without a model that is down, and the editor is told why', async () => {
  const server = createServer((_request, response) => void response.writeHead(500).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  await using world = await openWorld(two, {
    model: { url, name: 'small', timeoutSeconds: 5, key: null },
  });
  await world.runAt(slot);
  expect(await world.countMails()).toBe(3);
  expect(world.log).toContainEqual(
    expect.stringMatching(/The language model was not used: the server answered 500/),
  );
  const about = world.subjects[world.log.findIndex((line) => line.startsWith('issue 1: sent;'))];
  expect(about).toEqual({ issue: 1 });
  server.close();
});

test('of two processes that meet a slot at the same moment one begins the issue, and the slower raises no alarm', async () => {
  await using world = await openWorld(two);
  const { config, deps } = world.desk();
  await using second = await openDesk(config, async () => new Uint8Array(), deps.now);
  const said: string[] = [];
  const both = [world.rounds(), createRounds(second, slot - 24 * hour, (line) => said.push(line))];
  world.at(slot);
  const never = new AbortController().signal;
  for (let round = 0; round < 3; round += 1)
    await Promise.all(
      both.map(async (rounds) => {
        await rounds.lookAtSchedule();
        for (const issue of await rounds.listOpen()) await rounds.sendOne(issue, never);
      }),
    );
  await second.letters.settled();
  expect(await world.countMails()).toBe(2);
  expect([...world.log, ...said].filter((line) => /^(failed|held|without)/.test(line))).toEqual([]);
  expect(await both[1]?.listProblems()).toEqual([]);
  expect((await second.store.issues.list(5)).map(({ state }) => state)).toEqual(['sent']);
});

test('an outage is told to the editor once, by however many processes and after a start anew', async () => {
  await using world = await openNewsroom({ readers: two, sources: ['gone.txt'], now: slot - 24 * hour });
  await world.runAt(slot);
  await world.restart();
  await world.runAt(slot + hour);
  expect(await world.countMails()).toBe(1);
  expect(world.log.filter((line) => line.startsWith('held'))).toHaveLength(1);
});
