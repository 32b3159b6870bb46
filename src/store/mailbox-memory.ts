import * as z from 'zod';
import type { MailboxMemory } from '../mailbox/read-place.ts';
import type { Database } from './database.ts';

const ReadPlace = z.object({
  validity: z.string(),
  uid: z.int(),
  at: z.int(),
  strangers: z.int().optional(),
});

/** How far each mailbox has been read, a row of `meta` each. */
export function createMailboxMemory(database: Database): MailboxMemory {
  const toKey = (id: string) => `mailbox:${id}`;
  return {
    async find(id) {
      const row = await database.db
        .selectFrom('meta')
        .select('value')
        .where('key', '=', toKey(id))
        .executeTakeFirst();
      return row && ReadPlace.parse(JSON.parse(row.value));
    },
    async keep(id, place) {
      const value = JSON.stringify(place);
      await database.write((trx) =>
        trx
          .insertInto('meta')
          .values({ key: toKey(id), value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute(),
      );
    },
  };
}
