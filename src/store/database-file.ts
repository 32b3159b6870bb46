import { statSync } from 'node:fs';

/** The database of SQLite at `place`, or the write-ahead log of one: which of the two is there and not empty. */
export function findDatabaseFile(place: string): string | undefined {
  return [place, `${place}-wal`].find((name) => (statSync(name, { throwIfNoEntry: false })?.size ?? 0) > 0);
}
