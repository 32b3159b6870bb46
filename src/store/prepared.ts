import { createHash } from 'node:crypto';
import type { PostgresPool } from 'kysely';
import type pg from 'pg';

/**
 * Begins a statement that PostgreSQL is to read and plan once a connection: one that is asked hundreds of times a second, where that costs more
 * than the work. Its text must be the same each time, and it stands in no transaction.
 */
export const prepared = '/* prepared */';

/** A pool whose clients prepare what asks for it. */
export function toPreparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  let isPossible = true;

  function findName(text: string): string {
    const name = names.get(text) ?? `digest_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    names.set(text, name);
    return name;
  }

  async function query(client: pg.PoolClient, text: string, values: unknown[]): Promise<pg.QueryResult> {
    if (!isPossible || !text.startsWith(prepared)) return client.query(text, values);
    try {
      return await client.query({ name: findName(text), text, values });
    } catch (error) {
      if (!isUnknownName(error)) throw error;
      isPossible = false;
      return client.query(text, values);
    }
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      return {
        // Kysely gives a text and its values to a pool without cursors.
        query: ((text: string, values: unknown[]) => query(client, text, values)) as pg.PoolClient['query'],
        release: (isBroken?: boolean) => client.release(isBroken),
      };
    },
  };
}

/** A pooler between us and the server (PgBouncer before 1.21) hands each transaction to another connection, which never heard of the name. */
function isUnknownName(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '26000' || error.code === '42P05');
}
