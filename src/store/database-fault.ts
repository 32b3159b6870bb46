import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Says in one sentence why the database can't be written to now; null where it can. */
export type FindDatabaseFault = () => Promise<string | null>;

/**
 * Asks for the right to write, within `patienceMs`. A file of SQLite is looked for by its name too: one that was deleted or replaced under an
 * open handle goes on being written, and all of that is lost with the process.
 */
export function createDatabaseFault(database: Database, patienceMs = 5_000): FindDatabaseFault {
  const isFile = database.dialect === 'sqlite';
  const opened = isFile ? findInode(database.place) : null;
  let asked: Promise<string | null> | null = null;

  async function ask(): Promise<string | null> {
    try {
      await database.write((trx) => sql`select 1`.execute(trx));
      return null;
    } catch {
      return isFile ? 'the database cannot be written' : 'the database does not answer';
    } finally {
      asked = null;
    }
  }

  return async () => {
    if (isFile) {
      const found = findInode(database.place);
      if (found === null) return 'the database file is gone';
      if (found !== opened)
        return 'the database file is another one than was opened: start this process anew';
    }
    const parting = new AbortController();
    asked ??= ask();
    try {
      return await Promise.race([
        asked,
        sleep(
          patienceMs,
          isFile ? 'another process holds the database' : 'the database does not answer',
          parting,
        ),
      ]);
    } finally {
      parting.abort();
    }
  };
}

function findInode(file: string): bigint | null {
  return statSync(file, { throwIfNoEntry: false, bigint: true })?.ino ?? null;
}
