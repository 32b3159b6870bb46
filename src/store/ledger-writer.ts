import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { Kysely, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import { NodeSqliteDialect } from './sqlite.ts';

/** Transactions of the ledger while it sends: as safe as the database's own, but none makes the process wait for the disk. */
export interface LedgerWriter {
  /** Resolves when `work` is committed: no kill of the process undoes it. */
  write<T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * On SQLite a commit with synchronous=FULL holds up the whole process until the disk has it: 0.2 to 5 ms, hundreds of times a second. Here it
 * goes to the write-ahead log, and the log is synced from one of libuv's threads; several commits share one sync. The log keeps its file
 * as long as a connection is open. On PostgreSQL the server does all of this.
 */
export function createLedgerWriter(database: Database): LedgerWriter {
  if (database.dialect === 'postgres') return { write: database.write, close: async () => {} };
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database.place, 'normal') });
  const log = createSync(`${database.place}-wal`);
  return {
    async write(work) {
      const result = await db.transaction().execute(work);
      await log.follow();
      return result;
    },
    async close() {
      await log.close();
      await db.destroy();
    },
  };
}

/**
 * At most this long, in ms, may what was written be without the disk having it: after a power cut (not after a kill, which loses nothing) that
 * much of an issue may be sent twice, and nobody is left out.
 */
const longestLag = 25;
const pause = 5;
const sync = promisify(fdatasync);

/** Syncs the log behind the writers' backs as long as there is something new in it; who comes when it lags waits. */
function createSync(file: string) {
  let fd: number | undefined;
  let dirtySince: number | null = null;
  let running: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;

  async function run(handle: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pause));
    dirtySince = null;
    try {
      await sync(handle);
    } catch (error) {
      failure = { error };
    }
    running = null;
    if (dirtySince !== null) running = run(handle);
  }

  return {
    /** After a commit. Throws when the disk refused an earlier one. */
    async follow(): Promise<void> {
      fd ??= openSync(file, 'r+');
      const now = performance.now();
      dirtySince ??= now;
      running ??= run(fd);
      if (now - dirtySince > longestLag) await running;
      if (failure) throw failure.error;
    },
    async close() {
      while (running) await running;
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
}
