import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

export const subscribers: Migration = {
  number: 1,
  name: 'subscribers',
  async up(db, { integer, blob, identity }) {
    await db.schema
      .createTable('secrets')
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('verifier', blob, (column) => column.notNull())
      .addColumn('created_at', integer, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('sealed_secrets')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('by_version', 'integer', (column) => column.notNull())
      .addColumn('sealed', blob, (column) => column.notNull())
      .addPrimaryKeyConstraint('sealed_secrets_pk', ['version', 'by_version'])
      .execute();
    await db.schema
      .createTable('consents')
      .addColumn('id', identity)
      .addColumn('digest', blob, (column) => column.notNull().unique())
      .addColumn('policy', 'text')
      .addColumn('form', 'text')
      .addColumn('source', 'text')
      .execute();
    await db.schema
      .createTable('subscribers')
      .addColumn('id', identity)
      .addColumn('key', blob, (column) => column.notNull())
      .addColumn('lookup', blob, (column) => column.notNull())
      .addColumn('sealed', blob, (column) => column.notNull())
      .addColumn('key_version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('sections', 'text')
      .addColumn('paused_until', integer)
      .addColumn('support_hidden_until', integer)
      .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('consent_id', integer, (column) => column.notNull().references('consents.id'))
      .addColumn('consented_at', integer, (column) => column.notNull())
      .addColumn('created_at', integer, (column) => column.notNull())
      .addColumn('confirmed_at', integer)
      .addColumn('state_at', integer, (column) => column.notNull())
      .addColumn('letters', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('letters_since', integer, (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('subscribers_key').unique().on('subscribers').column('key').execute();
    await db.schema.createIndex('subscribers_lookup').unique().on('subscribers').column('lookup').execute();
    await sql`create index subscribers_waiting on subscribers (state, state_at) where state <> 'confirmed'`.execute(
      db,
    );
    await db.schema
      .createTable('do_not_mail')
      .addColumn('hash', blob, (column) => column.primaryKey())
      .addColumn('key_version', 'integer', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('since', integer, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('address_changes')
      .addColumn('subscriber_id', integer, (column) =>
        column.primaryKey().references('subscribers.id').onDelete('cascade'),
      )
      .addColumn('sealed', blob, (column) => column.notNull())
      .addColumn('key_version', 'integer', (column) => column.notNull())
      .addColumn('expires_at', integer, (column) => column.notNull())
      .addColumn('letters', 'integer', (column) => column.notNull())
      .addColumn('letters_since', integer, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('reader_counts')
      .addColumn('issue_number', integer, (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('total', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('reader_counts_pk', ['issue_number', 'what'])
      .execute();
  },
};
