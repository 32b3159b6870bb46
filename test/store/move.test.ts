import { mkdirSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { moveDatabase } from '../../src/store/move.ts';
import { expectAtHome } from '../../src/store/moved-away.ts';
import { createSqliteTableReader, createSqliteTableWriter } from '../../src/store/sqlite-tables.ts';
import { copyTables } from '../../src/store/table-copy.ts';
import { listTableShapes } from '../../src/store/table-shapes.ts';
import { dialects, makeTestPlace, openTestDatabase } from './dialects.ts';
import { fill, listTables, readTables } from './every-table.ts';

const now = 1_780_000_000_000;
const awkward = 'He said: "It\'s \\u0041 \\ 100 % done."\r\n\tЖук, 船 🚢\u2028';

const otherOf = { sqlite: 'postgres', postgres: 'sqlite' } as const;

async function addReader({ db }: Pick<Database, 'db'>): Promise<number> {
  const consent = { digest: Buffer.from(`${Math.random()}`), policy: null, form: null, source: null };
  const { id } = await db.insertInto('consents').values(consent).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Another process, with both databases in its hands. */
async function reopen<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ url });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

test('every row of every table goes to PostgreSQL and back, and reads there as it was', async () => {
  await using first = await makeTestPlace('sqlite');
  await using second = await makeTestPlace('postgres');
  await using third = await makeTestPlace('sqlite');
  await reopen(first.url, async () => {});
  const old = new DatabaseSync(first.url);
  fill(old);
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
  old.prepare('insert into do_not_mail values (?, 1, ?, ?)').run(bytes, awkward, now);
  // What the search of the archive makes by itself is made anew.
  const tables = listTables(old).filter(({ name }) => !name.startsWith('archive_'));
  const before = readTables(old, tables);
  old.close();
  const there = await reopen(first.url, (source) => moveDatabase(source, second.url, now));
  expect(there).toMatchObject({ copied: { tables: tables.length + 1 }, unfinished: [] });
  const moved = await reopen(second.url, async (source) => {
    await expectAtHome(source.db, source.place);
    return moveDatabase(source, third.url, now);
  });
  expect(moved.place).toBe(third.url);
  const back = new DatabaseSync(third.url);
  expect(readTables(back, tables)).toEqual(before);
  expect(back.prepare("select key from meta where key <> 'version'").all()).toEqual([]);
  back.close();
});

test('two moves to one file at once bring every row there, and what a killed one left is gone', async () => {
  await using source = await openTestDatabase('postgres');
  await using goal = await makeTestPlace('sqlite');
  mkdirSync(`${goal.url}.moving-killed`);
  await addReader(source);
  let second: Promise<unknown> | undefined;
  const startSecond = (query: string) => {
    if (query.startsWith('declare all_rows'))
      second ??= reopen(source.url, (same) => moveDatabase(same, goal.url, now));
  };
  const first = await openDatabase({ url: source.url, onQuery: startSecond });
  try {
    await moveDatabase(first, goal.url, now);
    // It ends what is left of the move, or is told that all is there.
    await second?.catch((error: unknown) => expect(error).toMatchObject({ code: 'store-moved' }));
  } finally {
    await first.close();
  }
  expect(second).toBeDefined();
  expect(await reopen(goal.url, ({ db }) => db.selectFrom('consents').select('id').execute())).toHaveLength(
    1,
  );
  const left = readdirSync(dirname(goal.url)).filter((name) => name.includes('.moving'));
  expect(left).toEqual([]);
});

