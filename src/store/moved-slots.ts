import * as z from 'zod';
import type { Database } from './database.ts';
import { findMeta, putMeta } from './meta.ts';

const key = 'moved_slots';
const Moved = z.array(z.tuple([z.int(), z.int()]));
/** Enough for the ones that are still looked at. */
const keptMoves = 20;

/** Slots whose issue alone is due at another time, by slot; both epoch ms. */
export async function listMovedSlots(database: Pick<Database, 'db'>): Promise<ReadonlyMap<number, number>> {
  const value = await findMeta(database, key);
  return new Map(value === undefined ? [] : Moved.parse(JSON.parse(value)));
}

/** `at` null: due at its slot again. */
export async function moveSlot(database: Database, slot: number, at: number | null): Promise<void> {
  await database.write(async (trx) => {
    const moved = new Map(await listMovedSlots({ db: trx }));
    if (at === null) moved.delete(slot);
    else moved.set(slot, at);
    const value = JSON.stringify([...moved].toSorted(([a], [b]) => a - b).slice(-keptMoves));
    await putMeta({ db: trx }, key, value);
  });
}
