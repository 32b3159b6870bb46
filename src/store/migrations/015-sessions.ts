import type { Migration } from '../migration.ts';

/** Editors sign in by a link that holds once. Only hashes of links and cookies are kept, and an editor's name, never the address. */
export const sessions: Migration = {
  number: 15,
  name: 'sessions',
  async up(db, { integer, blob }) {
    await db.schema
      .createTable('sign_ins')
      .addColumn('hash', blob, (column) => column.primaryKey())
      .addColumn('editor', 'text', (column) => column.notNull())
      .addColumn('expires_at', integer, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('sessions')
      .addColumn('hash', blob, (column) => column.primaryKey())
      .addColumn('editor', 'text', (column) => column.notNull())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('created_at', integer, (column) => column.notNull())
      .addColumn('seen_at', integer, (column) => column.notNull())
      .execute();
  },
};
