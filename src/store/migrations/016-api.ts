import type { Migration } from '../migration.ts';

export const api: Migration = {
  number: 16,
  name: 'api',
  async up(db, { integer, identity, blob }) {
    await db.schema
      .createTable('api_tokens')
      .addColumn('id', identity)
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('hash', blob, (column) => column.notNull().unique())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('created_at', integer, (column) => column.notNull())
      .addColumn('last_used_at', integer)
      .addColumn('revoked_at', integer)
      .execute();
    await db.schema
      .createTable('api_answers')
      .addColumn('token_id', integer, (column) => column.notNull())
      .addColumn('key', blob, (column) => column.notNull())
      .addColumn('request', blob, (column) => column.notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('status', 'integer')
      .addColumn('body', 'text')
      .addPrimaryKeyConstraint('api_answers_pk', ['token_id', 'key'])
      .execute();
  },
};
