import { sql } from 'kysely';
import { DeliveryState } from '../../domain/delivery.ts';
import type { Migration } from '../migration.ts';

/** A row of the balance for each worker. The table is made anew, since SQLite can't change a primary key. */
export const shares: Migration = {
  number: 22,
  name: 'shares',
  async up(db, { integer }) {
    await db.schema.alterTable('balances').renameTo('balances_before').execute();
    let balances = db.schema
      .createTable('balances')
      .addColumn('issue_id', integer, (column) => column.notNull())
      .addColumn('worker', 'text', (column) => column.notNull().defaultTo(''));
    const numbers = ['planned', 'cursor', ...DeliveryState.options];
    for (const name of numbers)
      balances = balances.addColumn(name, integer, (column) => column.notNull().defaultTo(0));
    await balances.addPrimaryKeyConstraint('balances_pk', ['issue_id', 'worker']).execute();
    const columns = sql.join(['issue_id', ...numbers].map((name) => sql.ref(name)));
    await sql`insert into balances (${columns}) select ${columns} from balances_before`.execute(db);
    await db.schema.dropTable('balances_before').execute();
  },
};
