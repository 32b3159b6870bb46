import { type Kysely, sql, type Transaction } from 'kysely';
import { toComparable } from '../domain/mailbox.ts';
import type { Suppression, SuppressionReason } from '../subscribers/reader.ts';
import type { Dialect, Schema } from './schema.ts';
import type { Vault } from './vault.ts';

export async function suppress(
  trx: Transaction<Schema>,
  vault: Vault,
  address: string,
  reason: SuppressionReason,
  now: number,
): Promise<void> {
  const [hash] = vault.hashes('do-not-mail', toComparable(address));
  if (hash === undefined) return;
  await trx
    .insertInto('do_not_mail')
    .values({ hash, key_version: vault.version, reason, since: now })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ reason, since: now }))
    .execute();
}

export async function lift(trx: Transaction<Schema>, vault: Vault, address: string): Promise<void> {
  await trx
    .deleteFrom('do_not_mail')
    .where('hash', 'in', [...vault.hashes('do-not-mail', toComparable(address))])
    .execute();
}

export async function findSuppression(
  db: Kysely<Schema>,
  vault: Vault,
  address: string,
): Promise<Suppression | undefined> {
  return db
    .selectFrom('do_not_mail')
    .select(['reason', 'since'])
    .where('hash', 'in', [...vault.hashes('do-not-mail', toComparable(address))])
    .executeTakeFirst();
}

/** `hash` in hex, made under the secret of `version`; `since` is epoch ms. */
export interface Suppressed {
  readonly hash: string;
  readonly version: number;
  readonly reason: SuppressionReason;
  readonly since: number;
}

/** Many at once, in one statement. Whoever is on the list already stays as they are. */
export async function addToDoNotMail(
  trx: Transaction<Schema>,
  dialect: Dialect,
  rows: readonly Suppressed[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const json = JSON.stringify(rows.map(({ hash, version, reason, since }) => [hash, version, reason, since]));
  const source =
    dialect === 'sqlite'
      ? sql`select unhex(value->>0), value->>1, value->>2, value->>3 from json_each(${json}) where true`
      : sql`select decode(value->>0, 'hex'), (value->>1)::integer, value->>2, (value->>3)::bigint
          from json_array_elements(${json}::json)`;
  const { numAffectedRows } = await sql`
    insert into do_not_mail (hash, key_version, reason, since) ${source} on conflict (hash) do nothing`.execute(
    trx,
  );
  return Number(numAffectedRows);
}
