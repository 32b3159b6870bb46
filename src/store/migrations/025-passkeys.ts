import type { Migration } from '../migration.ts';

/** Editors may ask for more than the link in their mail. */
export const passkeys: Migration = {
  number: 25,
  name: 'passkeys',
  async up(db, { integer, blob }) {
    await db.schema
      .createTable('passkeys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('editor', 'text', (column) => column.notNull())
      .addColumn('public_key', blob, (column) => column.notNull())
      .addColumn('counter', integer, (column) => column.notNull())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('added_at', integer, (column) => column.notNull())
      .addColumn('used_at', integer)
      .execute();
  },
};
