import type { Migration } from '../migration.ts';

/** A draft belonged to a slot, and was lost when the slot passed or moved: the newest one is the next issue's now, whenever that is due. */
export const nextIssue: Migration = {
  number: 9,
  name: 'next-issue',
  async up(db, { integer }) {
    for (const [column, type] of [
      ['closed_at', integer],
      ['report', 'text'],
    ] as const)
      await db.schema.alterTable('issues').addColumn(column, type).execute();
    for (const column of ['is_next', 'is_held'])
      await db.schema
        .alterTable('issues')
        .addColumn(column, 'integer', (one) => one.notNull().defaultTo(0))
        .execute();
    const newest = db
      .selectFrom('issues')
      .select((row) => row.fn.max('id').as('id'))
      .where('state', 'in', ['draft', 'ready'])
      .where('slot', 'is not', null);
    await db.updateTable('issues').set({ is_next: 1 }).where('id', 'in', newest).execute();
    await db.updateTable('issues').set({ slot: null }).where('state', 'in', ['draft', 'ready']).execute();
    await db.schema
      .createIndex('issues_next')
      .unique()
      .on('issues')
      .column('is_next')
      .where('is_next', '=', 1)
      .execute();
  },
};
