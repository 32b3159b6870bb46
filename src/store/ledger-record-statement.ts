import { sql } from 'kysely';
import type { Settlement } from '../delivery/ledger.ts';
import { DeliveryState } from '../domain/delivery.ts';
import type { Database } from './database.ts';
import { toIdList } from './id-list.ts';
import { toSettlementList } from './ledger-record.ts';

/**
 * For PostgreSQL: settles, counts and marks in one statement, which is a transaction by itself. A connection waits for this before each body,
 * so that one round trip in place of five decides the rate. The same reader can't be in both lists: who is settled was handed over before.
 */
export async function recordInOneStatement(
  { writeStatement }: Pick<Database, 'writeStatement'>,
  issueId: number,
  worker: string,
  settled: readonly Settlement[],
  handing: readonly number[],
  now: number,
): Promise<ReadonlySet<number>> {
  const states = DeliveryState.options.filter((state) => state !== 'sending');
  const counts = states.map(
    (state) => sql`count(*) filter (where settled.state = ${sql.lit(state)}) as ${sql.ref(state)}`,
  );
  const sums = states.map(
    (state) => sql`${sql.ref(state)} = balances.${sql.ref(state)} + counted.${sql.ref(state)}`,
  );
  const { rows } = await writeStatement((db) =>
    sql<{ subscriber_id: number }>`
      with settled as (
        update deliveries set state = j.state, due = j.due, attempts = j.attempts, silences = j.silences, code = j.code, text = j.text,
          worker = null, handing = 0, at = ${now}
        from ${toSettlementList('postgres', issueId, settled)}
        where issue_id = j.issue and subscriber_id = j.id and worker = ${worker}
        returning deliveries.state
      ), counted as (
        select count(*) as settled, ${sql.join(counts)} from settled
      ), summed as (
        update balances set sending = balances.sending - counted.settled, ${sql.join(sums)}
        from counted where issue_id = ${issueId} and counted.settled > 0
      ), handed as (
        update deliveries set handing = 1, at = ${now}
        where issue_id = ${issueId} and worker = ${worker} and subscriber_id in ${toIdList('postgres', handing)}
        returning subscriber_id
      )
      select subscriber_id from handed`.execute(db),
  );
  return new Set(rows.map((row) => row.subscriber_id));
}
