import type { Migration } from '../migration.ts';

/** A draft was changed by making another: now it keeps what it was made from, and what its editors want of it. */
export const edits: Migration = {
  number: 12,
  name: 'edits',
  async up(db, { integer, identity }) {
    await db.schema
      .createTable('pools')
      .addColumn('issue_id', integer, (column) =>
        column.primaryKey().references('issues.id').onDelete('cascade'),
      )
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('candidates', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('edits')
      .addColumn('id', identity)
      .addColumn('issue_id', integer, (column) =>
        column.notNull().references('issues.id').onDelete('cascade'),
      )
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('based_on', integer, (column) => column.notNull())
      .addColumn('change', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('edits_issue').on('edits').columns(['issue_id', 'id']).execute();
  },
};
