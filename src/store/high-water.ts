import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { DigestError } from '../domain/errors.ts';
import type { SendingIssue } from '../domain/issue.ts';
import type { Database } from './database.ts';
import { findPutBack, settlePutBack } from './put-back.ts';

/** How far sending came, as it stands in files outside the database. `level` counts steps of sending; instants are epoch ms. */
const Mark = z.object({
  level: z.int(),
  issue: z.int(),
  slot: z.int().nullable(),
  subject: z.string(),
  at: z.int(),
});
export type Mark = z.infer<typeof Mark>;
/** A backup that was put back (made at `at`, epoch ms), where no mark tells whether an issue went out since. */
export interface PutBack {
  readonly issue: null;
  readonly at: number;
}

/** A rehearsal's stands apart: it must not hold up the real thing, whose copy it may run on. */
const Marks = z.object({ sent: Mark.nullable(), rehearsed: Mark.nullable() });
type Marks = z.infer<typeof Marks>;

/**
 * Whether the database is the newest state there was. A backup that is put back can't know by itself that an issue went out since it was
 * made: so each step of sending raises a number in the database and, after it, in files that a backup of the database doesn't carry back.
 * A database that is lower than such a file is older than what was sent from it.
 */
export interface HighWater {
  /** The mark that is above the database, else that it was put back; null where it is the newest. */
  findAbove(): Promise<Mark | PutBack | null>;
  /** Throws `store-older` where a mark is above the database, `store-put-back` where it was put back. */
  expectNewest(): Promise<void>;
  rise(issue: Pick<SendingIssue, 'number' | 'slot' | 'content'>): Promise<void>;
  /** Somebody said what is to become of what was found. A mark from before a later issue tells less than the whole: look again. */
  settle(found: Mark | PutBack): Promise<void>;
}

export interface HighWaterWorld {
  readonly database: Database;
  /** Where the mark is kept: beside the database, and away from it. One that can't be written is passed over. */
  readonly files: readonly string[];
  readonly isRehearsal: boolean;
  now(): number;
}

const key = 'high_water';

export function createHighWater({ database, files, isRehearsal, now }: HighWaterWorld): HighWater {
  const highest = async (): Promise<Mark | null> => {
    const all = (await Promise.all(files.map(readMarks))).flatMap(({ sent, rehearsed }) =>
      isRehearsal ? [sent, rehearsed] : [sent],
    );
    return all.reduce((a, b) => ((b?.level ?? 0) > (a?.level ?? 0) ? b : a), null);
  };
  const findAbove = async (): Promise<Mark | PutBack | null> => {
    const mark = await highest();
    if (mark !== null && mark.level > (await readLevel(database))) return mark;
    const at = await findPutBack(database);
    return at === null ? null : { issue: null, at };
  };
  return {
    findAbove,
    async expectNewest() {
      const found = await findAbove();
      if (found === null) return;
      const { place } = database;
      const at = new Date(found.at).toISOString().slice(0, 16).replace('T', ' ');
      if (found.issue === null) throw new DigestError('store-put-back', { place, at });
      throw new DigestError('store-older', {
        place,
        number: String(found.issue),
        subject: found.subject,
        at,
      });
    },
    async rise({ number, slot, content }) {
      const level = await raiseLevel(database, 0);
      const mark: Mark = { level, issue: number, slot, subject: content.subject, at: now() };
      await Promise.all(files.map((file) => writeMark(file, mark, isRehearsal)));
    },
    async settle(found) {
      if (found.issue === null) await settlePutBack(database);
      else await raiseLevel(database, found.level);
    },
  };
}

async function readLevel({ db }: Database): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return Number(row?.value ?? 0);
}

/** One higher than the database was and than `floor`. */
function raiseLevel(database: Database, floor: number): Promise<number> {
  return database.write(async (trx) => {
    const row = await trx
      .insertInto('meta')
      .values({ key, value: '0' })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
      .returning('value')
      .executeTakeFirstOrThrow();
    const level = Math.max(Number(row.value), floor) + 1;
    await trx
      .updateTable('meta')
      .set({ value: String(level) })
      .where('key', '=', key)
      .execute();
    return level;
  });
}

async function readMarks(file: string): Promise<Marks> {
  try {
    return Marks.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { sent: null, rehearsed: null };
  }
}

/** Whole or not at all, and never lower than it was. */
async function writeMark(file: string, mark: Mark, isRehearsal: boolean): Promise<void> {
  const marks = await readMarks(file);
  const own = isRehearsal ? marks.rehearsed : marks.sent;
  if (own !== null && own.level >= mark.level) return;
  const next: Marks = isRehearsal ? { ...marks, rehearsed: mark } : { ...marks, sent: mark };
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(`${file}.${process.pid}`, JSON.stringify(next), { mode: 0o600, flush: true });
    await rename(`${file}.${process.pid}`, file);
  } catch {
    // The other place holds it.
  }
}
