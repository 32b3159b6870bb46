import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handing, Settlement } from '../delivery/ledger.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import { addToBalance, toChange } from './balances.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** For SQLite. Only rows that are still this worker's are touched: what another took over is the other's to write. */
export async function recordOutcomes(
  { write }: Pick<Database, 'write'>,
  issueId: number,
  worker: string,
  settled: readonly Settlement[],
  handing: readonly Handing[],
  now: number,
): Promise<ReadonlySet<number>> {
  return write(async (trx) => {
    if (settled.length > 0) await settle(trx, issueId, worker, settled, now);
    if (handing.length === 0) return new Set();
    const { rows } = await sql<{ subscriber_id: number }>`
      update deliveries set handing = 1, at = ${now} from ${toHandingList(issueId, handing)}
      where issue_id = j.issue and subscriber_id = j.id and coalesce(worker, '') = ${worker}
        and exists (select 1 from subscribers s where s.id = j.id and s.state = 'confirmed' and s.revision = j.revision)
        and exists (select 1 from issues i where i.id = ${issueId} and i.state = 'sending')
      returning subscriber_id`.execute(trx);
    return new Set(rows.map((row) => row.subscriber_id));
  });
}

/** Back to where they came from, to be looked at again at the given time. */
export async function releaseClaims(
  { dialect, write }: Pick<Database, 'dialect' | 'write'>,
  issueId: number,
  worker: string,
  due: ReadonlyMap<number, number>,
): Promise<void> {
  if (due.size === 0) return;
  const wanted = JSON.stringify([...due].map(([id, at]) => ({ issue: issueId, id, due: at })));
  const list =
    dialect === 'sqlite'
      ? sql`(select value ->> 'issue' as issue, value ->> 'id' as id, value ->> 'due' as due from json_each(${wanted}))`
      : sql`json_to_recordset(${wanted}::json)`;
  const columns = dialect === 'sqlite' ? sql`j` : sql`j(issue bigint, id bigint, due bigint)`;
  await write(async (trx) => {
    const { rows } = await sql<{ state: DeliveryState }>`
      update deliveries set state = case when attempts + silences > 0 then 'deferred' else 'queued' end, due = j.due, worker = null, handing = 0
      from ${list} as ${columns} where issue_id = j.issue and subscriber_id = j.id and coalesce(worker, '') = ${worker}
      returning state`.execute(trx);
    await addToBalance(trx, issueId, toChange('sending', rows), worker);
    await cancelLate(trx, issueId);
  });
}

async function settle(
  trx: Kysely<Schema>,
  issueId: number,
  worker: string,
  settled: readonly Settlement[],
  now: number,
): Promise<void> {
  const { rows } = await sql<{ state: DeliveryState }>`
    update deliveries set state = j.state, due = j.due, attempts = j.attempts, silences = j.silences, code = j.code, text = j.text,
      worker = null, handing = 0, at = ${now}
    from ${toSettlementList(issueId, settled)} where issue_id = j.issue and subscriber_id = j.id and coalesce(worker, '') = ${worker}
    returning deliveries.state`.execute(trx);
  await addToBalance(trx, issueId, toChange('sending', rows), worker);
  if (rows.some((row) => row.state === 'deferred')) await cancelLate(trx, issueId);
}

/** Whoever was on the wire when the issue was cancelled, and was put off, is cancelled too. */
export async function cancelLate(trx: Kysely<Schema>, issueId: number): Promise<void> {
  const issue = await trx
    .selectFrom('issues')
    .select(['state', 'finished_at'])
    .where('id', '=', issueId)
    .executeTakeFirst();
  if (issue?.state === 'cancelled') await cancelWaiting(trx, issueId, issue.finished_at ?? 0);
}

/** Everybody who waits for a turn. Who may have it already (a silence) stays uncertain. */
export async function cancelWaiting(trx: Kysely<Schema>, issueId: number, now: number): Promise<void> {
  for (const from of ['queued', 'deferred'] as const)
    for (const to of ['uncertain', 'cancelled'] as const) {
      const silent = to === 'uncertain' ? sql`silences > 0` : sql`silences = 0`;
      // What was changed is counted, not what was found: another worker may just be claiming.
      const { numAffectedRows } = await sql`update deliveries set state = ${to}, due = null, at = ${now}
        where issue_id = ${issueId} and due is not null and state = ${from} and ${silent}`.execute(trx);
      const count = Number(numAffectedRows ?? 0);
      await addToBalance(trx, issueId, { [from]: -count, [to]: count });
    }
}

/**
 * The issue stands in each row of the list, and `worker` in a coalesce, so that SQLite looks up the rows of the list one by one; given the
 * issue as a constant it goes through all rows of the worker, or of the issue, for each.
 */
function toSettlementList(issueId: number, settled: readonly Settlement[]): RawBuilder<unknown> {
  const wanted = JSON.stringify(
    settled.map((one) => [
      issueId,
      one.subscriberId,
      one.state,
      one.due,
      one.attempts,
      one.silences,
      one.code,
      one.text,
    ]),
  );
  return sql`(select value ->> 0 as issue, value ->> 1 as id, value ->> 2 as state, value ->> 3 as due, value ->> 4 as attempts,
    value ->> 5 as silences, value ->> 6 as code, value ->> 7 as text from json_each(${wanted})) as j`;
}

function toHandingList(issueId: number, handing: readonly Handing[]): RawBuilder<unknown> {
  const wanted = JSON.stringify(
    handing.map(({ subscriberId, revision }) => [issueId, subscriberId, revision]),
  );
  return sql`(select value ->> 0 as issue, value ->> 1 as id, value ->> 2 as revision from json_each(${wanted})) as j`;
}
