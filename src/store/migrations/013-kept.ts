import type { Migration } from '../migration.ts';

/** Pages were got, read and condensed anew for each draft: now once, and again when they have changed. */
export const kept: Migration = {
  number: 13,
  name: 'kept',
  async up(db, { integer }) {
    await db.schema
      .createTable('kept_pages')
      .addColumn('address', 'text', (column) => column.primaryKey())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('memory', 'text', (column) => column.notNull())
      .addColumn('page', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('kept_results')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};