for (const dialect of dialects) {
  const title = `${dialect} to ${otherOf[dialect]}`;

  test(`${title}: a number that was given once is not given again, also where its row is gone`, async () => {
    await using source = await openTestDatabase(dialect);
    await using goal = await makeTestPlace(otherOf[dialect]);
    await addReader(source);
    const last = await addReader(source);
    await source.db.deleteFrom('consents').where('id', '=', last).execute();
    await moveDatabase(source, goal.url, now);
    expect(await reopen(goal.url, addReader)).toBe(last + 1);
  });

  test(`${title}: a process that has the old one open still is refused, and so is whoever opens it anew`, async () => {
    await using source = await openTestDatabase(dialect);
    await using goal = await makeTestPlace(otherOf[dialect]);
    await using running = await openDatabase({ url: source.url }).then((database) => ({
      ...database,
      [Symbol.asyncDispose]: () => database.close(),
    }));
    await addReader(running);
    const { place } = await moveDatabase(source, goal.url, now);
    const late = { code: 'store-moved', details: { place } };
    await expect(running.write((trx) => addReader({ db: trx }))).rejects.toMatchObject(late);
    await expect(running.write((trx) => trx.deleteFrom('consents').execute())).rejects.toMatchObject(late);
    await expect(expectAtHome(source.db, source.place)).rejects.toMatchObject(late);
    await expect(moveDatabase(source, goal.url, now)).rejects.toMatchObject(late);
  });

  test(`${title}: nothing moves while somebody sends, and an unfinished issue is named`, async () => {
    await using source = await openTestDatabase(dialect);
    await using goal = await makeTestPlace(otherOf[dialect]);
    const issue = { number: 7, slug: '7', state: 'paused', content: '{}', created_at: 1 } as const;
    await source.db
      .insertInto('issues')
      .values({ ...issue, slot: null })
      .execute();
    const worker = { id: 'a', host: 'mail-2', boot: 'b', pid: 4711, started: 's', lease_until: now + 30_000 };
    await source.db.insertInto('delivery_workers').values(worker).execute();
    await expect(moveDatabase(source, goal.url, now)).rejects.toMatchObject({
      code: 'move-sending',
      details: { host: 'mail-2', pid: '4711' },
    });
    await expectAtHome(source.db, source.place);
    expect(await moveDatabase(source, goal.url, now + 60_000)).toMatchObject({ unfinished: [7] });
  });

  test(`${title}: a goal that holds something, or is of the same kind, is left as it is`, async () => {
    await using source = await openTestDatabase(dialect);
    await using goal = await openTestDatabase(otherOf[dialect]);
    await using same = await makeTestPlace(dialect);
    await addReader(goal);
    await expect(moveDatabase(source, goal.url, now)).rejects.toMatchObject({ code: 'restore-occupied' });
    await expect(moveDatabase(source, same.url, now)).rejects.toMatchObject({ code: 'move-same' });
    await addReader(goal);
    await expectAtHome(source.db, source.place);
  });

  test(`${title}: killed before the old one was shut, the old one goes on and the new one is refused; run again, it moves`, async () => {
    await using source = await openTestDatabase(dialect);
    await using goal = await makeTestPlace(otherOf[dialect]);
    const killed: Database = {
      ...source,
      write: (work) =>
        source.write(async (trx) => {
          await work(trx);
          throw new Error('killed');
        }),
    };
    await addReader(source);
    await expect(moveDatabase(killed, goal.url, now)).rejects.toThrow('killed');
    await reopen(goal.url, async ({ db, place }) => {
      await expect(expectAtHome(db, place)).rejects.toMatchObject({ code: 'store-arriving' });
    });
    const last = await addReader(source);
    await moveDatabase(source, goal.url, now);
    expect(await reopen(goal.url, addReader)).toBe(last + 1);
  });

  test(`${title}: killed after the old one was shut, run again it ends`, async () => {
    await using source = await openTestDatabase(dialect);
    await using goal = await makeTestPlace(otherOf[dialect]);
    const killed: Database = {
      ...source,
      write: async (work) => {
        await source.write(work);
        throw new Error('killed');
      },
    };
    const last = await addReader(source);
    await expect(moveDatabase(killed, goal.url, now)).rejects.toThrow('killed');
    expect(await moveDatabase(source, goal.url, now)).toMatchObject({ copied: null });
    expect(await reopen(goal.url, addReader)).toBe(last + 1);
  });
}

test('a new place that does not answer is told as such, with where it was named', async () => {
  await using source = await openTestDatabase('sqlite');
  for (const url of ['postgres://ann:hush@127.0.0.1:1/digest', 'postgres://ann:hush@no host/digest']) {
    const error: unknown = await moveDatabase(source, url, now).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'move-unreachable' });
    expect(String(error)).toMatch(
      /does not answer \((?:nobody answers there|not an address)\)\. Check --to, or/,
    );
    expect(String(error)).not.toMatch(/hush|DATABASE_URL/);
  }
});

test('a row that reads otherwise than it was written, one too many or a lost number are found', async () => {
  await using place = await makeTestPlace('sqlite');
  await reopen(place.url, async (database) => void (await addReader(database)));
  const file = new DatabaseSync(place.url);
  const [consents] = listTableShapes(file).filter(({ name }) => name === 'consents');
  const goal = new DatabaseSync(':memory:');
  goal.exec(String(file.prepare("select sql from sqlite_schema where name = 'consents'").get()?.sql));
  const reader = { ...createSqliteTableReader(file, 'here'), readLastId: async () => 5 };
  const writer = createSqliteTableWriter(goal, 'there');
  const tables = consents === undefined ? [] : [consents];
  const faults: Partial<typeof writer>[] = [
    {
      writeRows: (table, rows) =>
        writer.writeRows(
          table,
          rows.map((row) => row.with(2, 'another')),
        ),
    },
    { writeRows: async () => {} },
    { writeLastId: async () => {} },
  ];
  for (const fault of faults) {
    goal.exec('delete from consents; delete from sqlite_sequence');
    await expect(copyTables(tables, reader, { ...writer, ...fault })).rejects.toMatchObject({
      code: 'copy-unlike',
      details: { table: 'consents', place: 'there' },
    });
  }
  goal.exec('delete from consents');
  expect(await copyTables(tables, reader, writer)).toEqual({ tables: 1, rows: 1 });
  await expect(copyTables(tables, reader, writer)).rejects.toMatchObject({ code: 'copy-refused' });
  goal.close();
  file.close();
});
