import { DatabaseSync } from 'node:sqlite';
import { sql, type Transaction } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import { type Database, openDatabase } from './database.ts';
import { createPostgresTableReader, createPostgresTableWriter } from './postgres-tables.ts';
import type { Schema } from './schema.ts';
import { createSqliteTableReader, createSqliteTableWriter } from './sqlite-tables.ts';
import { type CopiedTables, copyTables, type TableReader } from './table-copy.ts';
import { listTableShapes, type TableShape } from './table-shapes.ts';

/** All tables of PostgreSQL, as they were at one moment, as the SQLite database `file`, which is empty. */
export async function copyOutOfPostgres({ db, place }: Database, file: string): Promise<CopiedTables> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => copyIntoSqlite(createPostgresTableReader(trx, place), file));
}

/** Makes `file` a database of the newest schema, and puts the tables into it: all or none. */
export async function copyIntoSqlite(from: TableReader, file: string): Promise<CopiedTables> {
  await (await openDatabase({ url: file })).close();
  // Rows come in any order, so what refers to what is looked at in the end.
  const opened = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    opened.exec('begin; delete from meta');
    const copied = await copyTables(listTableShapes(opened), from, createSqliteTableWriter(opened, file));
    const broken = opened.prepare('pragma foreign_key_check').get();
    if (broken !== undefined)
      throw new DigestError('copy-unlike', { table: String(broken.table), place: file });
    opened.exec('commit');
    return copied;
  } finally {
    opened.close();
  }
}

/** The tables of the SQLite database `file` into an empty PostgreSQL: all or none. Throws `restore-occupied`. */
export async function copyIntoPostgres(
  file: DatabaseSync,
  name: string,
  { db, place }: Database,
  settle: (trx: Transaction<Schema>) => Promise<void> = async () => {},
): Promise<CopiedTables> {
  const tables = listTableShapes(file);
  return db.transaction().execute(async (trx) => {
    await lockTables(
      trx,
      tables.map((table) => table.name),
    );
    await expectEmpty(trx, tables, place);
    for (const name of beginnings) await sql`delete from ${sql.table(name)}`.execute(trx);
    const copied = await copyTables(
      tables,
      createSqliteTableReader(file, name),
      createPostgresTableWriter(trx, place),
    );
    await settle(trx);
    return copied;
  });
}

/** Until the transaction of PostgreSQL ends, others may read and nobody may write. */
export async function lockTables(trx: Transaction<Schema>, names: readonly string[]): Promise<void> {
  await sql`lock table ${sql.join(names.map((name) => sql.table(name)))} in exclusive mode`.execute(trx);
}

/** Where the first command that meets an empty database writes something: nothing that anybody would miss. */
const beginnings = ['meta', 'secrets', 'sealed_secrets'];

async function expectEmpty(
  trx: Transaction<Schema>,
  tables: readonly TableShape[],
  place: string,
): Promise<void> {
  for (const { name } of tables) {
    if (name !== 'meta' && beginnings.includes(name)) continue;
    const own = name === 'meta' ? sql`where key <> 'version'` : sql``;
    const { rows } = await sql`select 1 from ${sql.table(name)} ${own} limit 1`.execute(trx);
    if (rows.length > 0) throw new DigestError('restore-occupied', { file: place });
  }
}
