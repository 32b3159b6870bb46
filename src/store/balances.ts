import { type Kysely, sql } from 'kysely';
import { type Balance, DeliveryState } from '../domain/delivery.ts';
import type { Schema } from './schema.ts';

/** How many more (or fewer) readers are in a state. */
export type Change = Partial<Record<DeliveryState | 'planned', number>>;

/** In the transaction of the change itself, so that the sums are right at every moment. */
export async function addToBalance(trx: Kysely<Schema>, issueId: number, change: Change): Promise<void> {
  const names = (['planned', ...DeliveryState.options] as const).filter((name) => change[name]);
  if (names.length === 0) return;
  const sums = names.map((name) => sql`${sql.ref(name)} = ${sql.ref(name)} + ${change[name]}`);
  await sql`update balances set ${sql.join(sums)} where issue_id = ${issueId}`.execute(trx);
}

/** Rows that left `from`, counted by the state that they are in now. */
export function toChange(from: DeliveryState, rows: readonly { readonly state: DeliveryState }[]): Change {
  const change: Change = { [from]: -rows.length };
  for (const { state } of rows) change[state] = (change[state] ?? 0) + 1;
  return change;
}

export async function readBalance(db: Kysely<Schema>, issueId: number): Promise<Balance> {
  const row = await db.selectFrom('balances').selectAll().where('issue_id', '=', issueId).executeTakeFirst();
  if (!row) return { ...nothing };
  const { issue_id, cursor, ...balance } = row;
  return balance;
}

const nothing: Balance = {
  planned: 0,
  queued: 0,
  sending: 0,
  accepted: 0,
  deferred: 0,
  failed: 0,
  suppressed: 0,
  uncertain: 0,
  cancelled: 0,
};
