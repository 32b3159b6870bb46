import type { Transaction } from 'kysely';
import type { Reader } from '../subscribers/reader.ts';
import type { AddressChange } from '../subscribers/reader-store.ts';
import type { Schema } from './schema.ts';
import type { Vault } from './vault.ts';

export async function findAddressChange(
  trx: Transaction<Schema>,
  vault: Vault,
  key: string,
): Promise<AddressChange | undefined> {
  const row = await trx
    .selectFrom('address_changes')
    .innerJoin('subscribers', 'subscribers.id', 'address_changes.subscriber_id')
    .select(['subscribers.key', 'address_changes.sealed', 'address_changes.key_version'])
    .select(['expires_at', 'address_changes.letters', 'address_changes.letters_since'])
    .where('subscribers.key', '=', Buffer.from(key, 'hex'))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const [identity] = await vault.openAll([row]);
  if (identity === undefined) return undefined;
  return {
    address: identity.address,
    expiresAt: row.expires_at,
    letters: row.letters,
    lettersSince: row.letters_since,
  };
}

/** Keeps the change in place of the one before, or takes it away. */
export async function keepAddressChange(
  trx: Transaction<Schema>,
  vault: Vault,
  reader: Reader,
  change: AddressChange | null,
): Promise<void> {
  if (change === null) {
    await trx.deleteFrom('address_changes').where('subscriber_id', '=', reader.id).execute();
    return;
  }
  const values = {
    sealed: vault.seal({ address: change.address, name: null }, Buffer.from(reader.key, 'hex')),
    key_version: vault.version,
    expires_at: change.expiresAt,
    letters: change.letters,
    letters_since: change.lettersSince,
  };
  await trx
    .insertInto('address_changes')
    .values({ subscriber_id: reader.id, ...values })
    .onConflict((conflict) => conflict.column('subscriber_id').doUpdateSet(values))
    .execute();
}
