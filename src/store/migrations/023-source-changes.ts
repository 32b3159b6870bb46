import type { Migration } from '../migration.ts';

/** What sources corrected of articles that had gone out. */
export const sourceChanges: Migration = {
  number: 23,
  name: 'source-changes',
  async up(db, { integer }) {
    await db.schema
      .createTable('source_changes')
      .addColumn('issue_id', integer, (column) =>
        column.notNull().references('issues.id').onDelete('cascade'),
      )
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('renewed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('source_changes_pk', ['issue_id', 'entry_id'])
      .execute();
  },
};
