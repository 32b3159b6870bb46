import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DigestError } from '../../src/domain/errors.ts';
import { writeBackup } from '../../src/store/backup.ts';
import { toCopyError } from '../../src/store/copy-errors.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createHighWater } from '../../src/store/high-water.ts';
import { restoreBackup, restoreToPostgres } from '../../src/store/restore.ts';
import { dialects, makeTestPlace, openTestDatabase } from './dialects.ts';
import { makeMemoryFolder } from './memory-folder.ts';

const secret = Buffer.alloc(32, 7);
const source = 'DIGEST_SECRET';
const world = { version: 1, secret, randomBytes, now: () => 1_780_000_000_000 };
let dir: string;

beforeEach(() => {
  dir = makeMemoryFolder('digest-backup-');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function openFilled(rows: number) {
  const database = await openDatabase({ url: join(dir, 'digest.db') });
  const values = Array.from({ length: rows }, (_, at) => ({ key: `note ${at}`, value: 'w'.repeat(500) }));
  await database.db.insertInto('meta').values(values).execute();
  return database;
}

/** Each pair in a transaction of its own. */
async function writePairs(database: Database, isDone: (pairs: number) => boolean): Promise<void> {
  for (let at = 0; !isDone(at); at++) {
    await setImmediate();
    await database.write(async (trx) => {
      for (const half of ['a', 'b'])
        await trx
          .insertInto('meta')
          .values({ key: `pair ${at} ${half}`, value: '' })
          .execute();
    });
  }
}

function countNotes(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare("select count(*) as n from meta where key like 'note %'").get()?.n;
  } finally {
    database.close();
  }
}

test('a backup made while the database is written to holds one whole state, and is put back as it was', async () => {
  const database = await openFilled(2_000);
  const file = join(dir, 'week.backup');
  let isDone = false;
  const writing = writePairs(database, () => isDone);
  await writeBackup(database, file, world);
  isDone = true;
  await writing;
  await database.close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir).filter((name) => name.startsWith('week'))).toEqual(['week.backup']);
  const place = join(dir, 'again.db');
  expect(await restoreBackup(file, place, { secret, source })).toEqual({ at: world.now(), place });
  expect(countNotes(place)).toBe(2_000);
  const again = await openDatabase({ url: place });
  const pairs = await again.db.selectFrom('meta').select('key').where('key', 'like', 'pair %').execute();
  expect(pairs.length % 2).toBe(0);
  await again.close();
});

test('nothing of the database can be read in a backup', async () => {
  const database = await openFilled(10);
  const file = join(dir, 'week.backup');
  await writeBackup(database, file, world);
  await database.close();
  expect(readFileSync(file, 'latin1')).not.toMatch(/SQLite|note 1|wwww/);
});

test('a backup that was changed, cut or lengthened is refused, and leaves the place empty', async () => {
  const database = await openFilled(500);
  const file = join(dir, 'week.backup');
  await writeBackup(database, file, world);
  await database.close();
  const whole = readFileSync(file);
  const middle = Buffer.from(whole);
  middle.writeUInt8(middle.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1);
  const endless = whole.subarray(0, whole.length - 32);
  const older = Buffer.from(whole.toString('latin1').replace('1780000000000', '1790000000000'), 'latin1');
  const place = join(dir, 'again.db');
  for (const bytes of [middle, endless, older, Buffer.concat([whole, Buffer.alloc(4)]), Buffer.alloc(0)]) {
    writeFileSync(file, bytes);
    await expect(restoreBackup(file, place, { secret, source })).rejects.toMatchObject({
      code: 'backup-broken',
    });
    expect(readdirSync(dir).filter((name) => name.startsWith('again'))).toEqual([]);
  }
});

