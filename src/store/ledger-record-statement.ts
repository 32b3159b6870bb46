import { CompiledQuery, type Kysely } from 'kysely';
import type { Handing, Settlement } from '../delivery/ledger.ts';
import { toAddedUp } from './balances.ts';
import { cancelLate } from './ledger-record.ts';
import { type PostgresLedgerWriter, unsynced } from './ledger-writer.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';

const settledStates = ['queued', 'accepted', 'deferred', 'failed', 'uncertain'] as const;

/**
 * $1 issue, $2 worker, $3 now, and of each reader: $4 id, $5 state, $6 due, $7 attempts, $8 silences, $9 code, $10 text, $11 revision. Who is
 * handed over stays in the state 'sending', and must be on the list still, with the address that was claimed.
 */
const statement = `
  with written as (
    update deliveries set state = j.state, due = j.due, attempts = coalesce(j.attempts, deliveries.attempts),
      silences = coalesce(j.silences, deliveries.silences), code = j.code, text = j.text,
      worker = case when j.state = 'sending' then worker end, handing = case when j.state = 'sending' then 1 else 0 end, at = $3
    from unnest($4::bigint[], $5::text[], $6::bigint[], $7::int[], $8::int[], $9::int[], $10::text[], $11::int[])
      as j(id, state, due, attempts, silences, code, text, revision)
    where issue_id = $1 and subscriber_id = j.id and coalesce(worker, '') = $2 and (j.state <> 'sending' or (
      exists (select from subscribers s where s.id = j.id and s.state = 'confirmed' and s.revision = j.revision)
      and exists (select from issues i where i.id = $1 and i.state = 'sending')))
    returning subscriber_id, deliveries.state
  ), counted as (
    insert into balances (issue_id, worker, sending, ${settledStates.join(', ')})
    select $1, $2, -count(*), ${settledStates.map((state) => `count(*) filter (where state = '${state}')`).join(', ')}
    from written where state <> 'sending' having count(*) > 0
    ${toAddedUp(['sending', ...settledStates])}
  )
  select subscriber_id from ${unsynced} left join written on state = 'sending'`;

/**
 * For PostgreSQL: settles, counts and marks in one statement, which is a transaction by itself. A connection waits for this before each body,
 * so that one round trip in place of five decides the rate. Only where somebody is put off the issue is looked at too: it may be cancelled. The same reader can't be in both lists: who is settled was handed over before.
 */
export async function recordInOneStatement(
  { write, writeStatement }: Pick<PostgresLedgerWriter, 'write' | 'writeStatement'>,
  issueId: number,
  worker: string,
  settled: readonly Settlement[],
  handing: readonly Handing[],
  now: number,
): Promise<ReadonlySet<number>> {
  const written = [...settled.map(toSettled), ...handing.map(toHanded)];
  const all = (key: keyof Written) => written.map((one) => one[key]);
  const columns = [
    all('subscriberId'),
    all('state'),
    all('due'),
    all('attempts'),
    all('silences'),
    all('code'),
    all('text'),
    all('revision'),
  ];
  const parameters = [issueId, worker, now, ...columns];
  const run = (db: Kysely<Schema>, text: string) =>
    db.executeQuery<{ readonly subscriber_id: number | null }>(CompiledQuery.raw(text, parameters));
  const isPutOff = settled.some(({ state }) => state === 'deferred');
  const { rows } = await (isPutOff
    ? write(async (trx) => {
        const done = await run(trx, statement);
        await cancelLate(trx, issueId);
        return done;
      })
    : writeStatement((db) => run(db, prepared + statement)));
  return new Set(rows.flatMap((row) => row.subscriber_id ?? []));
}

type Written = Omit<Settlement, 'state' | 'attempts' | 'silences'> & {
  readonly state: Settlement['state'] | 'sending';
  /** Null for what stays as it is. */
  readonly attempts: number | null;
  readonly silences: number | null;
  readonly revision: number | null;
};

function toSettled(settlement: Settlement): Written {
  return { ...settlement, revision: null };
}

function toHanded({ subscriberId, revision }: Handing): Written {
  return {
    subscriberId,
    state: 'sending',
    due: null,
    attempts: null,
    silences: null,
    code: null,
    text: null,
    revision,
  };
}
