import type { Migration } from '../migration.ts';

export const webhooks: Migration = {
  number: 18,
  name: 'webhooks',
  async up(db, { integer, identity }) {
    await db.schema
      .createTable('webhook_posts')
      .addColumn('id', identity)
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('due', integer, (column) => column.notNull())
      .addColumn('claimed_until', integer)
      .addColumn('reason', 'text')
      .addColumn('at', integer, (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('webhook_posts_due')
      .on('webhook_posts')
      .columns(['state', 'url', 'due'])
      .execute();
  },
};
