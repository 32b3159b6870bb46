import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestPlace } from '../store/dialects.ts';
import { openNewsroom } from './digest.ts';

test('a newsletter moves to PostgreSQL, is backed up there, and comes back: the same readers under the same secret', async () => {
  using newsroom = openNewsroom();
  await using postgres = await makeTestPlace('postgres');
  const url = newsroom.file('database-url', `${postgres.url}\n`);
  const there = { DATABASE_URL_FILE: url };
  const list = newsroom.file('list.csv', 'email\nann@e.org\nbob@e.org\n');
  const consent = ['--consent', 'the old list'];
  expect((await newsroom.digest(['subscribers', 'import', list, ...consent])).code).toBe(0);

  // Whoever looks there first leaves nothing behind that is in the way.
  expect((await newsroom.digest(['status'], there)).code).toBe(0);
  const moved = await newsroom.digest(['move'], { DIGEST_MOVE_TO_FILE: url });
  expect([moved.stderr, moved.code]).toEqual(['', 0]);
  expect(moved.stdout).toMatch(/rows of \d+ tables, read back and compared\.\nSet DATABASE_URL to it/);
  expect(moved.stdout).not.toContain('only-for-tests');

  const old = await newsroom.digest(['subscribers', 'list']);
  expect(old.stderr).toMatch(/^digest: .*digest\.db: the newsletter was moved from here to .*\n$/);
  const readers = await newsroom.digest(['subscribers', 'list'], there);
  expect(readers.stdout.match(/\S+@\S+/g)?.toSorted()).toEqual(['ann@e.org', 'bob@e.org']);

  const backup = join(newsroom.dir, 'night.backup');
  expect((await newsroom.digest(['backup', backup], there)).stdout).toContain('read back and compared');
  expect(readFileSync(backup, 'latin1')).not.toMatch(/SQLite|subscribers/);

  const taken = await newsroom.digest(['move', '--to', 'sqlite'], there);
  expect(taken.stderr).toMatch(/digest\.db: a database is there already/);
  const data = join(newsroom.dir, 'other');
  const secret = readFileSync(join(newsroom.dir, 'data', 'secret.key'), 'utf8').trim();
  const elsewhere = { DIGEST_DIR: data, DIGEST_SECRET: secret };
  const back = await newsroom.digest(['move', '--to', 'sqlite'], { ...there, ...elsewhere });
  expect(back.stdout).toContain('Leave DATABASE_URL out');
  expect((await newsroom.digest(['subscribers', 'list'], elsewhere)).stdout).toMatch(/ann@e\.org/);

  const restored = { DIGEST_DIR: join(newsroom.dir, 'third'), DIGEST_SECRET: secret };
  expect((await newsroom.digest(['restore', backup], restored)).stdout).toContain('as it was at');
  expect((await newsroom.digest(['subscribers', 'list'], restored)).stdout).toMatch(/bob@e\.org/);
});

test('a password on the command line is refused and not repeated, and so is a move of nothing or to nowhere', async () => {
  using newsroom = openNewsroom();
  const told = async (...to: string[]) => (await newsroom.digest(['move', ...to])).stderr;
  const secret = await told('--to', 'postgres://digest:hunter2@db.example/digest');
  expect(secret).toMatch(/^digest: A password in --to .*DIGEST_MOVE_TO_FILE.*\n$/);
  expect(secret).not.toContain('hunter2');
  expect(await told('--to', 'postgres://digest@db.example/digest?password=hunter2')).not.toContain('hunter2');
  expect(await told()).toMatch(/^digest: Say where to: .*\n$/);
  expect(await told('--to', 'postgres://digest@db.example/digest')).toMatch(/no newsletter there to move/);
  expect(existsSync(join(newsroom.dir, 'data'))).toBe(false);
});
