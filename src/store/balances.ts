import { type Kysely, sql } from 'kysely';
import { type Balance, DeliveryState } from '../domain/delivery.ts';
import type { Schema } from './schema.ts';

/** Stands in the row of what was planned, and of all that no worker did. */
export const noWorker = '';

/** How many more (or fewer) readers are in a state. */
export type Change = Partial<Record<DeliveryState | 'planned', number>>;

const names = ['planned', ...DeliveryState.options] as const;

/**
 * In the transaction of the change itself, so that the sums are right at every moment. Each worker adds to a row of its own: on PostgreSQL the
 * others would else wait for its commit, and all of them together send little more than one. What no worker does is added to the issue's own.
 */
export async function addToBalance(
  trx: Kysely<Schema>,
  issueId: number,
  change: Change,
  worker = noWorker,
): Promise<void> {
  const changed = listChanged(change);
  if (changed.length === 0) return;
  await sql`insert into balances (issue_id, worker, ${sql.join(changed.map((name) => sql.ref(name)))})
    values (${issueId}, ${worker}, ${sql.join(changed.map((name) => change[name]))}) ${sql.raw(toAddedUp(changed))}`.execute(
    trx,
  );
}

/** The same as a statement of SQLite; the change isn't empty. */
export function toBalanceStatement(issueId: number, change: Change, worker: string) {
  const changed = listChanged(change);
  return {
    text: `insert into balances (issue_id, worker, ${changed.join(', ')})
      values (?, ?, ${changed.map(() => '?').join(', ')}) ${toAddedUp(changed)}`,
    parameters: [issueId, worker, ...changed.map((name) => change[name])],
  };
}

function listChanged(change: Change) {
  return names.filter((name) => change[name]);
}

/** What an insert of changes ends with, so that they are added to the row that is there. */
export function toAddedUp(changed: readonly (keyof Balance)[]): string {
  const sums = changed.map((name) => `${name} = balances.${name} + excluded.${name}`);
  return `on conflict (issue_id, worker) do update set ${sums.join(', ')}`;
}

/** Rows that left `from`, counted by the state that they are in now. */
export function toChange(from: DeliveryState, rows: readonly { readonly state: DeliveryState }[]): Change {
  const change: Change = { [from]: -rows.length };
  for (const { state } of rows) change[state] = (change[state] ?? 0) + 1;
  return change;
}

export async function readBalance(db: Kysely<Schema>, issueId: number): Promise<Balance> {
  return db
    .selectFrom('balances')
    .select(({ fn }) => names.map((name) => fn.coalesce(fn.sum<number>(name), sql.lit(0)).as(name)))
    .where('issue_id', '=', issueId)
    .executeTakeFirstOrThrow();
}
