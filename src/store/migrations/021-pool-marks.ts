import type { Migration } from '../migration.ts';

/** A page of the desk sees by a few letters that a thousand candidates are those it has read. */
export const poolMarks: Migration = {
  number: 21,
  name: 'pool-marks',
  async up(db) {
    await db.schema
      .alterTable('pools')
      .addColumn('mark', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db
      .updateTable('pools')
      .set((row) => ({ mark: row.cast<string>('issue_id', 'text') }))
      .execute();
  },
};
