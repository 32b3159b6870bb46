import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { DigestError } from '../../src/domain/errors.ts';
import { toPlaceholder } from '../../src/domain/message.ts';
import { toPause } from '../../src/gather/memory.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createMemory } from '../../src/store/gathered.ts';
import { createIssues } from '../../src/store/issues.ts';
import type { Migration } from '../../src/store/migration.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { toStoreError } from '../../src/store/sqlite-errors.ts';
import { content } from '../delivery/world.ts';
import { dialects, makeTestPlace, openTestDatabase } from './dialects.ts';
import { findPostgres } from './postgres.ts';

for (const dialect of dialects) {
  test(`${dialect}: a database is made at its first opening and found at the second`, async () => {
    await using place = await makeTestPlace(dialect);
    const first = await openDatabase(place);
    await first.write((trx) => trx.insertInto('meta').values({ key: 'colour', value: 'blue' }).execute());
    await first.close();
    const second = await openDatabase(place);
    const row = await second.db.selectFrom('meta').selectAll().where('key', '=', 'colour').executeTakeFirst();
    await second.close();
    expect(row).toEqual({ key: 'colour', value: 'blue' });
  });

  test(`${dialect}: four processes may open an empty database at the same moment`, async () => {
    await using place = await makeTestPlace(dialect);
    const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase(place)));
    for (const database of opened) {
      const versions = await database.db.selectFrom('meta').selectAll().execute();
      expect(versions).toHaveLength(1);
      await database.close();
    }
  });

  test(`${dialect}: a transaction that fails leaves nothing behind`, async () => {
    await using database = await openTestDatabase(dialect);
    const failing = database.write(async (trx) => {
      await trx.insertInto('meta').values({ key: 'half', value: 'done' }).execute();
      throw new Error('stopped in the middle');
    });
    await expect(failing).rejects.toThrow('stopped in the middle');
    expect(await database.db.selectFrom('meta').where('key', '=', 'half').selectAll().execute()).toEqual([]);
  });
}

const twoSteps: readonly Migration[] = [
  ...migrations,
  {
    number: migrations.length + 1,
    name: 'colours',
    up: async (db) => {
      await db.schema.createTable('colours').addColumn('name', 'text').execute();
    },
  },
];

for (const dialect of dialects) {
  test(`${dialect}: a new step of the schema is taken once, and an older program then refuses`, async () => {
    await using place = await makeTestPlace(dialect);
    await (await openDatabase(place)).close();
    for (let opening = 0; opening < 2; opening++) await (await openDatabase(place, twoSteps)).close();
    await expect(openDatabase(place)).rejects.toMatchObject({ code: 'store-newer' });
  });

  test(`${dialect}: a step that fails leaves the database as it was`, async () => {
    await using place = await makeTestPlace(dialect);
    await (await openDatabase(place)).close();
    const broken = twoSteps.map((step) =>
      step.name === 'colours'
        ? {
            ...step,
            up: async (...given: Parameters<Migration['up']>) => {
              await step.up(...given);
              throw new Error('power cut');
            },
          }
        : step,
    );
    await expect(openDatabase(place, broken)).rejects.toThrow('power cut');
    await (await openDatabase(place, twoSteps)).close();
  });
}

test.each(dialects)(
  '%s: an issue that is under way when placeholders get marks goes on with those it has',
  async (dialect) => {
    await using place = await makeTestPlace(dialect);
    const before = migrations.findIndex(({ name }) => name === 'slots');
    const old = await openDatabase(place, migrations.slice(0, before));
    const issue = { number: 1, slug: 'one', state: 'sending' as const, content: '{}', created_at: 1 };
    await old.db.insertInto('issues').values(issue).execute();
    const variant = { issue_id: 1, language: 'en', support: 1, subject: 'One', html: '' };
    const link = `https://news.harbour.test/not-now/${toPlaceholder('not-now', '')}`;
    await old.db
      .insertInto('issue_variants')
      .values([
        { ...variant, variant: 0, text: link },
        { ...variant, variant: 1, text: '' },
      ])
      .execute();
    await old.close();
    const database = await openDatabase(place);
    const variants = await createIssues(database).listVariants(1);
    expect(variants.map(({ message }) => message.slots)).toEqual([
      { mark: '', counts: { leave: 2, preferences: 2, 'not-now': 2 } },
      { mark: '', counts: { leave: 2, preferences: 2, 'not-now': 0 } },
    ]);
    await database.close();
  },
);

