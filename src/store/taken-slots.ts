import type { Database } from './database.ts';

/** The slots (epoch ms) of the newest `limit` issues, those among them that passed without one. */
export async function listTakenSlots({ db }: Database, limit: number): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('issues').select('slot').orderBy('id', 'desc').limit(limit).execute();
  return new Set(rows.flatMap(({ slot }) => (slot === null ? [] : Number(slot))));
}
