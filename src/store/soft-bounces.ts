import type { SoftBounces } from '../delivery/bounces/desk.ts';
import type { Database } from './database.ts';

export function createSoftBounces(database: Database): SoftBounces {
  return {
    add: (key, issueId, at, since) =>
      database.write(async (trx) => {
        const reader_key = Buffer.from(key, 'hex');
        await trx
          .deleteFrom('soft_bounces')
          .where('reader_key', '=', reader_key)
          .where('at', '<', since)
          .execute();
        await trx
          .insertInto('soft_bounces')
          .values({ reader_key, issue_id: issueId, at })
          .onConflict((conflict) => conflict.columns(['reader_key', 'issue_id']).doUpdateSet({ at }))
          .execute();
        const { count } = await trx
          .selectFrom('soft_bounces')
          .select(trx.fn.countAll<number>().as('count'))
          .where('reader_key', '=', reader_key)
          .executeTakeFirstOrThrow();
        return Number(count);
      }),
  };
}
