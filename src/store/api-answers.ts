import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Database } from './database.ts';

/** An answer that was given before under the same idempotency key; `other`: to another request; `busy`: it is being worked on. */
export type Claimed =
  | { readonly kind: 'new' | 'other' | 'busy' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: string };

/** Answers under idempotency keys, kept for a day. A request may hold an address, so only keyed hashes are kept of it. */
export interface ApiAnswers {
  claim(tokenId: number, key: string, request: string, now: number): Promise<Claimed>;
  keep(tokenId: number, key: string, answer: { status: number; body: string }): Promise<void>;
  /** Nothing came of it: the same request may be made again. */
  release(tokenId: number, key: string): Promise<void>;
}

const keptMs = 24 * 3_600_000;
/** Longer than a request may take: whoever began it was killed. */
const leaseMs = 60_000;

export function createApiAnswers(database: Database, hashKey: KeyObject): ApiAnswers {
  const { db } = database;
  const hash = (text: string): Uint8Array =>
    createHmac('sha256', hashKey).update('idempotency ').update(text).digest();
  return {
    claim: (tokenId, key, request, now) =>
      database.write(async (trx) => {
        await trx
          .deleteFrom('api_answers')
          .where((row) =>
            row.or([
              row('at', '<=', now - keptMs),
              row.and([row('status', 'is', null), row('at', '<=', now - leaseMs)]),
            ]),
          )
          .execute();
        const row = { token_id: tokenId, key: hash(key), request: hash(request), at: now };
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('api_answers')
          .values(row)
          .onConflict((conflict) => conflict.columns(['token_id', 'key']).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 1n) return { kind: 'new' };
        const known = await trx
          .selectFrom('api_answers')
          .selectAll()
          .where('token_id', '=', tokenId)
          .where('key', '=', row.key)
          .executeTakeFirstOrThrow();
        if (!timingSafeEqual(known.request, row.request)) return { kind: 'other' };
        if (known.status === null || known.body === null) return { kind: 'busy' };
        return { kind: 'answered', status: known.status, body: known.body };
      }),
    async keep(tokenId, key, answer) {
      await db
        .updateTable('api_answers')
        .set(answer)
        .where('token_id', '=', tokenId)
        .where('key', '=', hash(key))
        .execute();
    },
    async release(tokenId, key) {
      await db
        .deleteFrom('api_answers')
        .where('token_id', '=', tokenId)
        .where('key', '=', hash(key))
        .execute();
    },
  };
}
