import { sql } from 'kysely';
import type { SuppressedHash, SuppressedStore } from '../subscribers/suppressed-file.ts';
import { toBlobList } from './blob-list.ts';
import type { Database } from './database.ts';
import { addToDoNotMail } from './do-not-mail.ts';
import { listSecrets } from './keyring.ts';
import { toHex } from './reader-rows.ts';

const pageSize = 5000;
const rowsInTransaction = 2500;

/** The do-not-mail list as hashes. A secret is told by its verifier, which says nothing about it: its number may be another elsewhere. */
export function createSuppressedStore(database: Database): SuppressedStore {
  return {
    async *listSuppressed() {
      const keys = await listKeys(database);
      for (let after = ''; ; ) {
        const page = await database.db
          .selectFrom('do_not_mail')
          .selectAll()
          .where('hash', '>', Buffer.from(after, 'hex'))
          .orderBy('hash')
          .limit(pageSize)
          .execute();
        for (const row of page) {
          after = toHex(row.hash);
          yield toSuppressedHash(after, row, keys);
        }
        if (page.length < pageSize) return;
      }
    },

    async keepHashes(rows, isTrial) {
      const keys = await listKeys(database);
      const versions = new Map([...keys].map(([version, key]) => [key, version]));
      const own = rows.flatMap((row) => {
        const version = versions.get(row.key);
        return version === undefined ? [] : [{ ...row, version }];
      });
      let known = 0;
      for (let start = 0; start < own.length; start += rowsInTransaction) {
        const slice = own.slice(start, start + rowsInTransaction);
        known += await database.write(async (trx) => {
          const { count } = await trx
            .selectFrom('do_not_mail')
            .select(sql<number>`count(*)`.as('count'))
            .where(
              'hash',
              'in',
              toBlobList(
                database.dialect,
                slice.map(({ hash }) => hash),
              ),
            )
            .executeTakeFirstOrThrow();
          if (!isTrial) await addToDoNotMail(trx, database.dialect, slice);
          return Number(count);
        });
      }
      return { remembered: own.length - known, known, strange: rows.length - own.length };
    },
  };
}

/** The verifier of each secret, in hex, by its version. */
async function listKeys({ db }: Database): Promise<ReadonlyMap<number, string>> {
  return new Map((await listSecrets(db)).map(({ version, verifier }) => [version, toHex(verifier)]));
}

function toSuppressedHash(
  hash: string,
  row: { key_version: number; reason: SuppressedHash['reason']; since: number },
  keys: ReadonlyMap<number, string>,
): SuppressedHash {
  return {
    hash,
    keyVersion: row.key_version,
    key: keys.get(row.key_version) ?? '',
    reason: row.reason,
    since: Number(row.since),
  };
}
