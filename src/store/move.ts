import type { Transaction } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import { type Database, isPostgresUrl } from './database.ts';
import { openFileGoal, openPostgresGoal } from './move-goals.ts';
import { expectAtHome, findMovedTo, shutTables } from './moved-away.ts';
import { lockTables } from './postgres-copies.ts';
import type { Schema } from './schema.ts';
import type { CopiedTables } from './table-copy.ts';

export interface Moved {
  /** Where the newsletter is now. */
  readonly place: string;
  /** Null where an interrupted move had copied everything, and only the end of it was left. */
  readonly copied: CopiedTables | null;
  /** Numbers of issues that are begun and unfinished. */
  readonly unfinished: readonly number[];
}

/**
 * Moves everything from `source` into the empty database `url`, of the other kind, and shuts the old one; nobody writes meanwhile. Interrupted
 * at whatever moment, one of the two is whole and the other refuses to be used; run again, it goes on. Throws `move-same`, `move-sending` while
 * somebody sends, `restore-occupied`, `store-moved`, `store-arriving` and `copy-…`.
 */
export async function moveDatabase(source: Database, url: string, now: number): Promise<Moved> {
  const isToPostgres = isPostgresUrl(url);
  if (isToPostgres === (source.dialect === 'postgres'))
    throw new DigestError('move-same', { place: source.place });
  await using goal = isToPostgres ? await openPostgresGoal(source, url) : await openFileGoal(source, url);
  const { place } = goal;
  const moved = await source.write(async (trx): Promise<Moved> => {
    if (source.dialect === 'postgres') await lockTables(trx, goal.tables);
    const unfinished = await listUnfinished(trx);
    const isCopied = (await goal.findArrival()) === source.place;
    if (isCopied && (await findMovedTo(trx)) === place) return { place, copied: null, unfinished };
    await expectAtHome(trx, source.place);
    await expectNobodySends(trx, now);
    const copied = await goal.fill(trx, isCopied);
    await shutTables(trx, source.dialect, goal.tables, place);
    return { place, copied, unfinished };
  });
  await goal.settle();
  return moved;
}

async function listUnfinished(trx: Transaction<Schema>): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('issues')
    .select('number')
    .where('state', 'in', ['sending', 'paused'])
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

async function expectNobodySends(trx: Transaction<Schema>, now: number): Promise<void> {
  const sender = await trx
    .selectFrom('delivery_workers')
    .select(['host', 'pid', 'lease_until'])
    .where('lease_until', '>', now)
    .orderBy('lease_until', 'desc')
    .executeTakeFirst();
  if (sender === undefined) return;
  const until = new Date(sender.lease_until).toISOString().slice(11, 19);
  throw new DigestError('move-sending', { host: sender.host, pid: String(sender.pid), until });
}
