import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Consent } from '../subscribers/reader.ts';
import type { Schema } from './schema.ts';

/** The id of what was agreed to; a text that thousands agreed to is kept once. */
export async function keepConsent(
  trx: Transaction<Schema>,
  { policy, form, source }: Omit<Consent, 'at'>,
): Promise<number> {
  const digest = createHash('sha256')
    .update(JSON.stringify([policy, form, source]))
    .digest();
  await trx
    .insertInto('consents')
    .values({ digest, policy, form, source })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute();
  const row = await trx
    .selectFrom('consents')
    .select('id')
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow();
  return row.id;
}
