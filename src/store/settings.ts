import * as z from 'zod';
import type { Schedule } from '../domain/newsletter.ts';
import type { Database } from './database.ts';
import { findMeta, putMeta } from './meta.ts';

const Kept = z.object({ schedule: z.string(), since: z.number() });

const key = 'schedule';
/** Where databases of before kept when the schedule was switched on. */
const formerKey = 'schedule_since';

/**
 * Since when (epoch ms) the schedule has been as it is: a slot from before was nobody's, so that another day or time never makes a slot that is
 * already over. Kept when it is asked for the first time with a schedule.
 */
export async function keepScheduleSince(
  database: Database,
  schedule: Schedule,
  timeZone: string,
  now: number,
): Promise<number> {
  const { weekday, time, every = 'week', start = '' } = schedule;
  const cadence = every === 'week' ? '' : ` ${every} ${start}`;
  const named = `${[weekday].flat().join(' ')} ${time} ${timeZone}${cadence}`;
  return database.write(async (trx) => {
    const rows = await trx.selectFrom('meta').selectAll().where('key', 'in', [key, formerKey]).execute();
    const kept = rows.find((row) => row.key === key);
    const known = kept && Kept.parse(JSON.parse(kept.value));
    if (known?.schedule === named) return known.since;
    const former = rows.find((row) => row.key === formerKey);
    const since = known === undefined && former ? Number(former.value) : now;
    const value = JSON.stringify({ schedule: named, since });
    await putMeta({ db: trx }, key, value);
    return since;
  });
}

/** The same without keeping anything; null where no schedule ran yet. */
export async function findScheduleSince(database: Database): Promise<number | null> {
  const value = await findMeta(database, key);
  return value === undefined ? null : Kept.parse(JSON.parse(value)).since;
}

const roundKey = 'round_at';

/** When the schedule was last looked at, by whichever process (epoch ms); null where it never was. */
export async function findLastRound(database: Database): Promise<number | null> {
  const value = await findMeta(database, roundKey);
  return value === undefined ? null : Number(value);
}

export function keepLastRound(database: Database, now: number): Promise<void> {
  return putMeta(database, roundKey, String(now));
}
