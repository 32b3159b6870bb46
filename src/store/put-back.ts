import { DatabaseSync } from 'node:sqlite';
import type { Database } from './database.ts';
import { dropMeta, findMeta } from './meta.ts';

const key = 'put_back';

/**
 * Marks the closed SQLite database `file` as put back from a backup of `at` (epoch ms). One that was put back before and never settled keeps the
 * earlier instant: nobody said what went out since then.
 */
export function markPutBack(file: string, at: number): void {
  const opened = new DatabaseSync(file);
  try {
    opened
      .prepare('insert into meta (key, value) values (?, ?) on conflict (key) do nothing')
      .run(key, String(at));
  } finally {
    opened.close();
  }
}

/** Of when (epoch ms) the backup is that the database was put back from; null where it wasn't, or somebody said what went out since. */
export async function findPutBack(database: Database): Promise<number | null> {
  const value = await findMeta(database, key);
  return value === undefined ? null : Number(value);
}

export function settlePutBack(database: Database): Promise<void> {
  return dropMeta(database, key);
}
