import * as z from 'zod';
import type { Database } from './database.ts';
import { dropMeta, findMeta, putMeta } from './meta.ts';

const key = 'departure';

/** A draft that goes out at `at` (epoch ms) because `who`, an editor's name, said so, unless it is stopped before. */
const Departure = z.object({
  issueId: z.int(),
  at: z.int(),
  who: z.string(),
  /** The mark of what was looked at: what reads otherwise stays. */
  content: z.string(),
});
export type Departure = z.infer<typeof Departure>;

export async function findDeparture(database: Database): Promise<Departure | undefined> {
  const value = await findMeta(database, key);
  return value === undefined ? undefined : Departure.parse(JSON.parse(value));
}

export function keepDeparture(database: Database, departure: Departure): Promise<void> {
  return putMeta(database, key, JSON.stringify(departure));
}

export function dropDeparture(database: Database): Promise<void> {
  return dropMeta(database, key);
}
