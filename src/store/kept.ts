import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { KeptPage, KeptPages } from '../article/fetch/fetch-page.ts';
import type { Results } from '../domain/recall.ts';
import type { Database } from './database.ts';

/** Instants are epoch ms. */
export interface KeptTables {
  /** `memory` is JSON; `page` is JSON, packed by gzip, in base64: a page of a newspaper is mostly markup. */
  kept_pages: { address: string; at: number; memory: string; page: string };
  /** `value` is JSON. */
  kept_results: { key: string; at: number; value: string };
}

export interface Kept {
  readonly pages: KeptPages;
  readonly results: Results;
  /** Drops what was kept before `before` (epoch ms). */
  forget(before: number): Promise<void>;
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Pages as they were got, and what was made of them by the program of `build`: another one makes it anew. */
export function createKept({ db }: Database, build: string, now: () => number): Kept {
  const toKey = (key: string) => `${build} ${key}`;
  return {
    pages: {
      async find(address) {
        const row = await db
          .selectFrom('kept_pages')
          .selectAll()
          .where('address', '=', address)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        // Written below by this very program, whose tables change by migrations alone.
        const memory = JSON.parse(row.memory) as KeptPage['memory'];
        const text = (await unpack(Buffer.from(row.page, 'base64'))).toString();
        return { at: Number(row.at), memory, page: JSON.parse(text) as KeptPage['page'] };
      },
      async keep(address, { at, memory, page }) {
        const packed = (await pack(JSON.stringify(page), { level: 1 })).toString('base64');
        const row = { at, memory: JSON.stringify(memory), page: packed };
        await db
          .insertInto('kept_pages')
          .values({ address, ...row })
          .onConflict((conflict) => conflict.column('address').doUpdateSet(row))
          .execute();
      },
      async touch(address, { at, memory }) {
        await db
          .updateTable('kept_pages')
          .set({ at, memory: JSON.stringify(memory) })
          .where('address', '=', address)
          .execute();
      },
    },
    results: {
      async find(key) {
        const row = await db
          .selectFrom('kept_results')
          .select('value')
          .where('key', '=', toKey(key))
          .executeTakeFirst();
        return row?.value;
      },
      async keep(key, value) {
        await db
          .insertInto('kept_results')
          .values({ key: toKey(key), at: now(), value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ at: now(), value }))
          .execute();
      },
    },
    async forget(before) {
      await db.deleteFrom('kept_pages').where('at', '<', before).execute();
      await db.deleteFrom('kept_results').where('at', '<', before).execute();
    },
  };
}
