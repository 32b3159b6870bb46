import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPending, recordPending } from '../../src/cli/gone-out.ts';
import { writeBackup } from '../../src/store/backup.ts';
import { restoreBackup } from '../../src/store/restore.ts';
import { type Newsroom, openNewsroom } from '../deps/newsroom.ts';

/** A Friday. */
const slot = Date.parse('2026-11-27T09:00Z');
const hour = 3_600_000;
const week = 7 * 24 * hour;
const seed = new URL('../../seeds/library-reopens.txt', import.meta.url).pathname;

/** The newsroom on a machine that has nothing but the backup and the secret. */
async function openWithBackup(before: (newsroom: Newsroom) => Promise<unknown>): Promise<Newsroom> {
  const newsroom = await openNewsroom({
    readers: ['ann@example.net', 'ben@example.net'],
    sources: [seed],
    now: slot - 24 * hour,
  });
  await before(newsroom);
  const { database, vault } = newsroom.desk().store;
  const { place } = database;
  const [key] = vault.listKeys();
  if (key === undefined) throw new Error('the newsroom has no secret');
  const file = join(newsroom.dir, 'night.backup');
  await writeBackup(database, file, { ...key, randomBytes, now: newsroom.now });
  await newsroom.stop();
  rmSync(place);
  rmSync(join(newsroom.dir, 'data', 'high-water.json'), { force: true });
  await restoreBackup(file, place, { secret: key.secret, source: 'DIGEST_SECRET' });
  await newsroom.restart();
  return newsroom;
}

async function settle(newsroom: Newsroom, isSent: boolean): Promise<void> {
  const desk = newsroom.desk();
  const found = await desk.store.highWater.findAbove();
  if (isSent) await recordPending(desk, await findPending(desk));
  if (found !== null) await desk.store.highWater.settle(found);
}

async function listStates(newsroom: Newsroom): Promise<unknown[]> {
  return (await newsroom.desk().store.issues.list(5)).map(({ state, slot: due }) => [state, due]);
}

test('a slot that went out after the backup is not sent again: held, told once, and over when somebody says that it went out', async () => {
  await using newsroom = await openWithBackup(async () => {});
  for (const minutes of [5, 6, 120]) await newsroom.runAt(slot + minutes * 60_000);
  const told = newsroom.log.filter((line) => line.startsWith('held'));
  expect(told).toEqual([expect.stringContaining('put back from a backup of 2026-11-26 09:00 UTC')]);
  expect(await newsroom.rounds().listProblems()).toEqual([expect.stringContaining('digest restored')]);
  await settle(newsroom, true);
  await newsroom.runAt(slot + 3 * hour);
  expect(await listStates(newsroom)).toEqual([['skipped', slot]]);
  await newsroom.runAt(slot + week);
  expect(await listStates(newsroom)).toEqual([
    ['sent', slot + week],
    ['skipped', slot],
  ]);
});

test('a slot that nobody sent goes out once somebody said so', async () => {
  await using newsroom = await openWithBackup(async () => {});
  await newsroom.runAt(slot + hour);
  await settle(newsroom, false);
  await newsroom.runAt(slot + 2 * hour);
  expect(await listStates(newsroom)).toEqual([['sent', slot]]);
});

test('the draft that the backup has counts as the issue that went out, at its slot or by hand before it', async () => {
  for (const instant of [slot + hour, slot - hour]) {
    await using newsroom = await openWithBackup((world) => world.draft(seed));
    newsroom.at(instant);
    await settle(newsroom, true);
    await newsroom.runAt(slot + 2 * hour);
    expect(await listStates(newsroom)).toEqual([['sent', slot]]);
  }
});

test('an issue that was on its way in the backup does not go on before it was asked, and stops if it is done', async () => {
  await using newsroom = await openWithBackup(async (world) => {
    world.at(slot);
    await world.rounds().lookAtSchedule();
  });
  await newsroom.runAt(slot + 60_000);
  expect(await listStates(newsroom)).toEqual([['sending', slot]]);
  await settle(newsroom, true);
  await newsroom.runAt(slot + 120_000);
  expect(await listStates(newsroom)).toEqual([['cancelled', slot]]);
});
