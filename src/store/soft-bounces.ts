import type { SoftBounces } from '../delivery/bounces/desk.ts';
import type { Database } from './database.ts';

/** A mail comes back within the five days that servers keep trying; a week after it was taken it has been delivered. */
const comesBackMs = 7 * 86_400_000;

export function createSoftBounces(database: Database): SoftBounces {
  return {
    add: (key, issueId, at, since) =>
      database.write(async (trx) => {
        const reader_key = Buffer.from(key, 'hex');
        await trx
          .insertInto('soft_bounces')
          .values({ reader_key, issue_id: issueId, at })
          .onConflict((conflict) => conflict.columns(['reader_key', 'issue_id']).doUpdateSet({ at }))
          .execute();
        const bounced = await trx
          .selectFrom('soft_bounces')
          .select('issue_id')
          .where('reader_key', '=', reader_key)
          .where('at', '>=', since)
          .execute();
        const accepted = await trx
          .selectFrom('deliveries')
          .innerJoin('subscribers', 'subscribers.id', 'deliveries.subscriber_id')
          .select(['deliveries.issue_id', 'deliveries.at'])
          .where('subscribers.key', '=', reader_key)
          .where('deliveries.state', '=', 'accepted')
          .execute();
        const ids = bounced.map(({ issue_id }) => issue_id);
        const delivered = accepted.filter(({ issue_id }) => !ids.includes(issue_id));
        // Kept no longer than they can count, since the ledger forgets what was delivered.
        const isSure = (row: { at: number }) => row.at < at - comesBackMs;
        await trx
          .deleteFrom('soft_bounces')
          .where('reader_key', '=', reader_key)
          .where((where) =>
            where.or([
              where('at', '<', since),
              where('issue_id', '<', findLast(delivered.filter(isSure), issueId)),
            ]),
          )
          .execute();
        const last = findLast(delivered, Math.max(...ids));
        return ids.filter((id) => id > last).length;
      }),
  };
}

/** The newest issue below `before` that was delivered; 0 for none. Bounces come late and out of order. */
function findLast(delivered: readonly { issue_id: number }[], before: number): number {
  return Math.max(0, ...delivered.map(({ issue_id }) => issue_id).filter((id) => id < before));
}
