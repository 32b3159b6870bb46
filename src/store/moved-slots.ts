import { z } from 'zod';
import type { Database } from './database.ts';

const key = 'moved_slots';
const Moved = z.array(z.tuple([z.int(), z.int()]));
/** Enough for the ones that are still looked at. */
const keptMoves = 20;

/** Slots whose issue alone is due at another time, by slot; both epoch ms. */
export async function listMovedSlots({ db }: Pick<Database, 'db'>): Promise<ReadonlyMap<number, number>> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return new Map(row === undefined ? [] : Moved.parse(JSON.parse(row.value)));
}

/** `at` null: due at its slot again. */
export async function moveSlot(database: Database, slot: number, at: number | null): Promise<void> {
  await database.write(async (trx) => {
    const moved = new Map(await listMovedSlots({ db: trx }));
    if (at === null) moved.delete(slot);
    else moved.set(slot, at);
    const value = JSON.stringify([...moved].toSorted(([a], [b]) => a - b).slice(-keptMoves));
    await trx
      .insertInto('meta')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  });
}
