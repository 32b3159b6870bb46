import type { Database } from './database.ts';

/** More than can lie around the slots that are looked at. */
const latestIssues = 50;

/** The slots (epoch ms) of the newest issues, those among them that passed without one. */
export async function listTakenSlots({ db }: Database): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('issues')
    .select('slot')
    .orderBy('id', 'desc')
    .limit(latestIssues)
    .execute();
  return new Set(rows.flatMap(({ slot }) => (slot === null ? [] : Number(slot))));
}
