import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DeliveryState } from '../domain/delivery.ts';
import { addToBalance } from './balances.ts';
import type { Database } from './database.ts';
import { isOneOf } from './id-list.ts';
import type { Schema } from './schema.ts';
import type { RecordEvent } from './webhooks.ts';

/** Pauses an issue that is being sent, with the reason, and puts `readers` back as if nobody had refused them. False if it was stopped already. */
export function holdIssue(
  { dialect, write }: Pick<Database, 'dialect' | 'write'>,
  issueId: number,
  readers: readonly number[],
  reason: string,
  now: number,
  record: RecordEvent,
): Promise<boolean> {
  return write(async (trx) => {
    const { state, number } = await trx
      .selectFrom('issues')
      .select(['state', 'number'])
      .where('id', '=', issueId)
      .executeTakeFirstOrThrow();
    if (state !== 'sending' && state !== 'paused') return false;
    const these = sql`subscriber_id ${isOneOf(dialect, readers)}`;
    for (const from of ['failed', 'deferred'] as const) await reopen(trx, issueId, from, these, now);
    const { numUpdatedRows } = await trx
      .updateTable('issues')
      .set({ state: 'paused', reason })
      .where('id', '=', issueId)
      .where('state', '=', 'sending')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await record(trx, 'issue.held', { issue: number }, now);
    return true;
  });
}

/** An issue is under way again for those of its readers who are `from`, each with all tries before them. Gives how many there are. */
export function reopenIssue(
  { write }: Pick<Database, 'write'>,
  issueId: number,
  from: 'failed' | 'uncertain',
  now: number,
): Promise<number> {
  return write(async (trx) => {
    const count = await reopen(trx, issueId, from, sql`true`, now);
    if (count > 0)
      await trx
        .updateTable('issues')
        .set({ state: 'sending', finished_at: null, reason: null })
        .where('id', '=', issueId)
        .execute();
    return count;
  });
}

/** Who was handed a copy without an answer keeps that mark. */
async function reopen(
  trx: Kysely<Schema>,
  issueId: number,
  from: DeliveryState,
  which: RawBuilder<unknown>,
  now: number,
): Promise<number> {
  let sum = 0;
  for (const to of ['queued', 'deferred'] as const) {
    const silent = to === 'deferred' ? sql`silences > 0` : sql`silences = 0`;
    const { numAffectedRows } =
      await sql`update deliveries set state = ${to}, due = ${now}, attempts = 0, at = ${now}
      where issue_id = ${issueId} and state = ${from} and ${silent} and ${which}`.execute(trx);
    const count = Number(numAffectedRows ?? 0);
    await addToBalance(trx, issueId, { [from]: -count });
    await addToBalance(trx, issueId, { [to]: count });
    sum += count;
  }
  return sum;
}
