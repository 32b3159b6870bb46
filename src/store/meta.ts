import type { Database } from './database.ts';

/** A single value that the database keeps by its name. */
export async function findMeta({ db }: Pick<Database, 'db'>, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

export async function putMeta({ db }: Pick<Database, 'db'>, key: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

export async function dropMeta({ db }: Pick<Database, 'db'>, key: string): Promise<void> {
  await db.deleteFrom('meta').where('key', '=', key).execute();
}
