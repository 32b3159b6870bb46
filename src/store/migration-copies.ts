import { chmodSync, closeSync, openSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from './database.ts';

/** A copy of the database from before its schema was changed. Instants are epoch ms. */
export interface MigrationCopy {
  readonly file: string;
  readonly madeAt: number;
  readonly keptUntil: number;
}

/** Long enough to find out that an upgrade was none; and no longer, because who is forgotten meanwhile is in it still. */
const keptMs = 14 * 24 * 3_600_000;

export function toCopyName(file: string, migration: number): string {
  return `${file}.before-${String(migration).padStart(3, '0')}`;
}

/** Makes the file that a copy goes into, empty, and readable by nobody else. */
export function makeCopyFile(copy: string): void {
  closeSync(openSync(copy, 'w', 0o600));
  chmodSync(copy, 0o600);
}

/** Oldest first; none of PostgreSQL. */
export function listCopies({ dialect, place }: Database): readonly MigrationCopy[] {
  if (dialect !== 'sqlite') return [];
  const start = `${basename(place)}.before-`;
  return readdirSync(dirname(place))
    .filter((name) => name.startsWith(start) && /^\d{3}$/.test(name.slice(start.length)))
    .map((name) => join(dirname(place), name))
    .map((file) => ({ file, madeAt: Math.round(statSync(file).mtimeMs) }))
    .map(({ file, madeAt }) => ({ file, madeAt, keptUntil: madeAt + keptMs }))
    .toSorted((a, b) => a.madeAt - b.madeAt);
}

/** Removes those whose time is over, and closes the others to everybody else: an earlier version of this program left them open. */
export function tidyCopies(database: Database, now: number): void {
  for (const { file, keptUntil } of listCopies(database)) {
    if (keptUntil <= now) unlinkSync(file);
    else chmodSync(file, 0o600);
  }
}
