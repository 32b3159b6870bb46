import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { KeptPage, KeptPages } from '../article/fetch/fetch-page.ts';
import type { Results } from '../domain/recall.ts';
import type { Database } from './database.ts';

/** Instants are epoch ms. */
export interface KeptTables {
  /** `memory` is JSON, and `head` all of the page but its text, which `page` holds packed by gzip, in base64: a newspaper's is mostly markup. */
  kept_pages: { address: string; at: number; memory: string; head: string; page: string };
  /** `value` is JSON. */
  kept_results: { key: string; at: number; value: string };
}

export interface Kept {
  readonly pages: KeptPages;
  readonly results: Results;
  /** Puts down what waits to be written. */
  settle(): Promise<void>;
  /** Drops what was kept before `before` (epoch ms). */
  forget(before: number): Promise<void>;
}

/** Rows that are written together: each commit waits for the disk, and what a kill takes of them is got and made once more. */
const together = 64;

const pack = promisify(gzip);

/** Pages as they were got, and what was made of them by the program of `build`: another one makes it anew. */
export function createKept(database: Database, build: string, now: () => number): Kept {
  const { db } = database;
  const pagesWaiting = new Map<string, Omit<KeptTables['kept_pages'], 'address'>>();
  const resultsWaiting = new Map<string, Omit<KeptTables['kept_results'], 'key'>>();
  const toKey = (key: string) => `${build} ${key}`;

  async function settleMany(): Promise<void> {
    if (pagesWaiting.size + resultsWaiting.size >= together) await settle();
  }

  async function settle(): Promise<void> {
    const [pages, results] = [[...pagesWaiting], [...resultsWaiting]];
    if (pages.length + results.length === 0) return;
    await database.write(async (trx) => {
      if (pages.length > 0)
        await trx
          .insertInto('kept_pages')
          .values(pages.map(([address, row]) => ({ address, ...row })))
          .onConflict((conflict) =>
            conflict.column('address').doUpdateSet((row) => ({
              at: row.ref('excluded.at'),
              memory: row.ref('excluded.memory'),
              head: row.ref('excluded.head'),
              page: row.ref('excluded.page'),
            })),
          )
          .execute();
      if (results.length > 0)
        await trx
          .insertInto('kept_results')
          .values(results.map(([key, row]) => ({ key, ...row })))
          .onConflict((conflict) =>
            conflict
              .column('key')
              .doUpdateSet((row) => ({ at: row.ref('excluded.at'), value: row.ref('excluded.value') })),
          )
          .execute();
    });
    // What was put in its place meanwhile waits on.
    for (const [address, row] of pages) if (pagesWaiting.get(address) === row) pagesWaiting.delete(address);
    for (const [key, row] of results) if (resultsWaiting.get(key) === row) resultsWaiting.delete(key);
  }
  return {
    pages: {
      async find(address) {
        const row =
          pagesWaiting.get(address) ??
          (await db.selectFrom('kept_pages').selectAll().where('address', '=', address).executeTakeFirst());
        if (row === undefined || row.head === '') return undefined;
        // Written below by this very program, whose tables change by migrations alone.
        const memory = JSON.parse(row.memory) as KeptPage['memory'];
        const head = JSON.parse(row.head) as Omit<KeptPage['page'], 'text'>;
        return { at: Number(row.at), memory, page: withText(head, row.page) };
      },
      async keep(address, { at, memory, page: { text, ...head } }) {
        const page = (await pack(text, { level: 1 })).toString('base64');
        pagesWaiting.set(address, { at, memory: JSON.stringify(memory), head: JSON.stringify(head), page });
        await settleMany();
      },
      async touch(address, { at, memory }) {
        const waiting = pagesWaiting.get(address);
        if (waiting) pagesWaiting.set(address, { ...waiting, at, memory: JSON.stringify(memory) });
        else
          await db
            .updateTable('kept_pages')
            .set({ at, memory: JSON.stringify(memory) })
            .where('address', '=', address)
            .execute();
      },
    },
    results: {
      async find(key) {
        const row =
          resultsWaiting.get(toKey(key)) ??
          (await db
            .selectFrom('kept_results')
            .select('value')
            .where('key', '=', toKey(key))
            .executeTakeFirst());
        return row?.value;
      },
      async keep(key, value) {
        resultsWaiting.set(toKey(key), { at: now(), value });
        await settleMany();
      },
    },
    settle,
    async forget(before) {
      await settle();
      await db.deleteFrom('kept_pages').where('at', '<', before).execute();
      await db.deleteFrom('kept_results').where('at', '<', before).execute();
    },
  };
}

/** Most pages were read before, and what was made of them is known: they are unpacked when somebody reads them, once. */
function withText(head: Omit<KeptPage['page'], 'text'>, packed: string): KeptPage['page'] {
  let text: string | undefined;
  return {
    ...head,
    get text() {
      text ??= gunzipSync(Buffer.from(packed, 'base64')).toString();
      return text;
    },
  };
}
