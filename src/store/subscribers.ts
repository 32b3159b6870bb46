import type { Kysely } from 'kysely';
import type { PostedLetter } from '../domain/letter.ts';
import { toComparable } from '../domain/mailbox.ts';
import type { ReaderLetter } from '../subscribers/letters.ts';
import type { Reader, ReaderState } from '../subscribers/reader.ts';
import type { ReaderStore } from '../subscribers/reader-store.ts';
import { findAddressChange, keepAddressChange } from './address-changes.ts';
import type { Database } from './database.ts';
import { findSuppression } from './do-not-mail.ts';
import { addToSum, applyDecision } from './reader-decisions.ts';
import { type ReaderRow, toReader } from './reader-rows.ts';
import type { Schema } from './schema.ts';
import type { Vault } from './vault.ts';
import type { RecordEvent } from './webhooks.ts';

export interface ReaderStoreDeps {
  readonly database: Database;
  readonly vault: Vault;
  readonly now: () => number;
  /** How a letter waits to be delivered; where it is not given, none is kept. */
  readonly toPosted?: (letter: ReaderLetter) => PostedLetter;
  /** Hears of who came or went; where it is not given, nobody is told. */
  readonly record?: RecordEvent;
}

export function createReaderStore(deps: ReaderStoreDeps): ReaderStore {
  const { database, vault } = deps;
  const { db } = database;
  return {
    decideByAddress: (address, decide) =>
      database.write(async (trx) => {
        const found = await findByAddress(trx, deps, address);
        return applyDecision(trx, deps, found, decide(found), address);
      }),

    decideByKey: (key, decide) =>
      database.write(async (trx) => {
        const found = await findByKey(trx, deps, key);
        return applyDecision(trx, deps, found, decide(found));
      }),

    decideAddressChange: (key, decide) =>
      database.write(async (trx) => {
        const found = await findByKey(trx, deps, key);
        const decision = decide(found, await findAddressChange(trx, vault, key));
        if (found !== undefined && decision.waiting !== undefined)
          await keepAddressChange(trx, vault, found, decision.waiting);
        return applyDecision(trx, deps, found, decision);
      }),

    findByKey: (key) => findByKey(db, deps, key),
    findByAddress: (address) => findByAddress(db, deps, address),

    async findSuppression(address) {
      await vault.refresh(db);
      return findSuppression(db, vault, address);
    },

    async listPage(after, limit, states) {
      const rows = await selectReaders(db)
        .where('subscribers.id', '>', after)
        .where('state', 'in', [...states])
        .orderBy('subscribers.id')
        .limit(limit)
        .execute();
      return openReaders(vault, rows);
    },

    async countByState() {
      const rows = await db
        .selectFrom('subscribers')
        .select((of) => ['state', of.fn.countAll<number>().as('total')])
        .groupBy('state')
        .execute();
      const total = (state: ReaderState) => rows.find((row) => row.state === state)?.total ?? 0;
      return {
        pending: total('pending'),
        confirmed: total('confirmed'),
        left: total('left'),
        bounced: total('bounced'),
        complained: total('complained'),
      };
    },

    listSums: () =>
      db
        .selectFrom('reader_counts')
        .select(['issue_number as issue', 'what', 'total'])
        .orderBy('issue_number', 'desc')
        .orderBy('what')
        .execute(),

    addToSum: (issue, what) => database.write((trx) => addToSum(trx, issue, what)),

    async removeOld(state, before) {
      const result = await db
        .deleteFrom('subscribers')
        .where('state', '=', state)
        .where('state_at', '<=', before)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

async function findByAddress(
  db: Kysely<Schema>,
  { database, vault }: ReaderStoreDeps,
  address: string,
): Promise<Reader | undefined> {
  await vault.refresh(db);
  const hashes = [...vault.hashes('lookup', toComparable(address))];
  const query = selectReaders(db).where('lookup', 'in', hashes);
  return (await openReaders(vault, await lockIn(db, database, query).execute()))[0];
}

async function findByKey(
  db: Kysely<Schema>,
  { database, vault }: ReaderStoreDeps,
  key: string,
): Promise<Reader | undefined> {
  await vault.refresh(db);
  const query = selectReaders(db).where('key', '=', Buffer.from(key, 'hex'));
  return (await openReaders(vault, await lockIn(db, database, query).execute()))[0];
}

function selectReaders(db: Kysely<Schema>) {
  return db
    .selectFrom('subscribers')
    .innerJoin('consents', 'consents.id', 'subscribers.consent_id')
    .selectAll('subscribers')
    .select(['consents.policy', 'consents.form', 'consents.source']);
}

/** In a transaction of PostgreSQL, nobody else changes the row until its end; SQLite has one writer anyway. */
function lockIn(db: Kysely<Schema>, { dialect }: Database, query: ReturnType<typeof selectReaders>) {
  return dialect === 'postgres' && db.isTransaction ? query.forUpdate('subscribers') : query;
}

async function openReaders(vault: Vault, rows: readonly ReaderRow[]): Promise<readonly Reader[]> {
  const identities = await vault.openAll(rows);
  return rows.flatMap((row, index) => {
    const identity = identities[index];
    return identity === undefined ? [] : [toReader(row, identity)];
  });
}
