import type { Transaction } from 'kysely';
import { toComparable } from '../domain/mailbox.ts';
import type { ImportOutcome, ImportRow } from '../subscribers/import.ts';
import { toBlobList } from './blob-list.ts';
import { toHex } from './reader-rows.ts';
import type { Dialect, Schema } from './schema.ts';
import type { Vault } from './vault.ts';

/** All bytes in hex: as short strings they cost a quarter of the memory. */
export interface Candidate {
  readonly row: ImportRow;
  readonly version: number;
  readonly key: string;
  readonly sealed: string;
  /** Under each secret, newest first. */
  readonly lookups: readonly string[];
}

/** `waiting`: the id of a reader who is kept here and not subscribed, and is confirmed by the import. */
export interface Verdict {
  readonly outcome: ImportOutcome;
  readonly waiting: number | null;
}

/** What becomes of each row, by who is there and who is on the do-not-mail list. */
export async function judge(
  trx: Transaction<Schema>,
  dialect: Dialect,
  vault: Vault,
  candidates: readonly Candidate[],
): Promise<readonly Verdict[]> {
  const lookups = candidates.flatMap((candidate) => candidate.lookups);
  const known = await trx
    .selectFrom('subscribers')
    .select(['id', 'lookup', 'state'])
    .where('lookup', 'in', toBlobList(dialect, lookups))
    .execute();
  const byLookup = new Map(known.map((reader) => [toHex(reader.lookup), reader]));
  const suppressed = await findSuppressed(trx, dialect, vault, candidates);
  return candidates.map((candidate): Verdict => {
    const reader = candidate.lookups.map((lookup) => byLookup.get(lookup)).find((found) => found);
    if (reader?.state === 'confirmed') return { outcome: 'known', waiting: null };
    // Whoever left or bounced is on the do-not-mail list, unless the editor took them off it.
    if (suppressed.has(candidate)) return { outcome: 'suppressed', waiting: null };
    return { outcome: 'added', waiting: reader?.id ?? null };
  });
}

async function findSuppressed(
  trx: Transaction<Schema>,
  dialect: Dialect,
  vault: Vault,
  candidates: readonly Candidate[],
): Promise<ReadonlySet<Candidate>> {
  const isInUse = await trx.selectFrom('do_not_mail').select('since').limit(1).executeTakeFirst();
  if (isInUse === undefined) return new Set();
  const byHash = new Map(
    candidates.flatMap((candidate) =>
      vault
        .hashes('do-not-mail', toComparable(candidate.row.address))
        .map((hash): [string, Candidate] => [toHex(hash), candidate]),
    ),
  );
  const found = await trx
    .selectFrom('do_not_mail')
    .select('hash')
    .where('hash', 'in', toBlobList(dialect, [...byHash.keys()]))
    .execute();
  return new Set(found.flatMap(({ hash }) => byHash.get(toHex(hash)) ?? []));
}
