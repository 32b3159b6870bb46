import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, type Dialect as KyselyDialect, type Transaction } from 'kysely';
import { toFileError } from './file-errors.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import { isTransient, toPostgresError, toPostgresPlace } from './postgres-errors.ts';
import type { Dialect, Schema } from './schema.ts';
import { NodeSqliteDialect } from './sqlite.ts';

export interface Database {
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  /** The file, or where PostgreSQL is, without name and password: for messages. */
  readonly place: string;
  /**
   * Runs `work` in one transaction: on SQLite the only writer (BEGIN IMMEDIATE), on PostgreSQL read committed, begun anew after a deadlock.
   * Everything in `work` must go through its argument.
   */
  write<T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** The same for a single statement, which is a transaction by itself: one round trip in place of three. */
  writeStatement<T>(statement: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the database, making or migrating it where needed. `url` is a file's path, `sqlite:path`, or `postgres://…`. Safe to call from
 * several processes at once. `onQuery` hears of each statement, without its values. Throws a DigestError of `store-…` when it can't be used.
 */
export async function openDatabase(
  { url, onQuery }: { readonly url: string; readonly onQuery?: (sql: string) => void },
  migrations: readonly Migration[] = allMigrations,
): Promise<Database> {
  const dialect: Dialect = isPostgresUrl(url) ? 'postgres' : 'sqlite';
  const place = dialect === 'postgres' ? toPostgresPlace(url) : toSqliteFile(url);
  if (dialect === 'sqlite') createFile(place);
  const db = new Kysely<Schema>({
    dialect: dialect === 'postgres' ? await loadPostgres(url, place) : new NodeSqliteDialect(place),
    ...(onQuery && { log: (event) => onQuery(event.query.sql) }),
  });
  try {
    await migrate(db, dialect, place, migrations);
  } catch (error) {
    await db.destroy().catch(() => {});
    throw error;
  }
  return {
    db,
    dialect,
    place,
    write: (work) => withRetry(place, () => db.transaction().execute(work)),
    writeStatement: (statement) => withRetry(place, () => statement(db)),
    close: () => db.destroy(),
  };
}

export function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}

/** `sqlite:path`, or the path alone. */
export function toSqliteFile(url: string): string {
  return resolve(url.replace(/^sqlite:(\/\/)?/, ''));
}

/** The driver is loaded by those alone who use it. */
async function loadPostgres(url: string, place: string): Promise<KyselyDialect> {
  const { createPostgresDialect } = await import('./postgres.ts');
  return createPostgresDialect(url, place);
}

/** SQLite gives its companion files (-wal, -shm) the mode of the database: nobody else on the machine reads them. */
function createFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (cause) {
    throw toFileError(cause, file);
  }
}

const attempts = 5;

async function withRetry<T>(place: string, write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw toPostgresError(error, place);
    }
  }
}
