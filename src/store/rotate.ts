import { renameSync } from 'node:fs';
import { sql, type Transaction } from 'kysely';
import { toComparable } from '../domain/mailbox.ts';
import type { Database } from './database.ts';
import { encodeIdentity } from './identity.ts';
import { insertSealedSecret, insertSecret, keepOnlySealedBy, listSecrets } from './keyring.ts';
import { openWaiting } from './outbox.ts';
import type { Schema } from './schema.ts';
import { createSeal, type Seal, sealSecret } from './seal.ts';
import {
  createSecretFile,
  findSecretFile,
  type RandomBytes,
  toNextSecretPath,
  toSecretPath,
} from './secret-file.ts';
import { createSecretKeys, fits, hashWith, type SecretKeys, toVerifier } from './secret-keys.ts';
import type { Vault } from './vault.ts';

export interface RotationDeps {
  readonly database: Database;
  /** Opened with the secret that is to be replaced. */
  readonly vault: Vault;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  /** Hears how many readers are sealed anew so far. */
  readonly onProgress?: (done: number) => void;
}

/** Replaces secret.key. Killed at any moment, it goes on where it stopped when it is run again. Returns how many readers were sealed anew. */
export async function rotateSecretFile(deps: RotationDeps & { readonly dir: string }): Promise<number> {
  const next = toNextSecretPath(deps.dir);
  const secret = findSecretFile(next) ?? createSecretFile(next, deps.randomBytes);
  return rotateSecret(deps, secret, () => renameSync(next, toSecretPath(deps.dir)));
}

/**
 * Seals everything anew under `secret`, in short transactions, beside programs that go on working. Until the end either secret opens the
 * database, and a second call with the same secret goes on; then only the new one does. `beforeEnd` puts the new secret where it is looked for.
 */
export async function rotateSecret(
  deps: RotationDeps,
  secret: Uint8Array,
  beforeEnd: () => void,
): Promise<number> {
  const { database, vault, randomBytes } = deps;
  const seal = createSeal(randomBytes);
  const next = await bringIn(deps, seal, secret);
  await vault.refresh(database.db);
  let done = 0;
  for (let after = 0; ; ) {
    const ids = await database.write((trx) => resealReaders(trx, deps, seal, next, after));
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
    done += ids.length;
    deps.onProgress?.(done);
  }
  await database.write((trx) => resealAddressChanges(trx, deps, seal, next));
  await database.write((trx) => resealLetters(trx, deps, seal, next));
  beforeEnd();
  await keepOnlySealedBy(database.db, next.version);
  return done;
}

/** From here on other processes write under the new secret: they find it sealed under the old one. */
async function bringIn(
  { database, vault, now }: RotationDeps,
  seal: Seal,
  secret: Uint8Array,
): Promise<SecretKeys> {
  return database.write(async (trx) => {
    await vault.refresh(trx);
    const known = await listSecrets(trx);
    const begun = known.findLast((row) => fits(secret, row.verifier));
    if (begun !== undefined) return createSecretKeys(begun.version, secret);
    const next = createSecretKeys(Math.max(...known.map((row) => row.version)) + 1, secret);
    await insertSecret(trx, { version: next.version, verifier: toVerifier(secret) }, now());
    for (const old of vault.listKeys()) {
      await insertSealedSecret(trx, {
        version: old.version,
        byVersion: next.version,
        sealed: sealSecret(seal, next, old),
      });
      await insertSealedSecret(trx, {
        version: next.version,
        byVersion: old.version,
        sealed: sealSecret(seal, old, next),
      });
    }
    return next;
  });
}

const batchSize = 500;

async function resealReaders(
  trx: Transaction<Schema>,
  deps: RotationDeps,
  seal: Seal,
  next: SecretKeys,
  after: number,
): Promise<readonly number[]> {
  await lockOut(trx, deps.database);
  const rows = await trx
    .selectFrom('subscribers')
    .select(['id', 'key', 'sealed', 'key_version'])
    .where('id', '>', after)
    .where('key_version', '<', next.version)
    .orderBy('id')
    .limit(batchSize)
    .execute();
  const identities = await deps.vault.openAll(rows);
  for (const [index, row] of rows.entries()) {
    const identity = identities[index];
    if (identity === undefined) continue;
    await trx
      .updateTable('subscribers')
      .set({
        lookup: hashWith(next.get('lookup'), toComparable(identity.address)),
        sealed: seal(next.get('address'), encodeIdentity(identity), row.key),
        key_version: next.version,
      })
      .where('id', '=', row.id)
      .execute();
  }
  return rows.map((row) => row.id);
}

async function resealAddressChanges(
  trx: Transaction<Schema>,
  deps: RotationDeps,
  seal: Seal,
  next: SecretKeys,
): Promise<void> {
  await lockOut(trx, deps.database);
  const rows = await trx
    .selectFrom('address_changes')
    .innerJoin('subscribers', 'subscribers.id', 'address_changes.subscriber_id')
    .select(['subscriber_id', 'subscribers.key', 'address_changes.sealed', 'address_changes.key_version'])
    .where('address_changes.key_version', '<', next.version)
    .execute();
  const identities = await deps.vault.openAll(rows);
  for (const [index, row] of rows.entries()) {
    const identity = identities[index];
    if (identity === undefined) continue;
    await trx
      .updateTable('address_changes')
      .set({
        sealed: seal(next.get('address'), encodeIdentity(identity), row.key),
        key_version: next.version,
      })
      .where('subscriber_id', '=', row.subscriber_id)
      .execute();
  }
}

/** Their addressee is looked up by a hash too, which only the address itself gives: the letter says it. */
async function resealLetters(
  trx: Transaction<Schema>,
  deps: RotationDeps,
  seal: Seal,
  next: SecretKeys,
): Promise<void> {
  await lockOut(trx, deps.database);
  const rows = await trx
    .selectFrom('letters')
    .select(['id', 'message_id', 'sealed', 'key_version'])
    .where('key_version', '<', next.version)
    .execute();
  for (const { id, ...row } of rows) {
    const waiting = await openWaiting(deps.vault, row).catch(() => null);
    // One that nothing opens stays as it is: the change of the secret must not fail by it.
    if (waiting === null) continue;
    const { content, to, key } = waiting;
    await trx
      .updateTable('letters')
      .set({
        addressee: hashWith(next.get('lookup'), toComparable(to)),
        sealed: seal(next.get('letter'), content, key),
        key_version: next.version,
      })
      .where('id', '=', id)
      .execute();
  }
}

/** Nobody may look an address up between its old hash and its new one. SQLite has one writer anyway. */
async function lockOut(trx: Transaction<Schema>, { dialect }: Database): Promise<void> {
  if (dialect === 'postgres') await sql`select version from secrets for update`.execute(trx);
}
