import type { Migration } from '../migration.ts';

/** A mailbox can be a source: what was mailed to it is kept here, since the mail itself isn't. */
export const mailed: Migration = {
  number: 20,
  name: 'mailed',
  async up(db, { integer }) {
    await db.schema
      .createTable('mailed_articles')
      .addColumn('mailbox', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('received_at', integer, (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('article', 'text')
      .addColumn('trouble', 'text')
      .addPrimaryKeyConstraint('mailed_articles_pk', ['mailbox', 'id'])
      .execute();
    await db.schema.alterTable('sources').addColumn('note', 'text').execute();
  },
};
