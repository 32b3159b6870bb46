import { sql } from 'kysely';
import type { RefusalWorld, RefusedReader } from '../delivery/refusals.ts';
import type { Database } from './database.ts';

/** Rows looked at in one query: below 10 ms. */
const sliceLength = 5_000;

/** Who was refused, out of the ledger. */
export function createRefusedReaders({
  db,
}: Pick<Database, 'db'>): Omit<RefusalWorld, 'balance' | 'suppress'> {
  return {
    async *listRefused(issueId) {
      const { last } = await db
        .selectFrom('deliveries')
        .select(sql<number | null>`max(subscriber_id)`.as('last'))
        .where('issue_id', '=', issueId)
        .executeTakeFirstOrThrow();
      for (let from = 0; from <= (last ?? -1); from += sliceLength) {
        const rows = await db
          .selectFrom('deliveries')
          .innerJoin('subscribers', 'subscribers.id', 'deliveries.subscriber_id')
          .select(['subscriber_id', 'subscribers.key', 'code', 'text'])
          .where('issue_id', '=', issueId)
          .where('subscriber_id', '>=', from)
          .where('subscriber_id', '<', from + sliceLength)
          .where('deliveries.state', '=', 'failed')
          .where('code', '>=', 500)
          .where('subscribers.state', '=', 'confirmed')
          .execute();
        for (const { subscriber_id, key, code, text } of rows) {
          const refused: RefusedReader = {
            subscriberId: subscriber_id,
            key: Buffer.from(key).toString('hex'),
            code,
            text,
          };
          yield refused;
        }
      }
    },

    async findRefusedBefore(issueId, subscriberId) {
      // The reader's last row before this issue: looked up issue by issue, since the ledger has no index by reader.
      const issues = db
        .selectFrom('issues')
        .innerJoin('balances', 'balances.issue_id', 'issues.id')
        .select('id')
        .distinct()
        .where('id', '<', issueId)
        .where('state', '=', 'sent')
        .where('accepted', '>', 0)
        .where('forgotten_at', 'is', null)
        .orderBy('id', 'desc')
        .limit(mostBefore);
      const row = await db
        .selectFrom('deliveries')
        .select(['state', 'code', 'text'])
        .where('subscriber_id', '=', subscriberId)
        .where('issue_id', 'in', issues)
        .orderBy('issue_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.state === 'failed' ? row : undefined;
    },
  };
}

/** Issues looked back through: all that a reader may have missed for other reasons. */
const mostBefore = 10;

/** What was said to how many of those whom an issue failed for. */
export function countFailures(
  { db }: Pick<Database, 'db'>,
  issueId: number,
): Promise<
  readonly { readonly code: number | null; readonly text: string | null; readonly total: number }[]
> {
  return db
    .selectFrom('deliveries')
    .select(['code', 'text', sql<number>`cast(count(*) as integer)`.as('total')])
    .where('issue_id', '=', issueId)
    .where('state', '=', 'failed')
    .groupBy(['code', 'text'])
    .execute();
}

/** Readers who are off the list because their address bounced. Says "not confirmed" too, as the index does that spares the others. */
export async function countBounced({ db }: Pick<Database, 'db'>): Promise<number> {
  const { total } = await db
    .selectFrom('subscribers')
    .select(sql<number>`cast(count(*) as integer)`.as('total'))
    .where(sql<boolean>`state <> 'confirmed' and state = 'bounced'`)
    .executeTakeFirstOrThrow();
  return total;
}
