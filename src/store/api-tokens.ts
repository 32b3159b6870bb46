import { createHash } from 'node:crypto';
import type { Generated, Selectable } from 'kysely';
import * as z from 'zod';
import { type ApiToken, Scope } from '../domain/api-token.ts';
import type { Database } from './database.ts';
import type { RandomBytes } from './secret-file.ts';

export interface ApiTables {
  /** `hash` is SHA-256 of the token: 256 random bits need no slower one. `scopes` are apart by a space. Instants are epoch ms. */
  api_tokens: {
    id: Generated<number>;
    name: string;
    hash: Uint8Array;
    scopes: string;
    created_at: number;
    last_used_at: number | null;
    revoked_at: number | null;
  };
  /** What was answered under an idempotency key; `key` and `request` are keyed hashes. `status` is null until there is an answer. */
  api_answers: {
    token_id: number;
    key: Uint8Array;
    request: Uint8Array;
    at: number;
    status: number | null;
    body: string | null;
  };
}

export interface ApiTokens {
  /** Gives the token itself, which is kept nowhere. */
  create(name: string, scopes: readonly Scope[], now: number): Promise<string>;
  list(): Promise<readonly ApiToken[]>;
  /** False where no token has that id, or it is revoked already. */
  revoke(id: number, now: number): Promise<boolean>;
  /** The token that this is, where it still holds; notes that it was used. */
  use(token: string, now: number): Promise<ApiToken | undefined>;
}

/** Not each request writes. */
const noteUseEveryMs = 60_000;

export function createApiTokens({ db }: Database, randomBytes: RandomBytes): ApiTokens {
  return {
    async create(name, scopes, now) {
      const token = `dgt_${Buffer.from(randomBytes(32)).toString('base64url')}`;
      await db
        .insertInto('api_tokens')
        .values({ name, hash: toHash(token), scopes: scopes.join(' '), created_at: now })
        .execute();
      return token;
    },
    async list() {
      return (await db.selectFrom('api_tokens').selectAll().orderBy('id').execute()).map(toToken);
    },
    async revoke(id, now) {
      const { numUpdatedRows } = await db
        .updateTable('api_tokens')
        .set({ revoked_at: now })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async use(token, now) {
      const row = await db
        .selectFrom('api_tokens')
        .selectAll()
        .where('hash', '=', toHash(token))
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (Math.abs(now - Number(row.last_used_at ?? 0)) >= noteUseEveryMs)
        await db.updateTable('api_tokens').set({ last_used_at: now }).where('id', '=', row.id).execute();
      return toToken(row);
    },
  };
}

function toHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

function toToken(row: Selectable<ApiTables['api_tokens']>): ApiToken {
  return {
    id: Number(row.id),
    name: row.name,
    scopes: z.array(Scope).parse(row.scopes.split(' ')),
    createdAt: Number(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : Number(row.last_used_at),
    revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
  };
}
