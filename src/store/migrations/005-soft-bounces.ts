import type { Migration } from '../migration.ts';

export const softBounces: Migration = {
  number: 5,
  name: 'soft bounces',
  async up(db, { integer, blob }) {
    await db.schema
      .createTable('soft_bounces')
      .addColumn('reader_key', blob, (column) => column.notNull())
      .addColumn('issue_id', integer, (column) => column.notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('soft_bounces_pk', ['reader_key', 'issue_id'])
      .execute();
  },
};
