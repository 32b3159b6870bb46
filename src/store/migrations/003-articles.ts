import type { Migration } from '../migration.ts';

export const articles: Migration = {
  number: 3,
  name: 'articles',
  async up(db, { integer }) {
    await db.schema
      .createTable('issue_articles')
      .addColumn('issue_id', integer, (column) =>
        column.notNull().references('issues.id').onDelete('cascade'),
      )
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('issue_articles_pk', ['issue_id', 'entry_id'])
      .execute();
  },
};
