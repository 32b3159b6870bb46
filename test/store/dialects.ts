import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { findPostgres } from './postgres.ts';

/** Every test of the store runs over both. */
export const dialects = ['sqlite', 'postgres'] as const;
export type TestDialect = (typeof dialects)[number];

/** An empty place for a database, and a data directory. `await using` removes both. */
export interface TestPlace extends AsyncDisposable {
  readonly url: string;
  readonly dir: string;
}

export async function makeTestPlace(dialect: TestDialect): Promise<TestPlace> {
  const dir = mkdtempSync(join(tmpdir(), 'digest-store-'));
  const removeDir = () => rmSync(dir, { recursive: true, force: true });
  if (dialect === 'sqlite')
    return { url: join(dir, 'digest.db'), dir, [Symbol.asyncDispose]: async () => removeDir() };
  const schema = `test_${randomBytes(8).toString('hex')}`;
  await runOnPostgres(`create schema ${schema}`);
  return {
    url: `${await findPostgres()}?options=${encodeURIComponent(`-c search_path=${schema}`)}`,
    dir,
    async [Symbol.asyncDispose]() {
      await runOnPostgres(`drop schema ${schema} cascade`);
      removeDir();
    },
  };
}

/** A migrated, empty database of its own. `await using` closes and removes it. */
export type TestDatabase = Database &
  TestPlace & {
    /** Statements run so far. */
    queries(): number;
  };

export async function openTestDatabase(dialect: TestDialect): Promise<TestDatabase> {
  const place = await makeTestPlace(dialect);
  let queries = 0;
  const onQuery = () => {
    queries += 1;
  };
  const database = await openDatabase({ url: place.url, onQuery });
  return {
    ...database,
    queries: () => queries,
    url: place.url,
    dir: place.dir,
    async [Symbol.asyncDispose]() {
      await database.close();
      await place[Symbol.asyncDispose]();
    },
  };
}

async function runOnPostgres(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: await findPostgres() });
  await client.connect();
  await client.query(statement);
  await client.end();
}
