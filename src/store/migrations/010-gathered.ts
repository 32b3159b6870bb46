import type { Transaction } from 'kysely';
import { Article } from '../../domain/article.ts';
import { toArticleKeys } from '../../domain/article-keys.ts';
import type { Migration } from '../migration.ts';
import type { Schema } from '../schema.ts';

export const gathered: Migration = {
  number: 10,
  name: 'gathered',
  async up(db, { integer, identity }) {
    await db.schema
      .createTable('sources')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('is_feed', 'integer', (column) => column.notNull())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('first_read_at', integer)
      .addColumn('read_at', integer)
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('failing_since', integer)
      .addColumn('reason', 'text')
      .addColumn('next_look_at', integer)
      .execute();
    await db.schema
      .createTable('seen_articles')
      .addColumn('id', identity)
      .addColumn('first_seen_at', integer, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('seen_keys')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('seen_id', integer, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('article_versions')
      .addColumn('seen_id', integer, (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_versions_pk', ['seen_id', 'version'])
      .execute();
    await db.schema.alterTable('issue_articles').addColumn('seen_id', integer).execute();
    await db.schema.createIndex('issue_articles_seen').on('issue_articles').column('seen_id').execute();
    await rememberSent(db);
  },
};

/** What went out before there was a memory goes into it, so that no feed brings it again. */
async function rememberSent(db: Transaction<Schema>): Promise<void> {
  const issues = await db
    .selectFrom('issues')
    .select(['id', 'started_at'])
    .where('state', 'in', ['sending', 'paused', 'sent'])
    .orderBy('id')
    .execute();
  for (const { id, started_at } of issues) {
    const rows = await db.selectFrom('issue_articles').selectAll().where('issue_id', '=', id).execute();
    for (const { entry_id, article } of rows) {
      const keys = toArticleKeys(Article.parse(JSON.parse(article)), null);
      const known = await db
        .selectFrom('seen_keys')
        .select('seen_id')
        .where('key', 'in', keys)
        .executeTakeFirst();
      const seen =
        known?.seen_id ??
        (
          await db
            .insertInto('seen_articles')
            .values({ first_seen_at: started_at ?? 0 })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id;
      await db
        .insertInto('seen_keys')
        .values(keys.map((key) => ({ key, seen_id: seen })))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      await db
        .updateTable('issue_articles')
        .set({ seen_id: seen })
        .where('issue_id', '=', id)
        .where('entry_id', '=', entry_id)
        .execute();
    }
  }
}
