import { sql, type Transaction } from 'kysely';
import { toComparable } from '../domain/mailbox.ts';
import type { ImportOutcome, ImportRow, ImportStore } from '../subscribers/import.ts';
import { keepConsent } from './consents.ts';
import type { Database } from './database.ts';
import { type Candidate, judge, type Verdict } from './import-verdicts.ts';
import { keepOff } from './keep-off.ts';
import { encodeSections, toHex } from './reader-rows.ts';
import type { Dialect, Schema } from './schema.ts';
import type { RandomBytes } from './secret-file.ts';
import { createSuppressedStore } from './suppressed-hashes.ts';
import type { Vault } from './vault.ts';

export interface ImportStoreDeps {
  readonly database: Database;
  readonly vault: Vault;
  readonly randomBytes: RandomBytes;
}

export function createImportStore(deps: ImportStoreDeps): ImportStore {
  return {
    async takeIn(rows, consent, isTrial) {
      await deps.vault.refresh(deps.database.db);
      // The costly part, hashing and sealing, comes before the transactions: nobody waits longer for the database than they must.
      const candidates = prepare(deps, rows);
      // Neighbours in the index go in together: each transaction then touches a small part of it, and not all of its pages.
      candidates.sort((a, b) => (toLookup(a) < toLookup(b) ? -1 : 1));
      const outcomes = new Map<ImportRow, ImportOutcome>();
      for (let start = 0; start < candidates.length; start += rowsInTransaction) {
        const slice = candidates.slice(start, start + rowsInTransaction);
        const verdicts = await takeSlice(deps, slice, consent, isTrial);
        for (const [index, { row }] of slice.entries())
          outcomes.set(row, verdicts[index]?.outcome ?? 'known');
      }
      return rows.map((row) => outcomes.get(row) ?? 'known');
    },
    keepOff: (rows, how) => keepOff(deps, rows, how),
    ...createSuppressedStore(deps.database),
  };
}

const rowsInTransaction = 2500;

function takeSlice(
  deps: ImportStoreDeps,
  slice: readonly Candidate[],
  consent: { readonly at: number; readonly source: string },
  isTrial: boolean,
): Promise<readonly Verdict[]> {
  const { database, vault } = deps;
  return database.write(async (trx) => {
    await vault.refresh(trx);
    const candidates =
      slice[0]?.version === vault.version
        ? slice
        : prepare(
            deps,
            slice.map(({ row }) => row),
          );
    const verdicts = await judge(trx, database.dialect, vault, candidates);
    if (!isTrial) await write(trx, database.dialect, vault.version, candidates, verdicts, consent);
    return verdicts;
  });
}

const keyLength = 12;

/** The keys of a batch begin with the same random byte, so that they stand together in their index; 88 random bits follow. */
function prepare({ vault, randomBytes }: ImportStoreDeps, rows: readonly ImportRow[]): Candidate[] {
  const { version } = vault;
  const keys = randomBytes(keyLength * rows.length);
  return rows.map((row, index) => {
    const key = keys.subarray(index * keyLength, (index + 1) * keyLength);
    key[0] = keys[0] ?? 0;
    const { address, name } = row;
    return {
      row,
      version,
      key: toHex(key),
      sealed: toHex(vault.seal({ address, name }, key)),
      lookups: vault.hashes('lookup', toComparable(address)).map(toHex),
    };
  });
}

async function write(
  trx: Transaction<Schema>,
  dialect: Dialect,
  version: number,
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
  consent: { readonly at: number; readonly source: string },
): Promise<void> {
  const consentId = await keepConsent(trx, { policy: null, form: null, source: consent.source });
  const waiting = verdicts.flatMap((verdict) => verdict.waiting ?? []);
  if (waiting.length > 0)
    await trx
      .updateTable('subscribers')
      .set({ state: 'confirmed', state_at: consent.at, confirmed_at: consent.at })
      .set({ consent_id: consentId, consented_at: consent.at })
      .where('id', 'in', waiting)
      .execute();
  const added = candidates.filter(
    (_, index) => verdicts[index]?.outcome === 'added' && verdicts[index]?.waiting === null,
  );
  await insertAll(trx, dialect, added, [version, consentId, consent.at]);
}

function toLookup({ lookups }: Candidate): string {
  return lookups[0] ?? '';
}

/** One statement and one parameter for the whole batch: binding each value by itself takes twice as long. */
async function insertAll(
  trx: Transaction<Schema>,
  dialect: Dialect,
  candidates: readonly Candidate[],
  [version, consentId, at]: readonly [number, number, number],
): Promise<void> {
  const json = JSON.stringify(
    candidates.map(({ row, key, sealed, lookups }) => [
      key,
      lookups[0],
      sealed,
      row.language,
      encodeSections(row.sections),
      row.subscribedAt,
    ]),
  );
  const [bytes, since, rows] =
    dialect === 'sqlite'
      ? [(at: number) => sql`unhex(value->>${sql.lit(at)})`, sql`value->>5`, sql`json_each(${json})`]
      : [
          (at: number) => sql`decode(value->>${sql.lit(at)}, 'hex')`,
          sql`(value->>5)::bigint`,
          sql`json_array_elements(${json}::json)`,
        ];
  await sql`
    insert into subscribers
      (key_version, consent_id, consented_at, state, state_at, key, lookup, sealed, language, sections, created_at, confirmed_at)
    select ${version}, ${consentId}, ${at}, 'confirmed', ${at}, ${bytes(0)}, ${bytes(1)}, ${bytes(2)},
      value->>3, value->>4, ${since}, ${since}
    from ${rows} where true
    on conflict (lookup) do nothing`.execute(trx);
}
