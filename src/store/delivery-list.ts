import { sql } from 'kysely';
import type { DeliveryState } from '../domain/delivery.ts';
import { addToBalance } from './balances.ts';
import type { Database } from './database.ts';
import { reopenIssue } from './ledger-reopen.ts';
import type { Vault } from './vault.ts';

/** Who got an issue, or didn't, and why. `at` is epoch ms. */
export interface DeliveryLine {
  /** Null when the reader was forgotten since. */
  readonly address: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly code: number | null;
  readonly text: string | null;
  readonly at: number;
}

/** The ledger as an editor looks at it. */
export interface Deliveries {
  list(issueId: number, state: DeliveryState | undefined): AsyncGenerator<DeliveryLine>;
  /** When the ledger forgot who got the issue; null while it knows. */
  findForgottenAt(issueId: number): Promise<number | null>;
  /** Those whom it failed for, or who were handed it without an answer, get it again with the same Message-ID: it is under way again. Gives how many. */
  reopen(issueId: number, from: 'failed' | 'uncertain', now: number): Promise<number>;
  /** Those handed it without an answer have it. Gives how many. */
  acceptUncertain(issueId: number, now: number): Promise<number>;
  /** Forgets who got the issues that ended before `before`; the sums stay. Gives how many issues. */
  forget(before: number, now: number): Promise<number>;
}

const pageLength = 500;
/** Rows in one transaction: below 10 ms. */
const sliceLength = 2_000;

export function createDeliveries(database: Database, vault: Vault): Deliveries {
  const { db } = database;
  const listPage = (issueId: number, state: DeliveryState | undefined, after: number) =>
    db
      .selectFrom('deliveries')
      .leftJoin('subscribers', 'subscribers.id', 'deliveries.subscriber_id')
      .select([
        'deliveries.subscriber_id',
        'deliveries.state',
        'deliveries.attempts',
        'deliveries.code',
        'deliveries.text',
        'deliveries.at',
        'subscribers.key',
        'subscribers.sealed',
        'subscribers.key_version',
      ])
      .where('deliveries.issue_id', '=', issueId)
      .where('deliveries.subscriber_id', '>', after)
      .$if(state !== undefined, (query) => query.where('deliveries.state', '=', state ?? 'queued'))
      .orderBy('deliveries.subscriber_id')
      .limit(pageLength)
      .execute();

  return {
    async *list(issueId, state) {
      for (let after = -1; ; ) {
        const page = await listPage(issueId, state, after);
        const known = page.flatMap(({ subscriber_id, key, sealed, key_version }) =>
          key && sealed && key_version !== null ? [{ subscriber_id, key, sealed, key_version }] : [],
        );
        const identities = await vault.openAll(known);
        const addresses = new Map(known.map((row, index) => [row.subscriber_id, identities[index]?.address]));
        for (const { subscriber_id, attempts, code, text, at, ...row } of page) {
          yield { address: addresses.get(subscriber_id) ?? null, state: row.state, attempts, code, text, at };
        }
        const last = page.at(-1);
        if (last === undefined || page.length < pageLength) return;
        after = last.subscriber_id;
      }
    },

    async findForgottenAt(issueId) {
      const row = await db
        .selectFrom('issues')
        .select('forgotten_at')
        .where('id', '=', issueId)
        .executeTakeFirst();
      return row?.forgotten_at ?? null;
    },

    reopen: (issueId, from, now) => reopenIssue(database, issueId, from, now),

    acceptUncertain: (issueId, now) =>
      database.write(async (trx) => {
        const result = await trx
          .updateTable('deliveries')
          .set({ state: 'accepted', due: null, at: now })
          .where('issue_id', '=', issueId)
          .where('state', '=', 'uncertain')
          .executeTakeFirst();
        const count = Number(result.numUpdatedRows);
        await addToBalance(trx, issueId, { uncertain: -count, accepted: count });
        return count;
      }),

    async forget(before, now) {
      const old = await db
        .selectFrom('issues')
        .select('id')
        .where('state', 'in', ['sent', 'cancelled'])
        .where('finished_at', '<', before)
        .where('forgotten_at', 'is', null)
        .execute();
      for (const { id } of old) {
        while ((await forgetSlice(database, id)) > 0) await new Promise((next) => setImmediate(next));
        await database.write((trx) =>
          trx.updateTable('issues').set({ forgotten_at: now }).where('id', '=', id).execute(),
        );
      }
      return old.length;
    },
  };
}

async function forgetSlice(database: Database, issueId: number): Promise<number> {
  return database.write(async (trx) => {
    const { numAffectedRows } = await sql`
      delete from deliveries where issue_id = ${issueId} and subscriber_id in (
        select subscriber_id from deliveries where issue_id = ${issueId} order by subscriber_id limit ${sliceLength})`.execute(
      trx,
    );
    return Number(numAffectedRows ?? 0);
  });
}
