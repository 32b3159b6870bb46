import * as z from 'zod';
import type { Database } from './database.ts';
import { findMeta, putMeta } from './meta.ts';

const key = 'shown';

/** What of an issue an editor was shown last: the newest edit, the mark of how it read, and when (epoch ms). */
const Shown = z.object({ version: z.int(), mark: z.string(), at: z.int() });
export type Shown = z.infer<typeof Shown>;

/** Of one issue alone, the next one; `by` are editors' names. */
const Kept = z.object({ issueId: z.int(), by: z.record(z.string(), Shown) });

export async function findShown(database: Pick<Database, 'db'>, issueId: number, who: string) {
  return (await read(database, issueId))[who];
}

export async function keepShown(
  database: Database,
  issueId: number,
  who: string,
  shown: Shown,
): Promise<void> {
  await database.write(async (trx) => {
    const by = { ...(await read({ db: trx }, issueId)), [who]: shown };
    await putMeta({ db: trx }, key, JSON.stringify({ issueId, by }));
  });
}

async function read(database: Pick<Database, 'db'>, issueId: number): Promise<Record<string, Shown>> {
  const value = await findMeta(database, key);
  const kept = value === undefined ? undefined : Kept.parse(JSON.parse(value));
  return kept?.issueId === issueId ? kept.by : {};
}
