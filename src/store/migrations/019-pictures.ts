import type { Migration } from '../migration.ts';

export const pictures: Migration = {
  number: 19,
  name: 'pictures',
  async up(db, { integer, blob }) {
    await db.schema
      .createTable('pictures')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('width', 'integer', (column) => column.notNull())
      .addColumn('height', 'integer', (column) => column.notNull())
      .addColumn('bytes', blob, (column) => column.notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('picture_sources')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('picture_id', 'text')
      .addColumn('trouble', 'text')
      .addColumn('at', integer, (column) => column.notNull())
      .execute();
  },
};
