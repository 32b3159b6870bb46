import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFigures } from '../../src/deps/figures.ts';
import { DigestError } from '../../src/domain/errors.ts';
import { startMetrics } from '../../src/web/metrics.ts';
import { serve, type TestServer } from '../article/server.ts';
import { type RelayDouble, startRelay } from '../delivery/relay-double.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const slot = Date.parse('2026-11-27T09:00Z');
const minute = 60_000;
const readers = ['marguerite@heron.example', 'oleksandr@plover.example', 'wilhelmina@curlew.example'];

let relay: RelayDouble;
let feed: TestServer;
let world: Newsroom;
/** What was answered when an issue had gone out to two of three, and one of two sources had failed. */
let page: string;

beforeAll(async () => {
  relay = await startRelay();
  relay.behave = (address) => {
    if (address.startsWith('oleksandr')) return '550 5.1.1 <oleksandr@plover.example> no such user here';
    return address.startsWith('editor') ? '451 4.3.2 not now' : 'take';
  };
  feed = await serve((request, response) =>
    request.url === '/broken'
      ? response.writeHead(500).end()
      : response
          .setHeader('content-type', 'text/plain')
          .end(
            'The ferry runs again\n\nThe ferry to Sall runs again after eleven weeks, the harbour office said on Tuesday. “We have two engines now,” said Ines Kolb, who runs the office.\n',
          ),
  );
  world = await openNewsroom({
    readers,
    sources: [`${feed.url}/ferry`, `${feed.url}/broken`],
    now: slot - 60 * minute,
    env: { SMTP_URL: relay.url, DIGEST_FETCH_ALLOW: feed.place },
  });
  await world.runAt(slot + minute);
  await world.desk().letters.settled();
  world.at(slot + 3 * minute);
  page = await scrape();
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await relay[Symbol.asyncDispose]();
  await feed[Symbol.asyncDispose]();
});

async function scrape(): Promise<string> {
  await using server = await startMetrics({ host: '127.0.0.1', port: 0 }, createFigures(world.desk()));
  const answer = await fetch(server.url);
  expect(answer.headers.get('content-type')).toContain('version=0.0.4');
  return answer.text();
}

/** The value of a line such as `digest_letters_waiting`. */
function find(line: string): number | undefined {
  const found = page.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length));
}

test('the states of an issue, what it failed for, slots and rounds are told in numbers', () => {
  expect(find('digest_issue_deliveries{issue="1",state="accepted"}')).toBe(2);
  expect(find('digest_issue_deliveries{issue="1",state="failed"}')).toBe(1);
  expect(page).toMatch(/digest_issue_failures\{issue="1",cause="[a-z-]+"\} 1\n/);
  expect(find('digest_readers_bounced')).toBe(1);
  expect(find('digest_slot_last_timestamp_seconds')).toBe(slot / 1000);
  expect(find('digest_slot_next_timestamp_seconds')).toBe(slot / 1000 + 7 * 24 * 3600);
  expect(find('digest_slot_overdue')).toBe(0);
  expect(find('digest_round_last_timestamp_seconds')).toBe((slot + minute) / 1000);
});

test('a letter that waits is counted, and since when', () => {
  expect(find('digest_letters_waiting')).toBe(1);
  expect(find('digest_letters_oldest_timestamp_seconds')).toBe((slot + minute) / 1000);
});

test('a source is told of by its host alone: the oldest reading, and the most failures in a row', () => {
  expect(find(`digest_source_failures{host="${feed.place}"}`)).toBe(1);
  expect(find(`digest_source_reading_age_seconds{host="${feed.place}"}`)).toBe(120);
  expect(page).not.toMatch(/ferry|broken/);
});

test('nothing names a reader: no address, no part of one, no key', async () => {
  const keys = await world.desk().store.database.db.selectFrom('subscribers').select('key').execute();
  expect(keys).toHaveLength(readers.length);
  const words = readers.flatMap((address) => [...address.split('@'), address.split('.')[0] ?? address]);
  const secrets = [
    ...words,
    'editor',
    ...keys.flatMap(({ key }) => [Buffer.from(key).toString('hex'), Buffer.from(key).toString('base64')]),
  ];
  expect(secrets.filter((secret) => page.includes(secret))).toEqual([]);
  const labels = new Set([...page.matchAll(/[{,](\w+)="/g)].map(([, label]) => label));
  expect([...labels].toSorted()).toEqual(['cause', 'host', 'issue', 'state']);
});

test('each figure that docs/alerts.yml asks for is one that is told', () => {
  const rules = readFileSync(new URL('../../docs/alerts.yml', import.meta.url), 'utf8');
  const asked = new Set(rules.match(/\bdigest_\w+/g));
  const told = new Set([...page.matchAll(/^# TYPE (\w+) gauge$/gm)].map(([, name]) => name));
  expect(asked.size).toBeGreaterThan(8);
  expect([...asked].filter((name) => !told.has(name))).toEqual([]);
});

test('a mail that corrects an issue is told of beside it, and hides none of its figures', async () => {
  const { deps, corrections } = world.desk();
  const [issue] = await deps.issues.listSent(1);
  const entry = issue?.content.sections[0]?.entries[0]?.id ?? '';
  await corrections.add(1, { kind: 'headline', entry, text: 'The Sall ferry runs' }, 'ann');
  const mail = await corrections.mail(1);
  const lines = (await scrape()).split('\n');
  const accepted = 'digest_issue_deliveries{issue="1",state="accepted"} 2';
  const other = `digest_issue_deliveries{issue="1 correction ${mail.id}",state="accepted"} 0`;
  expect(lines.filter((line) => line === accepted || line === other)).toHaveLength(2);
});

test('only /metrics is answered, a store that does not answer is 503, and an address in use one line', async () => {
  const away = () => Promise.reject(new Error('away'));
  await using server = await startMetrics({ host: '127.0.0.1', port: 0 }, away);
  expect((await fetch(server.url)).status).toBe(503);
  expect((await fetch(new URL('/desk', server.url))).status).toBe(404);
  const port = Number(new URL(server.url).port);
  const error = await startMetrics({ host: '127.0.0.1', port }, away).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DigestError);
  expect((error as DigestError).message).toContain(`127.0.0.1:${port}: EADDRINUSE`);
});
