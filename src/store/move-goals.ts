import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql, type Transaction } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import { type Database, openDatabase, toSqliteFile } from './database.ts';
import { findDatabaseFile } from './database-file.ts';
import { makeDraftFolder, removeLeftDrafts } from './draft-folder.ts';
import { toFileError } from './file-errors.ts';
import { arrivingKey, findArrivingFrom, markArriving, settleArrival } from './moved-away.ts';
import { copyIntoPostgres, copyIntoSqlite } from './postgres-copies.ts';
import { createPostgresTableReader } from './postgres-tables.ts';
import type { Schema } from './schema.ts';
import type { CopiedTables } from './table-copy.ts';
import { listTableShapes } from './table-shapes.ts';

/** Where a newsletter moves to. */
interface Goal extends AsyncDisposable {
  readonly place: string;
  /** Names of all tables that move. */
  readonly tables: readonly string[];
  /** Where what is there came from by a move that was interrupted; null where there is none. */
  findArrival(): Promise<string | null>;
  /**
   * Takes everything in, marked as arriving; with `again` in the place of what an interrupted move left. `trx` holds the old place still.
   * Throws `restore-occupied`.
   */
  fill(trx: Transaction<Schema>, again: boolean): Promise<CopiedTables>;
  /** From here on it may be used. */
  settle(): Promise<void>;
}

export async function openPostgresGoal(source: Database, url: string): Promise<Goal> {
  const target = await openDatabase({ url }).catch((error: unknown) => {
    throw error instanceof DigestError && error.code === 'store-unreachable'
      ? new DigestError('move-unreachable', error.details, error.cause)
      : error;
  });
  const file = new DatabaseSync(source.place, { readOnly: true });
  const tables = listTableShapes(file).map(({ name }) => name);
  return {
    place: target.place,
    tables,
    findArrival: () => findArrivingFrom(target.db),
    async fill(_trx, again) {
      if (again) {
        const left = tables.filter((name) => name !== 'meta').map((name) => sql.table(name));
        await target.write(async (trx) => {
          await sql`truncate ${sql.join(left)}`.execute(trx);
          await sql`delete from meta where key <> 'version'`.execute(trx);
        });
      }
      return copyIntoPostgres(file, source.place, target, (trx) => markArriving(trx, source.place));
    },
    settle: () => settleArrival(target.db),
    async [Symbol.asyncDispose]() {
      file.close();
      await target.close();
    },
  };
}

export async function openFileGoal(source: Database, url: string): Promise<Goal> {
  const place = toSqliteFile(url);
  const folder = await makeDraftFolder(`${place}.moving`);
  const draft = join(folder.path, 'digest.db');
  await (await openDatabase({ url: draft })).close();
  return {
    place,
    tables: listTablesOf(draft),
    findArrival: async () => findArrivalIn(place),
    async fill(trx, again) {
      // A write-ahead log left behind would be played into what is put there.
      if (!again && findDatabaseFile(place) !== undefined)
        throw new DigestError('restore-occupied', { file: place });
      // Whoever is here holds the old place, so that nobody else fills one.
      await removeLeftDrafts(`${place}.moving`, folder, 0);
      const copied = await copyIntoSqlite(createPostgresTableReader(trx, source.place), draft);
      const filled = await openDatabase({ url: draft });
      await markArriving(filled.db, source.place);
      await filled.close();
      await rename(draft, place).catch((cause) => {
        throw toFileError(cause, place);
      });
      await syncFolder(dirname(place));
      return copied;
    },
    async settle() {
      const arrived = await openDatabase({ url: place });
      await settleArrival(arrived.db);
      await arrived.close();
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

function listTablesOf(file: string): string[] {
  const opened = new DatabaseSync(file, { readOnly: true });
  try {
    return listTableShapes(opened).map(({ name }) => name);
  } finally {
    opened.close();
  }
}

/** Null also where the file is none of ours. */
function findArrivalIn(file: string): string | null {
  if (findDatabaseFile(file) === undefined) return null;
  try {
    const opened = new DatabaseSync(file, { readOnly: true });
    try {
      const row = opened.prepare('select value from meta where key = ?').get(arrivingKey);
      return row === undefined ? null : String(row.value);
    } finally {
      opened.close();
    }
  } catch {
    return null;
  }
}

/** The old place is shut after this: the new one's name must outlive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
