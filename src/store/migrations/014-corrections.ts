import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** A correction's mail is an issue of its own in the ledger, under the number of the one that it corrects. */
export const corrections: Migration = {
  number: 14,
  name: 'corrections',
  async up(db, { integer, identity }) {
    await db.schema
      .alterTable('issues')
      .addColumn('corrects', integer, (column) => column.references('issues.id'))
      .execute();
    await sql`drop index issues_number`.execute(db);
    await sql`create unique index issues_number on issues (number) where state <> 'skipped' and corrects is null`.execute(
      db,
    );
    await db.schema
      .createTable('corrections')
      .addColumn('id', identity)
      .addColumn('issue_id', integer, (column) =>
        column.notNull().references('issues.id').onDelete('cascade'),
      )
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('headline', 'text', (column) => column.notNull())
      .addColumn('was', 'text')
      .addColumn('right', 'text')
      .addColumn('mail_id', integer, (column) => column.references('issues.id').onDelete('set null'))
      .execute();
    await db.schema.createIndex('corrections_issue').on('corrections').columns(['issue_id', 'id']).execute();
  },
};
