import type { Migration } from '../migration.ts';

export const mirrors: Migration = {
  number: 6,
  name: 'mirrors',
  async up(db) {
    await db.schema.alterTable('issue_variants').addColumn('mirror', 'text').execute();
  },
};
