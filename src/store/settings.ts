import type { Database } from './database.ts';

/** Keeps a value the first time it is asked for; later calls, in any process, get the one that was kept. */
export async function keepFirst(database: Database, key: string, value: string): Promise<string> {
  return database.write(async (trx) => {
    await trx
      .insertInto('meta')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
    const row = await trx.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirstOrThrow();
    return row.value;
  });
}
