import { type Kysely, sql, type Transaction } from 'kysely';
import { toComparable } from '../domain/mailbox.ts';
import type { NewReader, Reader } from '../subscribers/reader.ts';
import type { Decision } from '../subscribers/reader-store.ts';
import { keepConsent } from './consents.ts';
import { lift, suppress } from './do-not-mail.ts';
import { addLetter, dropLetters } from './outbox.ts';
import { recordReaderEvent } from './reader-events.ts';
import { encodeSections } from './reader-rows.ts';
import type { Schema } from './schema.ts';
import type { ReaderStoreDeps } from './subscribers.ts';
import type { Vault } from './vault.ts';

/** Writes what was decided about the reader who was found, or about nobody; `lookedFor` is the address that they were looked for by. */
export async function applyDecision<T>(
  trx: Transaction<Schema>,
  { vault, now, toPosted, record }: ReaderStoreDeps,
  found: Reader | undefined,
  decision: Decision<T>,
  lookedFor?: string,
): Promise<T> {
  const { insert, change, remove, count } = decision;
  const address = change?.address ?? found?.address ?? lookedFor;
  if (address !== undefined) {
    if (decision.suppress !== undefined) await suppress(trx, vault, address, decision.suppress, now());
    if (decision.lift) await lift(trx, vault, address);
    // What was on its way to somebody who is off the list would come too late.
    if (decision.suppress !== undefined || decision.remove) await dropLetters(trx, vault, address);
  }
  // What came back before doesn't count against an address that was taken off the do-not-mail list.
  if (decision.lift && found !== undefined)
    await trx.deleteFrom('soft_bounces').where('reader_key', '=', Buffer.from(found.key, 'hex')).execute();
  if (found === undefined) {
    if (insert !== undefined) await insertReader(trx, vault, insert);
  } else if (remove) {
    await trx.deleteFrom('subscribers').where('id', '=', found.id).execute();
  } else if (change !== undefined) {
    await changeReader(trx, vault, { ...found, ...change }, change.address !== undefined);
  }
  // In the same transaction: a kill between the two would leave somebody without the link that they wait for.
  for (const letter of decision.letters ?? [])
    if (toPosted !== undefined) await addLetter(trx, vault, toPosted(letter), now());
  for (const what of count?.what ?? []) await addToSum(trx, count?.issue ?? 0, what);
  if (record !== undefined) await recordReaderEvent(trx, { vault, record, now }, found, decision);
  return decision.result;
}

async function insertReader(trx: Transaction<Schema>, vault: Vault, reader: NewReader): Promise<void> {
  const key = Buffer.from(reader.key, 'hex');
  await trx
    .insertInto('subscribers')
    .values({ key, created_at: reader.createdAt, ...(await toColumns(trx, vault, reader, key)) })
    .execute();
}

async function changeReader(
  trx: Transaction<Schema>,
  vault: Vault,
  reader: Reader,
  isNewAddress: boolean,
): Promise<void> {
  const columns = await toColumns(trx, vault, reader, Buffer.from(reader.key, 'hex'));
  if (isNewAddress) {
    const hashes = [...vault.hashes('lookup', toComparable(reader.address))];
    await trx.deleteFrom('subscribers').where('lookup', 'in', hashes).where('id', '!=', reader.id).execute();
  }
  await trx
    .updateTable('subscribers')
    .set({ ...columns, revision: reader.revision })
    .where('id', '=', reader.id)
    .execute();
}

/** All columns are written, whatever changed: a known address costs what an unknown one does. */
async function toColumns(trx: Transaction<Schema>, vault: Vault, reader: NewReader, key: Uint8Array) {
  const [lookup = new Uint8Array()] = vault.hashes('lookup', toComparable(reader.address));
  return {
    lookup,
    sealed: vault.seal({ address: reader.address, name: reader.name }, key),
    key_version: vault.version,
    state: reader.state,
    state_at: reader.stateAt,
    language: reader.language,
    sections: encodeSections(reader.sections),
    paused_until: reader.pausedUntil,
    support_hidden_until: reader.supportHiddenUntil,
    consent_id: await keepConsent(trx, reader.consent),
    consented_at: reader.consent.at,
    confirmed_at: reader.confirmedAt,
    letters: reader.letters,
    letters_since: reader.lettersSince,
  };
}

/** In steps of one: the sums tell how many, and never who. */
export async function addToSum(trx: Kysely<Schema>, issue: number, what: string): Promise<void> {
  await trx
    .insertInto('reader_counts')
    .values({ issue_number: issue, what, total: 1 })
    .onConflict((conflict) =>
      conflict.columns(['issue_number', 'what']).doUpdateSet({ total: sql`reader_counts.total + 1` }),
    )
    .execute();
}
