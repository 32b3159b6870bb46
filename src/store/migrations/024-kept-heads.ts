import type { Migration } from '../migration.ts';

/** What a kept page is can be told without unpacking it. A page that was kept before has no head, and is got once more. */
export const keptHeads: Migration = {
  number: 24,
  name: 'kept-heads',
  async up(db) {
    await db.schema
      .alterTable('kept_pages')
      .addColumn('head', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  },
};
