import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { serve, type TestServer } from '../article/server.ts';
import { startRelay } from '../delivery/relay-double.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const slot = Date.parse('2026-11-27T09:00Z');
const minute = 60_000;
const hour = 60 * minute;
const folder = mkdtempSync(join(tmpdir(), 'digest-alert-'));
const file = join(folder, 'told.txt');
/** Adds what it is told to a file. */
const command = [
  process.execPath,
  '-e',
  `process.stdin.pipe(require('node:fs').createWriteStream(process.argv[1], { flags: 'a' }))`,
  file,
];

let server: TestServer;
let posted: { url: string | undefined; type: string | undefined; body: unknown }[];

beforeAll(async () => {
  server = await serve(async (request, response) => {
    const body: unknown = JSON.parse(await text(request));
    posted.push({ url: request.url, type: request.headers['content-type'], body });
    response.writeHead(request.url === '/broken' ? 500 : 204).end();
  });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  posted = [];
  writeFileSync(file, '');
});

function open(alert: Partial<NonNullable<Config['alert']>>, change: Partial<Config> = {}): Promise<Newsroom> {
  return openNewsroom({
    readers: ['ann@example.net'],
    sources: ['no-such-article.txt'],
    now: slot - hour,
    change: {
      alert: { command: null, url: null, environment: {}, ...alert },
      fetchAllow: [server.place],
      ...change,
    },
  });
}

test('a slot that is skipped is told by the command and by the address, once, whoever meets it', async () => {
  await using world = await open({ command, url: `${server.url}/hook?room=night` });
  await world.runAt(slot + 25 * hour);
  await world.restart();
  await world.runAt(slot + 26 * hour);
  await world.desk().letters.settled();
  const told = {
    newsletter: 'The Weekly Digest',
    event: 'skipped',
    slot: '2026-11-27T09:00:00.000Z',
    reason: 'The server was not running when the issue was due, nor within the catch-up window.',
  };
  expect(posted).toEqual([{ url: '/hook?room=night', type: 'application/json', body: told }]);
  expect(readFileSync(file, 'utf8')).toBe(
    `The Weekly Digest: skipped (issue due ${told.slot})\n${told.reason}\n`,
  );
});

test('an issue that is held is told without an editor, and without any address', async () => {
  await using world = await open({ url: server.url }, { editor: null });
  const notice = { kind: 'notice', subject: 'Harbour', slot: null, deskUrl: null } as const;
  const reason = 'The relay says: 550 <ann@example.net> unknown';
  await world.desk().letters.tellEditor({ ...notice, event: 'held', reason }, 'held once');
  await world.desk().letters.tellEditor({ ...notice, event: 'proof', reason: 'A proof.' }, 'proof once');
  await world.desk().letters.settled();
  expect(posted.map(({ body }) => body)).toEqual([
    {
      newsletter: 'The Weekly Digest',
      event: 'held',
      slot: null,
      reason: 'The relay says: 550 <address> unknown',
    },
  ]);
});

test('letters that wait for a quarter of an hour are told once, until they have gone and others wait', async () => {
  await using relay = await startRelay();
  relay.behave = () => '451 4.3.2 not now';
  await using world = await openNewsroom({
    readers: [],
    now: slot - 10 * hour,
    env: { SMTP_URL: relay.url },
    change: {
      alert: { command: null, url: server.url, environment: {} },
      fetchAllow: [server.place],
    },
  });
  const { letters, readers } = world.desk();
  const consent = { policy: null, form: '/', source: null };
  const ask = (address: string) => readers.requestSubscription(address, { language: 'en', consent });
  const lookAt = async (instant: number) => {
    world.at(instant);
    await letters.tellOfWaiting();
    await letters.settled();
  };
  await ask('ben@example.net');
  await letters.settled();
  await lookAt(slot - 10 * hour + 14 * minute);
  expect(posted).toEqual([]);
  for (const minutes of [16, 17, 300]) await lookAt(slot - 10 * hour + minutes * minute);
  expect(posted.map(({ body }) => body)).toEqual([
    expect.objectContaining({
      event: 'letter',
      reason: expect.stringMatching(/^1 letter waits since 2026-11-26T23:00:00.000Z: .*451 4.3.2 not now/),
    }),
  ]);
  relay.behave = () => 'take';
  world.at(slot);
  letters.start();
  await letters.settled();
  await lookAt(slot);
  relay.behave = () => '451 4.3.2 not now';
  await ask('cleo@example.net');
  await letters.settled();
  await lookAt(slot + 20 * minute);
  expect(posted).toHaveLength(2);
});

test('a way that fails is one line, which names no more than a host or a program, and the others are told', async () => {
  const away = { command: ['/no/such/program', 'secret-word'], url: `${server.url}/broken` };
  await using world = await open(away);
  await world.runAt(slot + 25 * hour);
  await world.desk().letters.settled();
  const lines = world
    .desk()
    .letters.failures()
    .map(({ message }) => message);
  expect(lines).toEqual([
    expect.stringContaining('/no/such/program'),
    expect.stringContaining(`${server.place}`),
  ]);
  expect(lines.join()).not.toMatch(/broken|secret-word/);
  expect((await world.desk().store.issues.list(1)).map(({ state }) => state)).toEqual(['skipped']);
});

test('a command that fails is one line, and so is an address inside a private network that nobody opened', async () => {
  const failing = [process.execPath, '-e', 'process.exit(3)'];
  await using world = await open({ command: failing, url: server.url }, { fetchAllow: [] });
  await world.runAt(slot + 25 * hour);
  await world.desk().letters.settled();
  expect(
    world
      .desk()
      .letters.failures()
      .map(({ message }) => message),
  ).toEqual([expect.stringContaining('exit code 3'), expect.stringContaining('inside a private network')]);
  expect(posted).toEqual([]);
});

test('the command gets the environment without its secrets; a way must be named', async () => {
  const read = (alert: string) => {
    const cwd = mkdtempSync(join(folder, 'newsletter-'));
    writeFileSync(join(cwd, 'digest.config.ts'), `export default { alert: ${alert} };`);
    const secrets = {
      SMTP_URL: 'smtp://ann:word@relay.example',
      DIGEST_SECRET: 'ab'.repeat(32),
      PGPASSWORD: 'word',
    };
    const env = { PATH: '/bin', ...secrets };
    return readConfig({ cwd, env });
  };
  expect((await read(`{ command: ['notify', '--now'] }`)).alert).toEqual({
    command: ['notify', '--now'],
    url: null,
    environment: { PATH: '/bin' },
  });
  await expect(read('{}')).rejects.toThrow(/alert/);
  await expect(read(`{ url: 'ftp://x.example' }`)).rejects.toThrow(/alert\.url/);
});
