import type { Migration } from '../migration.ts';

export const imported: Migration = {
  number: 8,
  name: 'imported',
  async up(db) {
    await db.schema
      .alterTable('issue_variants')
      .addColumn('imported', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
