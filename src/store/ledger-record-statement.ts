import { sql } from 'kysely';
import type { Settlement } from '../delivery/ledger.ts';
import { toAddedUp } from './balances.ts';
import { toSettlementList, type Written } from './ledger-record.ts';
import { type LedgerWriter, unsynced } from './ledger-writer.ts';
import { prepared } from './prepared.ts';

/** What a settlement by this statement may be; who is put off is settled elsewhere. */
const settledStates = ['queued', 'accepted', 'failed', 'uncertain'] as const;

/**
 * For PostgreSQL: settles, counts and marks in one statement, which is a transaction by itself. A connection waits for this before each body,
 * so that one round trip in place of five decides the rate. The same reader can't be in both lists: who is settled was handed over before.
 */
export async function recordInOneStatement(
  { writeStatement }: Pick<LedgerWriter, 'writeStatement'>,
  issueId: number,
  worker: string,
  settled: readonly Settlement[],
  handing: readonly number[],
  now: number,
): Promise<ReadonlySet<number>> {
  const counts = settledStates.map((state) => sql`count(*) filter (where state = ${sql.lit(state)})`);
  const { rows } = await writeStatement((db) =>
    sql<{ subscriber_id: number | null }>`${prepared}
      with written as (
        update deliveries set state = j.state, due = j.due, attempts = coalesce(j.attempts, deliveries.attempts), silences = coalesce(j.silences, deliveries.silences),
          code = j.code, text = j.text, worker = case when j.state = 'sending' then worker end,
          handing = case when j.state = 'sending' then 1 else 0 end, at = ${now}
        from ${toSettlementList('postgres', issueId, [...settled, ...handing.map(toHanded)])}
        where issue_id = j.issue and subscriber_id = j.id and coalesce(worker, '') = ${worker}
        returning subscriber_id, deliveries.state
      ), counted as (
        insert into balances (issue_id, worker, sending, ${sql.join(settledStates.map((state) => sql.ref(state)))})
        select ${issueId}::bigint, ${worker}, -count(*), ${sql.join(counts)} from written where state <> 'sending' having count(*) > 0
        ${toAddedUp(['sending', ...settledStates])}
      )
      select subscriber_id from ${unsynced} left join written on state = 'sending'`.execute(db),
  );
  return new Set(rows.flatMap((row) => row.subscriber_id ?? []));
}

function toHanded(subscriberId: number): Written {
  return {
    subscriberId,
    state: 'sending',
    due: null,
    attempts: null,
    silences: null,
    code: null,
    text: null,
  };
}
