import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** `verifier` tells whether a secret fits. A secret is kept only sealed under another one (`by_version`): old ones under the newest. */
export interface SecretTables {
  secrets: { version: number; verifier: Uint8Array; created_at: number };
  sealed_secrets: { version: number; by_version: number; sealed: Uint8Array };
}

export interface SecretRow {
  readonly version: number;
  readonly verifier: Uint8Array;
}

export async function listSecrets(db: Kysely<Schema>): Promise<readonly SecretRow[]> {
  return db.selectFrom('secrets').select(['version', 'verifier']).orderBy('version').execute();
}

export async function listSealedSecrets(
  db: Kysely<Schema>,
  byVersion: number,
): Promise<readonly { version: number; sealed: Uint8Array }[]> {
  return db
    .selectFrom('sealed_secrets')
    .select(['version', 'sealed'])
    .where('by_version', '=', byVersion)
    .execute();
}

/** False when another process was first. */
export async function insertSecret(db: Kysely<Schema>, secret: SecretRow, now: number): Promise<boolean> {
  const result = await db
    .insertInto('secrets')
    .values({ version: secret.version, verifier: secret.verifier, created_at: now })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function insertSealedSecret(
  trx: Transaction<Schema>,
  row: { version: number; byVersion: number; sealed: Uint8Array },
): Promise<void> {
  await trx
    .insertInto('sealed_secrets')
    .values({ version: row.version, by_version: row.byVersion, sealed: row.sealed })
    .onConflict((conflict) => conflict.columns(['version', 'by_version']).doNothing())
    .execute();
}

/** From here on only the secret of `version` opens the others. */
export async function keepOnlySealedBy(db: Kysely<Schema>, version: number): Promise<void> {
  await db.deleteFrom('sealed_secrets').where('by_version', '!=', version).execute();
}