test('two backups to one name at once: one is there and whole, and the other is told so', async () => {
  const database = await openFilled(2_000);
  const file = join(dir, 'week.backup');
  const both = [writeBackup(database, file, world), writeBackup(database, file, world)];
  const [first, second] = (await Promise.allSettled(both)).toSorted((a, b) =>
    a.status.localeCompare(b.status),
  );
  expect([first?.status, second]).toMatchObject(['fulfilled', { reason: { code: 'backup-exists' } }]);
  await database.close();
  await restoreBackup(file, join(dir, 'again.db'), { secret, source });
  expect(countNotes(join(dir, 'again.db'))).toBe(2_000);
});

test('a draft that a kill left goes with a later backup, and one that somebody writes stays', async () => {
  const database = await openFilled(1);
  const file = join(dir, 'week.backup');
  const drafts = ['killed', 'at-work'].map((name) => `${file}.draft-${name}`);
  for (const draft of drafts) mkdirSync(draft);
  const longAgo = new Date('2020-02-02');
  utimesSync(`${file}.draft-killed`, longAgo, longAgo);
  await writeBackup(database, file, world);
  await database.close();
  expect(readdirSync(dir).filter((name) => name.includes('draft'))).toEqual(['week.backup.draft-at-work']);
});

test('a disk that is full says so of a copy, and that nothing of it was kept', () => {
  const small = new DatabaseSync(':memory:');
  small.exec('create table t (a); pragma max_page_count = 3');
  const tell = (cause: unknown) => toCopyError(cause, 'week.backup').message;
  const noRoom = /^week\.backup: no room .* nothing of it was kept/;
  try {
    small.exec('insert into t values (zeroblob(100000))');
  } catch (cause) {
    expect(tell(cause)).toMatch(noRoom);
    const refused = new DigestError('copy-refused', { place: 'x', table: 't', reason: 'full' }, cause);
    expect(tell(refused)).toMatch(noRoom);
  }
  expect(tell(Object.assign(new Error(), { code: 'ENOSPC' }))).toMatch(noRoom);
  expect(tell(Object.assign(new Error(), { code: 'EACCES' }))).toMatch(/cannot be written/);
  expect.assertions(4);
});

test('a backup goes over no database, over no file, and opens with no other secret', async () => {
  const database = await openFilled(1);
  const file = join(dir, 'week.backup');
  await writeBackup(database, file, world);
  await expect(writeBackup(database, file, world)).rejects.toMatchObject({ code: 'backup-exists' });
  const over = restoreBackup(file, database.place, { secret, source });
  await expect(over).rejects.toMatchObject({ code: 'restore-occupied' });
  await database.close();
  writeFileSync(join(dir, 'new.db-wal'), 'left behind');
  const beside = restoreBackup(file, join(dir, 'new.db'), { secret, source });
  await expect(beside).rejects.toMatchObject({ code: 'restore-occupied' });
  const other = { secret: Buffer.alloc(32, 8), source };
  const wrong = restoreBackup(file, join(dir, 'again.db'), other);
  await expect(wrong).rejects.toMatchObject({ code: 'secret-wrong' });
});

test('what was put back sends nothing before somebody settled it, also out of a backup of it and beside an older mark', async () => {
  const files = [join(dir, 'high-water.json')];
  const issue = { number: 1, slot: null, content: { subject: 'Issue 1' } as never };
  const first = await openFilled(1);
  await createHighWater({ database: first, files, isRehearsal: false, now: world.now }).rise(issue);
  await writeBackup(first, join(dir, 'first.backup'), world);
  await first.close();
  await restoreBackup(join(dir, 'first.backup'), join(dir, 'again.db'), { secret, source });
  const later = { ...world, now: () => world.now() + 1_000 };
  const again = await openDatabase({ url: join(dir, 'again.db') });
  await writeBackup(again, join(dir, 'second.backup'), later);
  await again.close();
  await restoreBackup(join(dir, 'second.backup'), join(dir, 'once-more.db'), { secret, source });
  const database = await openDatabase({ url: join(dir, 'once-more.db') });
  const mark = createHighWater({ database, files, isRehearsal: false, now: world.now });
  await expect(mark.expectNewest()).rejects.toMatchObject({ code: 'store-put-back' });
  expect(await mark.findAbove()).toEqual({ issue: null, at: world.now() });
  await mark.settle({ issue: null, at: world.now() });
  await mark.expectNewest();
  await database.close();
});

