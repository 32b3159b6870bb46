import { type Kysely, sql } from 'kysely';
import type { DeliveryState } from '../domain/delivery.ts';
import { addToBalance, toChange } from './balances.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

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
