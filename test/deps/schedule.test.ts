import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { type Desk, openDesk } from '../../src/deps/desk.ts';
import { toReaderSettings } from '../../src/deps/reader-settings.ts';
import { createRounds, type Rounds } from '../../src/deps/schedule.ts';
import { listMessages } from '../../src/inbox/folder.ts';
import { parseImportMap } from '../../src/subscribers/import/map.ts';
import { importReaders } from '../../src/subscribers/import.ts';
import { startRelay } from '../delivery/relay-double.ts';

const slot = Date.parse('2026-11-27T09:00Z');
const hour = 3_600_000;

interface World extends AsyncDisposable {
  readonly desk: Desk;
  readonly rounds: Rounds;
  readonly log: string[];
  at(instant: number): void;
  countMails(): Promise<number>;
}

/** A server's rounds over a real store and the real inbox; the clock stands where it is put. */
async function openWorld(readers: readonly string[], change: Partial<Config> = {}): Promise<World> {
  const dir = mkdtempSync(join(tmpdir(), 'digest-rounds-'));
  let clock = slot - 24 * hour;
  const config = await readConfig({ cwd: dir, env: { DIGEST_DIR: dir, SMTP_URL: 'inbox:' } });
  const sources = [new URL('../../seeds/library-reopens.txt', import.meta.url).pathname];
  const desk = await openDesk(
    { ...config, sources, editor: 'editor@example.org', ...change },
    async () => new Uint8Array(),
    () => clock,
  );
  const csv = Buffer.from(`email\n${readers.join('\n')}\n`);
  await importReaders(() => one(csv), {
    store: desk.store.imports,
    settings: toReaderSettings(config),
    now: () => clock,
    file: 'list.csv',
    consent: 'sign-up sheet',
    isTrial: false,
    map: parseImportMap([]),
    onBadLine: () => {},
  });
  const log: string[] = [];
  return {
    desk,
    rounds: createRounds(desk, clock, (line) => log.push(line)),
    log,
    at: (instant) => {
      clock = instant;
    },
    countMails: async () => {
      await desk.letters.settled();
      return (await listMessages(join(dir, 'inbox'))).total;
    },
    [Symbol.asyncDispose]: async () => {
      await desk[Symbol.asyncDispose]();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function runAll({ rounds }: World): Promise<void> {
  await rounds.lookAtSchedule();
  for (const issue of await rounds.listOpen()) await rounds.sendOne(issue, new AbortController().signal);
}

const two = ['ann@example.net', 'ben@example.net'];

test('nothing goes out before its slot, one issue at it, and no second one after the clock went back', async () => {
  await using world = await openWorld(two);
  world.at(slot - 1);
  await runAll(world);
  expect(await world.countMails()).toBe(0);
  for (const instant of [slot, slot + 60_000, slot - 60_000, slot + hour]) {
    world.at(instant);
    await runAll(world);
  }
  expect(await world.countMails()).toBe(2);
  expect((await world.desk.store.issues.list(5)).map(({ state, slot: due }) => [state, due])).toEqual([
    ['sent', slot],
  ]);
});

test('a slot missed while the server was down is caught up within the window', async () => {
  await using world = await openWorld(two);
  world.at(slot + 23 * hour);
  await runAll(world);
  expect(await world.countMails()).toBe(2);
});

test('a slot missed for longer is skipped, once, the editor hears of it and /readyz says so', async () => {
  await using world = await openWorld(two);
  world.at(slot + 25 * hour);
  await runAll(world);
  await runAll(world);
  expect(await world.countMails()).toBe(1);
  expect(await world.rounds.listProblems()).toEqual([expect.stringContaining('was skipped')]);
});

test('an issue for nobody is skipped, not sent', async () => {
  await using world = await openWorld([]);
  world.at(slot);
  await runAll(world);
  expect((await world.desk.store.issues.list(5)).map(({ state }) => state)).toEqual(['skipped']);
});

test('an issue begun long before, as a restored backup has it, is held until somebody asks', async () => {
  await using world = await openWorld(two);
  world.at(slot);
  await world.rounds.lookAtSchedule();
  world.at(slot + 80 * hour);
  expect(await world.rounds.listOpen()).toEqual([]);
  expect(await world.countMails()).toBe(1);
  expect(await world.rounds.listProblems()).toEqual([expect.stringContaining('held')]);
});

test('an issue that the relay refuses is held: not tried again each minute, told to the editor once, and said by /readyz', async () => {
  await using relay = await startRelay();
  relay.behave = (address) => (address.startsWith('editor') ? 'take' : '550 5.7.1 relaying denied');
  await using world = await openWorld(two, { smtpUrl: relay.url });
  world.at(slot);
  await runAll(world);
  const tries = relay.commands.filter((line) => line.startsWith('RCPT')).length;
  world.at(slot + 60_000);
  await runAll(world);
  await world.desk.letters.settled();
  expect(relay.taken.map(({ to }) => to)).toEqual(['editor@example.org']);
  expect(relay.taken[0]?.raw).toContain('relaying denied');
  expect(relay.commands.filter((line) => line.startsWith('RCPT'))).toHaveLength(tries + 1);
  expect(await world.rounds.listProblems()).toEqual([
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
  world.at(slot);
  await runAll(world);
  expect(await world.countMails()).toBe(3);
  expect(world.log).toContainEqual(
    expect.stringMatching(/The language model was not used: the server answered 500/),
  );
  server.close();
});
