import { type Kysely, sql } from 'kysely';
import type { UncertainPolicy, Worker } from '../delivery/ledger.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import { addToBalance, toChange } from './balances.ts';
import type { Database } from './database.ts';
import { cancelLate } from './ledger-record.ts';
import type { Schema } from './schema.ts';

/** Takes back what is held by workers that nobody believes in any more: no lease, one that ran out, or a process known to have ended. */
export async function takeOverClaims(
  database: Database,
  issueId: number,
  now: number,
  policy: UncertainPolicy,
  isGone: (worker: Worker) => boolean,
): Promise<number> {
  const holders = await listHolders(database.db, issueId);
  const lost = holders.filter(({ lease_until, worker }) => !worker || lease_until <= now || isGone(worker));
  let count = 0;
  for (const { id } of lost) count += await database.write((trx) => takeBack(trx, issueId, id, now, policy));
  return count;
}

interface Holder {
  readonly id: string;
  readonly lease_until: number;
  readonly worker: Worker | null;
}

async function listHolders(db: Kysely<Schema>, issueId: number): Promise<readonly Holder[]> {
  const rows = await db
    .selectFrom('deliveries')
    .leftJoin('delivery_workers', 'delivery_workers.id', 'deliveries.worker')
    .select(['deliveries.worker', 'host', 'boot', 'pid', 'started', 'lease_until'])
    .distinct()
    .where('issue_id', '=', issueId)
    .where('deliveries.worker', 'is not', null)
    .execute();
  return rows.map(({ worker, host, boot, pid, started, lease_until }) => ({
    id: worker ?? '',
    lease_until: lease_until ?? 0,
    worker:
      worker === null || host === null || boot === null || pid === null || started === null
        ? null
        : { id: worker, host, boot, pid, started },
  }));
}

async function takeBack(
  trx: Kysely<Schema>,
  issueId: number,
  worker: string,
  now: number,
  policy: UncertainPolicy,
): Promise<number> {
  const held = sql`issue_id = ${issueId} and worker = ${worker}`;
  const { rows: untried } = await sql<{ state: DeliveryState }>`
    update deliveries set state = case when attempts + silences > 0 then 'deferred' else 'queued' end, due = ${now}, worker = null, at = ${now}
    where ${held} and handing = 0 returning state`.execute(trx);
  const again = policy === 'resend' ? 1 : 0;
  const { rows: silent } = await sql<{ state: DeliveryState }>`
    update deliveries set state = case when silences < ${again} then 'deferred' else 'uncertain' end,
      due = case when silences < ${again} then cast(${now} as bigint) else null end,
      silences = silences + 1, code = null, text = 'handed over, and the sender ended before an answer came', worker = null, handing = 0, at = ${now}
    where ${held} and handing = 1 returning state`.execute(trx);
  const rows = [...untried, ...silent];
  await addToBalance(trx, issueId, toChange('sending', rows));
  await cancelLate(trx, issueId);
  await trx.deleteFrom('delivery_workers').where('id', '=', worker).execute();
  return rows.length;
}
