import { sql } from 'kysely';
import { DeliveryState } from '../../domain/delivery.ts';
import type { Migration } from '../migration.ts';

export const deliveries: Migration = {
  number: 2,
  name: 'deliveries',
  async up(db, { integer, identity }) {
    await db.schema
      .createTable('issues')
      .addColumn('id', identity)
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('slot', integer, (column) => column.unique())
      .addColumn('slug', 'text', (column) => column.notNull().unique())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('created_at', integer, (column) => column.notNull())
      .addColumn('domain', 'text')
      .addColumn('started_at', integer)
      .addColumn('planned_at', integer)
      .addColumn('finished_at', integer)
      .addColumn('reason', 'text')
      .addColumn('forgotten_at', integer)
      .execute();
    await sql`create unique index issues_number on issues (number) where state <> 'skipped'`.execute(db);
    await db.schema
      .createTable('issue_variants')
      .addColumn('issue_id', integer, (column) =>
        column.notNull().references('issues.id').onDelete('cascade'),
      )
      .addColumn('variant', 'integer', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('sections', 'text')
      .addColumn('support', 'integer', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('html', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('issue_variants_pk', ['issue_id', 'variant'])
      .execute();
    // Without a rowid the primary key is the table: a million rows are written once, in order. No foreign keys: who is forgotten
    // leaves the sums as they are.
    const rowless = String(integer) === 'integer';
    await db.schema
      .createTable('deliveries')
      .addColumn('issue_id', integer, (column) => column.notNull())
      .addColumn('subscriber_id', integer, (column) => column.notNull())
      .addColumn('variant', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('due', integer)
      .addColumn('worker', 'text')
      .addColumn('handing', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('silences', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('code', 'integer')
      .addColumn('text', 'text')
      .addColumn('at', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('deliveries_pk', ['issue_id', 'subscriber_id'])
      .$call((table) => (rowless ? table.modifyEnd(sql`without rowid`) : table))
      .execute();
    await sql`create index deliveries_due on deliveries (issue_id, due) where due is not null`.execute(db);
    await sql`create index deliveries_worker on deliveries (issue_id, worker) where worker is not null`.execute(
      db,
    );
    let balances = db.schema
      .createTable('balances')
      .addColumn('issue_id', integer, (column) => column.primaryKey())
      .addColumn('planned', integer, (column) => column.notNull().defaultTo(0))
      .addColumn('cursor', integer, (column) => column.notNull().defaultTo(0));
    for (const state of DeliveryState.options)
      balances = balances.addColumn(state, integer, (column) => column.notNull().defaultTo(0));
    await balances.execute();
    await db.schema
      .createTable('delivery_workers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('host', 'text', (column) => column.notNull())
      .addColumn('boot', 'text', (column) => column.notNull())
      .addColumn('pid', integer, (column) => column.notNull())
      .addColumn('started', 'text', (column) => column.notNull())
      .addColumn('lease_until', integer, (column) => column.notNull())
      .execute();
  },
};
