import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

export const archive: Migration = {
  number: 4,
  name: 'archive',
  async up(db, { integer, identity }) {
    await db.schema
      .createTable('archive_issues')
      .addColumn('issue_id', integer, (column) => column.primaryKey())
      .execute();
    await db.schema
      .createTable('archive_entries')
      .addColumn('id', identity)
      .addColumn('issue_id', integer, (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('headline', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .execute();
    if (String(integer) === 'integer') {
      // Without content of its own: the words are found by it, the text is read from the table above.
      await sql`create virtual table archive_words using fts5(headline, text, content='', tokenize='unicode61')`.execute(
        db,
      );
    } else {
      await sql`alter table archive_entries add column words tsvector`.execute(db);
      await sql`create index archive_entries_words on archive_entries using gin (words)`.execute(db);
    }
  },
};
