import type { Migration } from '../migration.ts';

export const letters: Migration = {
  number: 11,
  name: 'letters',
  async up(db, { integer, blob, identity }) {
    await db.schema
      .createTable('letters')
      .addColumn('id', identity)
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('addressee', blob, (column) => column.notNull())
      .addColumn('sealed', blob, (column) => column.notNull())
      .addColumn('key_version', 'integer', (column) => column.notNull())
      .addColumn('posted_at', integer, (column) => column.notNull())
      .addColumn('due', integer, (column) => column.notNull())
      .addColumn('claimed_until', integer)
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('silences', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('reason', 'text')
      .execute();
    await db.schema.createIndex('letters_addressee').on('letters').columns(['addressee', 'id']).execute();
  },
};
