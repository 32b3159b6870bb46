import { randomBytes } from 'node:crypto';
import { type Generated, type Selectable, sql, type Transaction } from 'kysely';
import type { WebhookPost, WebhookTarget, WebhookType } from '../domain/webhook.ts';
import type { WebhookOutbox } from '../webhooks/deliver.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export interface WebhookTables {
  /** One row per event and target. `payload` is what is signed; no address of a reader is in it. Instants are epoch ms. */
  webhook_posts: {
    id: Generated<number>;
    event_id: string;
    url: string;
    type: WebhookType;
    payload: string;
    state: WebhookPost['state'];
    attempts: number;
    due: number;
    claimed_until: number | null;
    reason: string | null;
    at: number;
  };
}

/** Writes an event for each target that wants it, in the transaction of what it tells of: a kill loses none. */
export type RecordEvent = (
  trx: Transaction<Schema>,
  type: WebhookType,
  data: Readonly<Record<string, unknown>>,
  now: number,
) => Promise<void>;

export function createRecordEvent(targets: readonly WebhookTarget[]): RecordEvent {
  return async (trx, type, data, now) => {
    const wanting = targets.filter(({ events }) => events.includes(type));
    if (wanting.length === 0) return;
    const payload = JSON.stringify({ type, timestamp: new Date(now).toISOString(), data });
    const event = { event_id: `msg_${randomBytes(16).toString('base64url')}`, type, payload, at: now };
    await trx
      .insertInto('webhook_posts')
      .values(wanting.map(({ url }) => ({ ...event, url, state: 'waiting', attempts: 0, due: now })))
      .execute();
  };
}

export interface Webhooks extends WebhookOutbox {
  /** Newest first. */
  list(limit: number): Promise<readonly WebhookPost[]>;
  /** Sent once more with the same id. False where there is none. */
  replay(id: number, now: number): Promise<boolean>;
  /** Also what waits for a target that is configured no more. */
  forget(before: number): Promise<void>;
}

export function createWebhooks(database: Database): Webhooks {
  const { db } = database;
  return {
    claim: (url, now, leaseMs) =>
      database.write(async (trx) => {
        const row = await trx
          .selectFrom('webhook_posts')
          .selectAll()
          .where('state', '=', 'waiting')
          .where('url', '=', url)
          .where('due', '<=', now)
          .where(({ eb, or }) =>
            or([
              eb('claimed_until', 'is', null),
              eb('claimed_until', '<=', now),
              eb('claimed_until', '>', now + leaseMs),
            ]),
          )
          .orderBy('due')
          .orderBy('id')
          .limit(1)
          .$if(database.dialect === 'postgres', (query) => query.modifyEnd(sql`for update skip locked`))
          .executeTakeFirst();
        if (row === undefined) return undefined;
        await trx
          .updateTable('webhook_posts')
          .set({ claimed_until: now + leaseMs })
          .where('id', '=', row.id)
          .execute();
        return toPost(row);
      }),
    async settle(id, now) {
      await db
        .updateTable('webhook_posts')
        .set((of) => ({
          state: 'delivered' as const,
          at: now,
          claimed_until: null,
          reason: null,
          attempts: of('attempts', '+', 1),
        }))
        .where('id', '=', id)
        .execute();
    },
    async putOff(id, attempts, due, reason) {
      await db
        .updateTable('webhook_posts')
        .set({
          attempts,
          reason,
          claimed_until: null,
          ...(due === null ? { state: 'given-up' as const } : { due }),
        })
        .where('id', '=', id)
        .execute();
    },
    async list(limit) {
      const rows = await db
        .selectFrom('webhook_posts')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toPost);
    },
    async replay(id, now) {
      const { numUpdatedRows } = await db
        .updateTable('webhook_posts')
        .set({ state: 'waiting', attempts: 0, due: now, at: now, claimed_until: null, reason: null })
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async forget(before) {
      await db.deleteFrom('webhook_posts').where('at', '<', before).execute();
    },
  };
}

function toPost(row: Selectable<WebhookTables['webhook_posts']>): WebhookPost {
  const { id, event_id, url, type, payload, state, attempts, due, reason } = row;
  return { id: Number(id), eventId: event_id, url, type, payload, state, attempts, due: Number(due), reason };
}
