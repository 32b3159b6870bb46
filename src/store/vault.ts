import type { KeyObject } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import type { Database } from './database.ts';
import { decodeIdentity, encodeIdentity, type Identity } from './identity.ts';
import { insertSecret, listSealedSecrets, listSecrets, type SecretRow } from './keyring.ts';
import type { Dialect, Schema } from './schema.ts';
import { createSeal, unseal, unsealSecret } from './seal.ts';
import {
  createSecretFile,
  findSecretFile,
  parseSecret,
  type RandomBytes,
  toSecretPath,
} from './secret-file.ts';
import {
  createSecretKeys,
  fits,
  hashWith,
  type Purpose,
  type SecretKeys,
  toVerifier,
} from './secret-keys.ts';

export interface SealedRow {
  readonly key: Uint8Array;
  readonly sealed: Uint8Array;
  readonly key_version: number;
}

/** Where the addresses are locked. Keys never leave the process; the database holds what they have sealed. */
export interface Vault {
  /** Version of the newest secret: what is written now is written under it. */
  readonly version: number;
  /** The key that tokens are made with; undefined for a version that isn't known here. */
  findTokenKey(version: number): KeyObject | undefined;
  /** The key for `purpose`, of the newest secret or of `version`; undefined for a version that isn't known here. */
  findKey(purpose: Purpose, version?: number): KeyObject | undefined;
  /** Stays the same when the secret is changed: for Message-IDs and return paths of issues that are under way. */
  getLastingKey(purpose: Purpose): KeyObject;
  /** `owner` is the reader's key. */
  seal(identity: Identity, owner: Uint8Array): Uint8Array;
  /** A letter that waits to be sent; `owner` is what its Message-ID is made of. */
  sealLetter(content: Uint8Array, owner: Uint8Array): Uint8Array;
  openLetter(row: SealedRow): Promise<Uint8Array>;
  /** Opens many, first learning of a secret that another process has brought in. */
  openAll(rows: readonly SealedRow[]): Promise<readonly Identity[]>;
  /** The keyed hash of a comparable address, under each secret, newest first. */
  hashes(purpose: 'lookup' | 'do-not-mail', comparable: string): readonly Uint8Array[];
  /** All secrets known here: for bringing in the next one. */
  listKeys(): readonly SecretKeys[];
  /** Learns of newer secrets. In a transaction that looks somebody up, it also holds off a change of the secret until its end. */
  refresh(db: Kysely<Schema>): Promise<void>;
}

export interface VaultOptions {
  readonly database: Database;
  /** Holds secret.key. */
  readonly dir: string;
  /** DIGEST_SECRET: 64 hex digits, or null to use the file. */
  readonly secret: string | null;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
}

/**
 * Finds the secret, making one for a database that never had any. Throws `secret-missing`, `secret-broken` or `secret-wrong` rather than ever
 * replacing one: a second secret would make every reader unreadable.
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { database, now } = options;
  let known = await listSecrets(database.db);
  const secret = findSecret(options, known.length > 0);
  if (known.length === 0) {
    await insertSecret(database.db, { version: 1, verifier: toVerifier(secret) }, now());
    known = await listSecrets(database.db);
  }
  const own = known.findLast((row) => fits(secret, row.verifier));
  if (own === undefined) throw new DigestError('secret-wrong', { source: toSource(options) });
  const vault = createVault(options, createSecretKeys(own.version, secret));
  try {
    await vault.refresh(database.db);
  } catch (cause) {
    // It did fit, before a newer one took its place.
    const isOld = cause instanceof DigestError && cause.code === 'secret-changed';
    throw isOld ? new DigestError('secret-wrong', { source: toSource(options) }, cause) : cause;
  }
  return vault;
}

function findSecret({ secret, dir, randomBytes }: VaultOptions, isInUse: boolean): Uint8Array {
  if (secret !== null) return parseSecret(secret, 'DIGEST_SECRET');
  const found = findSecretFile(toSecretPath(dir));
  if (found !== undefined) return found;
  if (isInUse) throw new DigestError('secret-missing', { file: toSecretPath(dir) });
  return createSecretFile(toSecretPath(dir), randomBytes);
}

function toSource({ secret, dir }: VaultOptions): string {
  return secret === null ? toSecretPath(dir) : 'DIGEST_SECRET';
}

function createVault(options: VaultOptions, first: SecretKeys): Vault {
  const { database } = options;
  const seal = createSeal(options.randomBytes);
  const ring = new Map<number, SecretKeys>([[first.version, first]]);
  let own = first;
  let newest = first;

  async function refresh(db: Kysely<Schema>): Promise<void> {
    const rows = await lockSecrets(db, database.dialect);
    const isKnown = () => rows.every((row) => ring.has(row.version));
    if (isKnown()) return;
    await unsealOthers(db);
    if (!isKnown()) {
      // Another process has brought in a new secret and has done with the old one.
      own = findNewSecret(options, rows) ?? own;
      ring.set(own.version, own);
      await unsealOthers(db);
    }
    if (!isKnown()) throw new DigestError('secret-changed');
    newest = ring.get(Math.max(...ring.keys())) ?? own;
  }

  async function unsealOthers(db: Kysely<Schema>): Promise<void> {
    for (const { version, sealed } of await listSealedSecrets(db, own.version))
      ring.set(version, createSecretKeys(version, unsealSecret(own, version, sealed)));
  }

  async function learnOf(rows: readonly SealedRow[]): Promise<void> {
    if (rows.some((row) => !ring.has(row.key_version))) await refresh(database.db);
  }

  function unsealRow(purpose: Purpose, { key_version, sealed, key }: SealedRow): Uint8Array {
    return unseal((ring.get(key_version) ?? own).get(purpose), sealed, key);
  }

  return {
    get version() {
      return newest.version;
    },
    findTokenKey: (version) => ring.get(version)?.get('token'),
    findKey: (purpose, version) => (version === undefined ? newest : ring.get(version))?.get(purpose),
    getLastingKey: (purpose) => (ring.get(1) ?? own).get(purpose),
    seal: (identity, owner) => seal(newest.get('address'), encodeIdentity(identity), owner),
    sealLetter: (content, owner) => seal(newest.get('letter'), content, owner),
    openLetter: async (row) => {
      await learnOf([row]);
      return unsealRow('letter', row);
    },
    async openAll(rows) {
      await learnOf(rows);
      return rows.map((row) => decodeIdentity(unsealRow('address', row)));
    },
    hashes: (purpose, comparable) =>
      [...ring.values()]
        .sort((a, b) => b.version - a.version)
        .map((keys) => hashWith(keys.get(purpose), comparable)),
    listKeys: () => [...ring.values()],
    refresh,
  };
}

/** Nobody can bring in a new secret until the transaction of `db` ends: SQLite has one writer anyway. */
async function lockSecrets(db: Kysely<Schema>, dialect: Dialect): Promise<readonly SecretRow[]> {
  const lock = dialect === 'postgres' && db.isTransaction ? sql`for share` : sql``;
  return (await sql<SecretRow>`select version, verifier from secrets ${lock}`.execute(db)).rows;
}

function findNewSecret(options: VaultOptions, rows: readonly SecretRow[]): SecretKeys | undefined {
  const secret = options.secret === null ? findSecretFile(toSecretPath(options.dir)) : undefined;
  const row = secret && rows.find(({ verifier }) => fits(secret, verifier));
  return secret && row && createSecretKeys(row.version, secret);
}
