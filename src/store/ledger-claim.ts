import { type Kysely, sql } from 'kysely';
import type { Claim } from '../delivery/ledger.ts';
import { addToBalance } from './balances.ts';
import type { Database } from './database.ts';
import { isOneOf } from './id-list.ts';
import type { Dialect, Schema } from './schema.ts';
import type { ReaderState } from './subscriber-tables.ts';
import type { Vault } from './vault.ts';

interface DueRow {
  readonly subscriber_id: number;
  readonly variant: number;
  readonly state: 'queued' | 'deferred';
  readonly due: number;
  readonly attempts: number;
  readonly silences: number;
  readonly key: Uint8Array | null;
  readonly sealed: Uint8Array | null;
  readonly key_version: number | null;
  readonly revision: number | null;
  readonly reader: ReaderState | null;
}

/** Takes readers whose turn has come. Who left since the issue was planned is suppressed here and gets nothing. */
export async function claimReaders(
  { dialect, write }: Pick<Database, 'dialect' | 'write'>,
  vault: Vault,
  issueId: number,
  worker: string,
  limit: number,
  now: number,
): Promise<readonly Claim[]> {
  const rows = await write(async (trx) => {
    const due = await findDue(dialect, trx, issueId, limit, now);
    const taken = due.filter((row) => row.reader === 'confirmed');
    const gone = due.filter((row) => row.reader !== 'confirmed');
    if (taken.length > 0) {
      const ids = isOneOf(dialect, toIds(taken));
      await sql`update deliveries set state = 'sending', due = null, worker = ${worker}, handing = 0, at = ${now}
        where issue_id = ${issueId} and subscriber_id ${ids}`.execute(trx);
    }
    if (gone.length > 0) {
      // What may have arrived before its reader left stays a question.
      const ids = isOneOf(dialect, toIds(gone));
      await sql`update deliveries set state = case when silences > 0 then 'uncertain' else 'suppressed' end,
        due = null, at = ${now} where issue_id = ${issueId} and subscriber_id ${ids}`.execute(trx);
    }
    const count = (of: readonly DueRow[], is: (row: DueRow) => boolean) => of.filter(is).length;
    const change = {
      queued: -count(due, (row) => row.state === 'queued'),
      deferred: -count(due, (row) => row.state === 'deferred'),
      sending: taken.length,
      suppressed: count(gone, (row) => row.silences === 0),
      uncertain: count(gone, (row) => row.silences > 0),
    };
    await addToBalance(trx, issueId, change, worker);
    return taken;
  });
  const sealed = rows.flatMap(({ key, sealed, key_version }) =>
    key && sealed && key_version !== null ? [{ key, sealed, key_version }] : [],
  );
  const opened = await vault.openAll(sealed);
  return rows.map((row, n) => ({
    subscriberId: row.subscriber_id,
    key: Buffer.from(row.key ?? []).toString('hex'),
    revision: row.revision ?? 0,
    address: opened[n]?.address ?? '',
    variant: row.variant,
    attempts: row.attempts,
    silences: row.silences,
    due: row.due,
  }));
}

/** On PostgreSQL rows that another worker is just taking are passed over. */
async function findDue(
  dialect: Dialect,
  trx: Kysely<Schema>,
  issueId: number,
  limit: number,
  now: number,
): Promise<readonly DueRow[]> {
  const lock = dialect === 'postgres' ? sql`for update of d skip locked` : sql``;
  const { rows } = await sql<DueRow>`
    select d.subscriber_id, d.variant, d.state, d.due, d.attempts, d.silences, s.key, s.sealed, s.key_version, s.revision, s.state as reader
    from deliveries d left join subscribers s on s.id = d.subscriber_id
    where d.issue_id = ${issueId} and d.due <= ${now}
      and exists (select 1 from issues i where i.id = ${issueId} and i.state = 'sending' and i.planned_at is not null)
    order by d.due limit ${limit} ${lock}`.execute(trx);
  return rows;
}

function toIds(rows: readonly DueRow[]): number[] {
  return rows.map((row) => row.subscriber_id);
}
