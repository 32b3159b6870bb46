import type { Kysely, Transaction } from 'kysely';
import { toComparable } from '../domain/mailbox.ts';
import type { SuppressionReason } from '../subscribers/reader.ts';
import type { Schema } from './schema.ts';
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

export async function isSuppressed(db: Kysely<Schema>, vault: Vault, address: string): Promise<boolean> {
  const row = await db
    .selectFrom('do_not_mail')
    .select('reason')
    .where('hash', 'in', [...vault.hashes('do-not-mail', toComparable(address))])
    .executeTakeFirst();
  return row !== undefined;
}
