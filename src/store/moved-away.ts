import { type Kysely, sql } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import { dropMeta, findMeta } from './meta.ts';
import type { Dialect, Schema } from './schema.ts';

/** In a database that was moved: where to. */
const movedKey = 'moved_to';
/** In one that everything was moved into, until the other is shut: where from. */
export const arrivingKey = 'arriving_from';

export const findMovedTo = (db: Kysely<Schema>): Promise<string | null> => findMark(db, movedKey);
export const findArrivingFrom = (db: Kysely<Schema>): Promise<string | null> => findMark(db, arrivingKey);

/** Throws `store-moved` and `store-arriving`: of two databases that hold the same newsletter one alone is used. */
export async function expectAtHome(db: Kysely<Schema>, place: string): Promise<void> {
  const to = await findMovedTo(db);
  if (to !== null) throw new DigestError('store-moved', { file: place, place: to });
  const from = await findArrivingFrom(db);
  if (from !== null) throw new DigestError('store-arriving', { file: place, place: from });
}

export async function markArriving(db: Kysely<Schema>, from: string): Promise<void> {
  await db.insertInto('meta').values({ key: arrivingKey, value: from }).execute();
}

export function settleArrival(db: Kysely<Schema>): Promise<void> {
  return dropMeta({ db }, arrivingKey);
}

/** Shuts `tables` for good, also to processes that have them open: what they would still write would be lost, or go out a second time. */
export async function shutTables(
  db: Kysely<Schema>,
  dialect: Dialect,
  tables: readonly string[],
  to: string,
): Promise<void> {
  await db.insertInto('meta').values({ key: movedKey, value: to }).execute();
  const message = sql.lit(`${movedMessage}${to}`);
  if (dialect === 'postgres')
    await sql`create or replace function moved_away() returns trigger language plpgsql as
      $$ begin raise exception using message = tg_argv[0]; end $$`.execute(db);
  for (const table of tables)
    for (const change of ['insert', 'update', 'delete']) {
      const name = sql.id(`moved_${change}_${table}`);
      const head = sql`create trigger ${name} before ${sql.raw(change)} on ${sql.table(table)}`;
      if (dialect === 'postgres')
        await sql`${head} for each statement execute function moved_away(${message})`.execute(db);
      else await sql`${head} begin select raise(abort, ${message}); end`.execute(db);
    }
}

const movedMessage = 'the newsletter was moved to ';

/** What a shut table answers as one clear line; other errors stay as they are. */
export function toMovedError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !error.message.startsWith(movedMessage)) return error;
  return new DigestError('store-moved', { file, place: error.message.slice(movedMessage.length) }, error);
}

async function findMark(db: Kysely<Schema>, key: string): Promise<string | null> {
  return (await findMeta({ db }, key)) ?? null;
}