test.each(dialects)(
  '%s: a draft of before, whose slot may be over, is the next issue’s, and what went out before is remembered',
  async (dialect) => {
    await using place = await makeTestPlace(dialect);
    const before = migrations.findIndex(({ name }) => name === 'next-issue');
    const old = await openDatabase(place, migrations.slice(0, before));
    const issue = (number: number, state: 'draft' | 'sent') => ({
      number,
      slug: `${number}`,
      state,
      slot: number,
      content: JSON.stringify(content),
      created_at: 1,
    });
    await old.db
      .insertInto('issues')
      .values([issue(1, 'sent'), issue(2, 'draft'), issue(3, 'draft')])
      .execute();
    const article = { ...readPaste('Boats\n\nThe boats went out.'), url: 'https://post.example/boats' };
    await old.db
      .insertInto('issue_articles')
      .values({ issue_id: 1, entry_id: 'boats', article: JSON.stringify(article) })
      .execute();
    await old.close();
    const database = await openDatabase(place);
    expect(await createIssues(database).findNext()).toMatchObject({ number: 3, slot: null, isHeld: false });
    const [seen] = await createMemory(database, toPause).findSeen([['url:post.example/boats']]);
    expect(seen?.issue).toBe(1);
    await database.close();
  },
);

test('before its schema is changed, the file is copied', async () => {
  await using place = await makeTestPlace('sqlite');
  const before = await openDatabase(place);
  await before.write((trx) => trx.insertInto('meta').values({ key: 'colour', value: 'blue' }).execute());
  await before.close();
  await (await openDatabase(place, twoSteps)).close();
  const number = String(twoSteps.length).padStart(3, '0');
  const copy = await openDatabase({ url: `${place.url}.before-${number}` });
  expect(await copy.db.selectFrom('meta').select('value').where('key', '=', 'colour').execute()).toEqual([
    { value: 'blue' },
  ]);
  await copy.close();
});

test('the file and what lies beside it are readable by its owner alone', async () => {
  await using database = await openTestDatabase('sqlite');
  for (const name of readdirSync(database.dir))
    expect(statSync(join(database.dir, name)).mode & 0o077).toBe(0);
});

test('while another process writes, reading goes on and a write waits its turn', async () => {
  await using first = await openTestDatabase('sqlite');
  const second = await openDatabase(first);
  let written = false;
  let waiting: Promise<unknown> = Promise.resolve();
  await first.write(async (trx) => {
    await trx.insertInto('meta').values({ key: 'first', value: '1' }).execute();
    waiting = second.db
      .insertInto('meta')
      .values({ key: 'second', value: '2' })
      .execute()
      .then(() => {
        written = true;
      });
    expect(await second.db.selectFrom('meta').selectAll().where('key', '=', 'first').execute()).toEqual([]);
    expect(written).toBe(false);
  });
  await waiting;
  expect(
    await first.db.selectFrom('meta').select('key').where('key', 'in', ['first', 'second']).execute(),
  ).toHaveLength(2);
  await second.close();
});

describe('what cannot be opened is said in one line', () => {
  test.each<[string, (file: string) => void, string]>([
    ['rubbish', (file) => writeFileSync(file, 'not a database at all, '.repeat(100)), 'store-corrupt'],
    ['a folder', (file) => mkdirSync(file), 'store-unopened'],
    [
      "another program's database",
      (file) => new DatabaseSync(file).exec('create table t (a)'),
      'store-foreign',
    ],
  ])('%s', async (_, prepare, code) => {
    await using place = await makeTestPlace('sqlite');
    prepare(place.url);
    const error = await openDatabase(place).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code });
    expect(error instanceof DigestError && error.message).not.toContain('\n');
  });

  test('a disk without room', () => {
    const db = new DatabaseSync(':memory:');
    db.exec('create table t (a); pragma max_page_count = 3');
    const fill = () => db.exec('insert into t values (zeroblob(100000))');
    let caught: unknown;
    try {
      fill();
    } catch (error) {
      caught = error;
    }
    expect(toStoreError(caught, 'digest.db')).toMatchObject({ code: 'store-full' });
  });

  test.each([
    ['postgres://ann:hush@127.0.0.1:1/digest', 'nobody answers there'],
    ['postgres://ann:hush@no host/digest', 'not an address'],
  ])('a server that is not there: %s', async (url, reason) => {
    const error = await openDatabase({ url }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'store-unreachable', details: { reason } });
    expect(String(error)).not.toContain('hush');
  });

  test('a wrong password', async () => {
    const url = new URL(await findPostgres());
    url.password = 'hush';
    const error = await openDatabase({ url: url.href }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'store-unreachable',
      details: { reason: 'name or password refused' },
    });
    expect(String(error)).not.toContain('hush');
  });
});
