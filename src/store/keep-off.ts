import type { Transaction } from 'kysely';
import { isImported } from '../domain/imported.ts';
import { toComparable } from '../domain/mailbox.ts';
import type { KeepOffHow, OffOutcome, OffRow } from '../subscribers/keep-off.ts';
import { toBlobList } from './blob-list.ts';
import { addToDoNotMail } from './do-not-mail.ts';
import type { ImportStoreDeps } from './reader-import.ts';
import { toHex } from './reader-rows.ts';
import type { Dialect, Schema } from './schema.ts';
import type { Vault } from './vault.ts';

const rowsInTransaction = 2500;

/** Puts a batch onto the do-not-mail list, and takes those of it off the list of readers who came by an import. */
export async function keepOff(
  { database, vault }: ImportStoreDeps,
  rows: readonly OffRow[],
  how: KeepOffHow,
): Promise<readonly OffOutcome[]> {
  const outcomes: OffOutcome[] = [];
  for (let start = 0; start < rows.length; start += rowsInTransaction) {
    const slice = rows.slice(start, start + rowsInTransaction);
    outcomes.push(
      ...(await database.write(async (trx) => {
        await vault.refresh(trx);
        const found = await judge(trx, database.dialect, vault, slice, how.ownToo);
        if (!how.isTrial) await write(trx, database.dialect, vault.version, found, how.at);
        return found.map(({ outcome }) => outcome);
      })),
    );
  }
  return outcomes;
}

interface Found {
  readonly row: OffRow;
  /** Hex of the hash that is written. */
  readonly hash: string;
  /** Id of the reader who is taken off the list. */
  readonly reader: number | null;
  readonly outcome: OffOutcome;
}

async function judge(
  trx: Transaction<Schema>,
  dialect: Dialect,
  vault: Vault,
  rows: readonly OffRow[],
  ownToo: boolean,
): Promise<readonly Found[]> {
  const candidates = rows.map((row) => {
    const comparable = toComparable(row.address);
    return {
      row,
      lookups: vault.hashes('lookup', comparable).map(toHex),
      hashes: vault.hashes('do-not-mail', comparable).map(toHex),
    };
  });
  const readers = await trx
    .selectFrom('subscribers')
    .innerJoin('consents', 'consents.id', 'subscribers.consent_id')
    .select(['subscribers.id', 'lookup', 'consented_at', 'policy', 'form'])
    .where('state', '=', 'confirmed')
    .where(
      'lookup',
      'in',
      toBlobList(
        dialect,
        candidates.flatMap(({ lookups }) => lookups),
      ),
    )
    .execute();
  const kept = await trx
    .selectFrom('do_not_mail')
    .select('hash')
    .where(
      'hash',
      'in',
      toBlobList(
        dialect,
        candidates.flatMap(({ hashes }) => hashes),
      ),
    )
    .execute();
  const readerBy = new Map(readers.map((reader) => [toHex(reader.lookup), reader]));
  const isKept = new Set(kept.map(({ hash }) => toHex(hash)));
  return candidates.map(({ row, lookups, hashes }): Found => {
    const reader = lookups.map((lookup) => readerBy.get(lookup)).find((found) => found !== undefined);
    const found = { row, hash: hashes[0] ?? '', reader: reader?.id ?? null };
    if (reader === undefined)
      return { ...found, outcome: hashes.some((hash) => isKept.has(hash)) ? 'known' : 'remembered' };
    const leftSince = row.leftAt !== null && row.leftAt > reader.consented_at;
    return !isImported(reader) && !ownToo && !leftSince
      ? { ...found, reader: null, outcome: 'stays' }
      : { ...found, outcome: 'removed' };
  });
}

async function write(
  trx: Transaction<Schema>,
  dialect: Dialect,
  version: number,
  found: readonly Found[],
  at: number,
): Promise<void> {
  const rows = found
    .filter(({ outcome }) => outcome === 'remembered' || outcome === 'removed')
    .map(({ row, hash }) => ({ hash, version, reason: row.reason, since: row.leftAt ?? at }));
  await addToDoNotMail(trx, dialect, rows);
  for (const state of ['left', 'bounced', 'complained'] as const) {
    const ids = found.flatMap(({ reader, row }) =>
      reader !== null && toState(row.reason) === state ? reader : [],
    );
    if (ids.length === 0) continue;
    await trx.updateTable('subscribers').set({ state, state_at: at }).where('id', 'in', ids).execute();
  }
}

function toState(reason: OffRow['reason']): 'left' | 'bounced' | 'complained' {
  return reason === 'bounced' || reason === 'complained' ? reason : 'left';
}
