import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Issues under way go on with the placeholders that they were rendered with: they had no mark, and each stood once in html and text. */
const counts = '"leave":2,"preferences":2,"not-now":';

export const slots: Migration = {
  number: 7,
  name: 'slots',
  async up(db) {
    await db.schema.alterTable('issue_variants').addColumn('slots', 'text').execute();
    await db
      .updateTable('issue_variants')
      .set({
        slots: sql`case when text like '%/not-now/SLOT-not-now-%' then ${`{"mark":"","counts":{${counts}2}}`}
          else ${`{"mark":"","counts":{${counts}0}}`} end`,
      })
      .execute();
  },
};
