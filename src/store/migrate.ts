import { backup, DatabaseSync } from 'node:sqlite';
import { type Kysely, sql, type Transaction } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import { columnTypes, type Migration } from './migration.ts';
import { makeCopyFile, toCopyName } from './migration-copies.ts';
import type { Dialect, Schema } from './schema.ts';

export interface MetaTables {
  meta: { key: string; value: string };
}

/** Any number that others are unlikely to lock by. */
const postgresLock = 7_264_187_001;

/**
 * Brings the database up to the newest of `migrations`, in one transaction, one process at a time. A database that already held something is
 * copied first to `<file>.before-NNN`. Throws `store-newer` for a database made by a newer program.
 */
export async function migrate(
  db: Kysely<Schema>,
  dialect: Dialect,
  file: string,
  migrations: readonly Migration[],
): Promise<void> {
  const newest = migrations.length;
  const found = await readVersion(db, dialect);
  if (found === newest) return;
  if (found > newest) throw newer(file, found, newest);
  await db.transaction().execute(async (trx) => {
    if (dialect === 'postgres')
      await sql`select pg_advisory_xact_lock(${sql.lit(postgresLock)})`.execute(trx);
    const version = await readVersion(trx, dialect);
    if (version > newest) throw newer(file, version, newest);
    if (version === newest) return;
    if (version > 0 && dialect === 'sqlite') await copy(file, version + 1);
    if (version === 0) await createMeta(trx, dialect, file);
    for (const migration of migrations.slice(version)) await migration.up(trx, columnTypes(dialect));
    await trx
      .updateTable('meta')
      .set({ value: String(newest) })
      .where('key', '=', 'version')
      .execute();
  });
}

/** 0 for an empty database. */
async function readVersion(db: Kysely<Schema>, dialect: Dialect): Promise<number> {
  if (!(await listTables(db, dialect)).includes('meta')) return 0;
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'version').executeTakeFirst();
  return Number(row?.value ?? 0);
}

async function createMeta(trx: Transaction<Schema>, dialect: Dialect, file: string): Promise<void> {
  if (dialect === 'sqlite' && (await listTables(trx, dialect)).length > 0)
    throw new DigestError('store-foreign', { file });
  await trx.schema
    .createTable('meta')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await trx.insertInto('meta').values({ key: 'version', value: '0' }).execute();
}

async function listTables(db: Kysely<Schema>, dialect: Dialect): Promise<readonly string[]> {
  const query =
    dialect === 'sqlite'
      ? sql<{
          name: string;
        }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`;
  return (await query.execute(db)).rows.map((row) => row.name);
}

/** The last committed state: the caller holds the write lock, so that nothing can be added behind the copy's back. */
async function copy(file: string, next: number): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    const target = toCopyName(file, next);
    makeCopyFile(target);
    await backup(source, target, { rate: 10_000 });
  } catch (cause) {
    throw new DigestError('store-copy', { file }, cause);
  } finally {
    source.close();
  }
}

function newer(file: string, found: number, known: number): DigestError {
  return new DigestError('store-newer', { file, found: String(found), known: String(known) });
}
