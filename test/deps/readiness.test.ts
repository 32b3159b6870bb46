import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { findOverdue } from '../../src/deps/overdue.ts';
import { createReadiness } from '../../src/deps/readiness.ts';
import { createDatabaseFault } from '../../src/store/database-fault.ts';
import { startRelay } from '../delivery/relay-double.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const slot = Date.parse('2026-11-27T09:00Z');
const minute = 60_000;

function open(change: Partial<Parameters<typeof openNewsroom>[0]> = {}): Promise<Newsroom> {
  return openNewsroom({ readers: ['ann@example.net'], now: slot - 60 * minute, ...change });
}

/** What /readyz would say now. */
function ask(world: Newsroom) {
  return createReadiness(world.desk(), async () => ['a note']).readHealth();
}

test('a newsletter with all that it needs is ready, and what an editor should know stands beside', async () => {
  await using world = await open();
  await world.runAt(slot - 30 * minute);
  expect(await ask(world)).toEqual({ ready: true, problems: ['a note'] });
});

test('a relay that is down is no readiness', async () => {
  const relay = await startRelay();
  await using world = await open({ env: { SMTP_URL: relay.url } });
  expect((await ask(world)).ready).toBe(true);
  await relay[Symbol.asyncDispose]();
  expect(await ask(world)).toMatchObject({
    ready: false,
    problems: ['the relay does not answer: nobody answers at this port', 'a note'],
  });
});

test('letters that wait for a quarter of an hour are none, and say why', async () => {
  await using relay = await startRelay();
  relay.behave = () => '451 4.3.2 not now';
  await using world = await open({ env: { SMTP_URL: relay.url } });
  const consent = { policy: null, form: '/', source: null };
  await world.desk().readers.requestSubscription('ben@example.net', { language: 'en', consent });
  await world.desk().letters.settled();
  expect((await ask(world)).ready).toBe(true);
  world.at(slot - 40 * minute);
  const { ready, problems } = await ask(world);
  expect(ready).toBe(false);
  expect(problems[0]).toMatch(/^1 letter waits since 2026-11-27T08:00:00.000Z: .*451 4.3.2 not now/);
});

test('a source that is down at its slot is none, and the slot is overdue with the reason', async () => {
  await using world = await open({ sources: ['no-such-article.txt'] });
  await world.runAt(slot + minute);
  expect(await findOverdue(world.desk())).toMatchObject({
    slot,
    reason: expect.stringContaining('no-such-article.txt'),
  });
  expect(await ask(world)).toMatchObject({ ready: false });
});

test('a slot that nobody begins is overdue, and after five minutes no readiness', async () => {
  await using world = await open({ sources: ['somewhere.txt'] });
  world.at(slot + minute);
  expect((await ask(world)).ready).toBe(true);
  world.at(slot + 6 * minute);
  expect((await ask(world)).problems[0]).toBe(
    'the issue due Friday, 27 November 2026 at 09:00 UTC has not gone out: No process has begun it.',
  );
});

test('rounds that stopped are none', async () => {
  await using world = await open();
  await world.runAt(slot - 50 * minute);
  const readiness = createReadiness(world.desk(), async () => []);
  world.at(slot - 30 * minute);
  expect(await readiness.readHealth()).toEqual({
    ready: false,
    problems: ['nobody has looked at the schedule since 2026-11-27T08:10:00.000Z'],
  });
});

test('a database that is locked, replaced or gone is none, nor a data directory that is gone', async () => {
  await using world = await open();
  const { database } = world.desk().store;
  const find = createDatabaseFault(database, 50);
  const other = new DatabaseSync(database.place);
  other.exec('begin immediate');
  expect(await find()).toBe('another process holds the database');
  other.exec('rollback');
  other.close();
  const data = join(world.dir, 'data');
  const readiness = createReadiness(world.desk(), async () => []);
  expect(await readiness.readHealth()).toEqual({ ready: true, problems: [] });
  renameSync(data, `${data}-moved`);
  expect(await readiness.readHealth()).toEqual({
    ready: false,
    problems: ['the data directory is gone', 'the database file is gone'],
  });
  mkdirSync(data);
  new DatabaseSync(database.place).close();
  expect((await readiness.readHealth()).problems).toEqual([
    expect.stringContaining('another one than was opened'),
  ]);
  rmSync(data, { recursive: true });
  renameSync(`${data}-moved`, data);
});
