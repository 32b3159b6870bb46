import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { Kysely, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import { NodeSqliteDialect } from './sqlite.ts';

/** Transactions of the ledger while it sends: as safe as the database's own, but none makes the process wait for the disk. */
export interface LedgerWriter {
  /** Resolves when what `work` wrote is on disk. */
  write<T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * On SQLite a commit with synchronous=FULL holds up the whole process until the disk has it: 0.2 to 5 ms, hundreds of times a second. Here it
 * goes to the write-ahead log unsynced, and the log is synced from one of libuv's threads; several commits share one sync. The log keeps
 * its file as long as a connection is open. On PostgreSQL the server does all of this.
 */
export function createLedgerWriter(database: Database): LedgerWriter {
  if (database.dialect === 'postgres') return { write: database.write, close: async () => {} };
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database.place, 'normal') });
  const sync = createSync(`${database.place}-wal`);
  return {
    async write(work) {
      const result = await db.transaction().execute(work);
      await sync.run();
      return result;
    },
    async close() {
      await db.destroy();
      sync.close();
    },
  };
}

/** A sync that has begun may not cover what was written after its start: such callers share the next one. */
function createSync(file: string) {
  let fd: number | undefined;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function start(): Promise<void> {
    fd ??= openSync(file, 'r+');
    await promisify(fdatasync)(fd);
  }
  return {
    run(): Promise<void> {
      if (next) return next;
      const before = running;
      const mine = (before ?? Promise.resolve())
        .catch(() => {})
        .then(() => {
          running = mine;
          next = null;
          return start();
        })
        .finally(() => {
          if (running === mine) running = null;
        });
      next = mine;
      return mine;
    },
    close() {
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
}
