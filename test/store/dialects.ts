import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { makeMemoryFolder } from './memory-folder.ts';
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
  const dir = makeDir();
  const removeDir = () => rmSync(dir, { recursive: true, force: true });
  if (dialect === 'sqlite')
    return { url: join(dir, 'digest.db'), dir, [Symbol.asyncDispose]: async () => removeDir() };
  const schema = await makeSchema();
  return {
    url: await toUrl(schema),
    dir,
    async [Symbol.asyncDispose]() {
      await drop(schema);
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
  const place = await makeMigratedPlace(dialect);
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

/** A place for whoever opens the database more than once: migrated and empty. */
export async function makeMigratedPlace(dialect: TestDialect): Promise<TestPlace> {
  if (dialect === 'postgres') return takeSchema();
  const place = await makeTestPlace('sqlite');
  await writeMigrated(place.url);
  return place;
}

let migrated: Uint8Array | undefined;

/** Puts an empty database there that has all migrations: to run them takes longer than most tests of the store. */
export async function writeMigrated(file: string): Promise<void> {
  migrated ??= await makeMigrated();
  writeFileSync(file, migrated, { mode: 0o600 });
}

async function makeMigrated(): Promise<Uint8Array> {
  await using place = await makeTestPlace('sqlite');
  const database = await openDatabase({ url: place.url });
  await database.close();
  return readFileSync(place.url);
}

/** Schemas that were used, and are migrated and empty again. */
const emptied: string[] = [];

async function takeSchema(): Promise<TestPlace> {
  const dir = makeDir();
  const schema = emptied.pop() ?? (await makeSchema());
  return {
    url: await toUrl(schema),
    dir,
    async [Symbol.asyncDispose]() {
      rmSync(dir, { recursive: true, force: true });
      if (await isMovedAway(schema)) return await drop(schema);
      await runOnPostgres(toEmptying(schema));
      emptied.push(schema);
    },
  };
}

/** Then functions guard its tables. */
async function isMovedAway(schema: string): Promise<boolean> {
  const { rowCount } = await runOnPostgres(
    `select from pg_proc where pronamespace = '${schema}'::regnamespace`,
  );
  return rowCount !== 0;
}

/** As after its migrations, without a look at which table comes before which. */
function toEmptying(schema: string): string {
  return `begin; set local session_replication_role = replica;
do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = '${schema}' and tablename <> 'meta' loop
    execute format('delete from ${schema}.%I', name);
  end loop;
  for name in select sequencename from pg_sequences where schemaname = '${schema}' loop
    perform setval(format('${schema}.%I', name), 1, false);
  end loop;
end $$;
delete from ${schema}.meta where key <> 'version'; commit;`;
}

async function makeSchema(): Promise<string> {
  const schema = `test_${randomBytes(8).toString('hex')}`;
  await runOnPostgres(`create schema ${schema}`);
  return schema;
}

async function drop(schema: string): Promise<void> {
  await runOnPostgres(`drop schema ${schema} cascade`);
}

async function toUrl(schema: string): Promise<string> {
  return `${await findPostgres()}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

function makeDir(): string {
  return makeMemoryFolder('digest-store-');
}

let connection: pg.Pool | undefined;

/** Over one connection for all tests of a worker; it ends with the worker or the server. */
async function runOnPostgres(statement: string): Promise<pg.QueryResult> {
  const connectionString = await findPostgres();
  connection ??= new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true }).on(
    'error',
    () => {},
  );
  return connection.query(statement);
}
