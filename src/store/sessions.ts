import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Database } from './database.ts';

/** `hash` is SHA-256 of what the editor holds: a stolen database opens no desk. Instants are epoch ms. */
export interface SessionTables {
  sign_ins: { hash: Uint8Array; editor: string; expires_at: number };
  sessions: { hash: Uint8Array; editor: string; device: string; created_at: number; seen_at: number };
}

/** `id` names it to its editor; it opens nothing. */
export interface Session {
  readonly id: string;
  readonly editor: string;
  /** What the browser calls itself, cut short. */
  readonly device: string;
  readonly createdAt: number;
  readonly seenAt: number;
}

/** A session ends so long after it was last used, in ms. */
const idleMs = 14 * 24 * 3_600_000;
const seenEveryMs = 60_000;
/** The longest names of browsers say at their end which one it is. */
export const deviceLength = 300;

export interface Sessions {
  /** A link that holds once, for so many ms. */
  addSignIn(token: string, editor: string, now: number, holdsMs: number): Promise<void>;
  /** Uses it up; gives the editor's name. */
  takeSignIn(token: string, now: number): Promise<string | undefined>;
  begin(cookie: string, editor: string, device: string, now: number): Promise<void>;
  find(cookie: string, now: number): Promise<Session | undefined>;
  list(now: number): Promise<readonly Session[]>;
  end(id: string): Promise<void>;
}

export function createSessions({ db, write }: Database): Sessions {
  return {
    addSignIn: (token, editor, now, holdsMs) =>
      write(async (trx) => {
        await trx.deleteFrom('sign_ins').where('expires_at', '<', now).execute();
        await trx
          .insertInto('sign_ins')
          .values({ hash: toHash(token), editor, expires_at: now + holdsMs })
          .execute();
      }),
    takeSignIn: (token, now) =>
      write(async (trx) => {
        const row = await trx
          .deleteFrom('sign_ins')
          .where('hash', '=', toHash(token))
          .returning(['editor', 'expires_at'])
          .executeTakeFirst();
        return row !== undefined && Number(row.expires_at) >= now ? row.editor : undefined;
      }),
    begin: (cookie, editor, device, now) =>
      write(async (trx) => {
        await trx
          .deleteFrom('sessions')
          .where('seen_at', '<', now - idleMs)
          .execute();
        await trx
          .insertInto('sessions')
          .values({
            hash: toHash(cookie),
            editor,
            device: device.slice(0, deviceLength),
            created_at: now,
            seen_at: now,
          })
          .execute();
      }),
    async find(cookie, now) {
      const hash = toHash(cookie);
      const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst();
      if (row === undefined || Number(row.seen_at) < now - idleMs) return undefined;
      if (Math.abs(now - Number(row.seen_at)) > seenEveryMs)
        await db.updateTable('sessions').set({ seen_at: now }).where('hash', '=', hash).execute();
      return toSession(row);
    },
    async list(now) {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('seen_at', '>=', now - idleMs)
        .orderBy('seen_at', 'desc')
        .execute();
      return rows.map(toSession);
    },
    async end(id) {
      if (!/^[0-9a-f]{64}$/.test(id)) return;
      await db.deleteFrom('sessions').where('hash', '=', Buffer.from(id, 'hex')).execute();
    },
  };
}

function toHash(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

function toSession(row: Selectable<SessionTables['sessions']>): Session {
  return {
    id: Buffer.from(row.hash).toString('hex'),
    editor: row.editor,
    device: row.device,
    createdAt: Number(row.created_at),
    seenAt: Number(row.seen_at),
  };
}