test('where a mark names an issue that went out since, that is asked first, and then whether it was the last', async () => {
  const files = [join(dir, 'high-water.json')];
  const settings = { files, isRehearsal: false, now: world.now };
  const before = await openFilled(1);
  await writeBackup(before, join(dir, 'night.backup'), world);
  const issue = { number: 4, slot: null, content: { subject: 'Issue 4' } as never };
  await createHighWater({ database: before, ...settings }).rise(issue);
  await before.close();
  await restoreBackup(join(dir, 'night.backup'), join(dir, 'again.db'), { secret, source });
  const database = await openDatabase({ url: join(dir, 'again.db') });
  const mark = createHighWater({ database, ...settings });
  const asked: unknown[] = [];
  for (let found = await mark.findAbove(); found !== null; found = await mark.findAbove()) {
    asked.push(found.issue);
    await mark.settle(found);
  }
  await database.close();
  expect(asked).toEqual([4, null]);
});

for (const to of dialects)
  test(`two restores into ${to} at once: one puts everything there, the other finds it taken`, async () => {
    await using goal = await makeTestPlace(to);
    const filled = await openFilled(500);
    const file = join(dir, 'week.backup');
    await writeBackup(filled, file, world);
    await filled.close();
    const restoring = { secret, source, draft: join(dir, 'restoring') };
    const restore = () =>
      to === 'postgres'
        ? restoreToPostgres(file, goal.url, restoring)
        : restoreBackup(file, goal.url, restoring);
    const both = await Promise.allSettled([restore(), restore()]);
    const [first, second] = both.toSorted((a, b) => a.status.localeCompare(b.status));
    expect([first?.status, second]).toMatchObject(['fulfilled', { reason: { code: 'restore-occupied' } }]);
    const again = await openDatabase({ url: goal.url });
    const notes = await again.db.selectFrom('meta').select('key').where('key', 'like', 'note %').execute();
    await again.close();
    expect(notes).toHaveLength(500);
    expect(
      [dir, goal.dir].flatMap((folder) => readdirSync(folder)).filter((name) => /restoring/.test(name)),
    ).toEqual([]);
  });

for (const from of dialects)
  for (const to of dialects.filter((dialect) => from === 'postgres' || dialect === 'postgres'))
    test(`a backup of ${from} made while it is written to is put back into ${to}, as one state and marked as put back`, async () => {
      await using source = await openTestDatabase(from);
      await using goal = await makeTestPlace(to);
      const file = join(dir, 'week.backup');
      let isDone = false;
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const writing = writePairs(source, (pairs) => {
        if (pairs > 2) begin();
        return isDone;
      });
      await begun;
      await writeBackup(source, file, world);
      isDone = true;
      await writing;
      const { at, place } =
        to === 'postgres'
          ? await restoreToPostgres(file, goal.url, { secret, source: 'x', draft: join(dir, 'opened') })
          : await restoreBackup(file, goal.url, { secret, source: 'x' });
      const again = await openDatabase({ url: goal.url });
      const pairs = await again.db.selectFrom('meta').select('key').where('key', 'like', 'pair %').execute();
      const mark = createHighWater({ database: again, files: [], isRehearsal: false, now: world.now });
      expect(await mark.findAbove()).toEqual({ issue: null, at: world.now() });
      expect([at, place, pairs.length % 2, pairs.length > 0]).toEqual([world.now(), again.place, 0, true]);
      await again.close();
      expect(readdirSync(dir)).toEqual(['week.backup']);
      if (to === 'postgres')
        await expect(
          restoreToPostgres(file, goal.url, { secret, source: 'x', draft: join(dir, 'opened') }),
        ).rejects.toMatchObject({ code: 'restore-occupied' });
    });
