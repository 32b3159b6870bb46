import type { Migration } from '../migration.ts';

export const unwanted: Migration = {
  number: 17,
  name: 'unwanted',
  async up(db) {
    await db.schema
      .alterTable('seen_articles')
      .addColumn('unwanted', 'integer', (one) => one.notNull().defaultTo(0))
      .execute();
  },
};
