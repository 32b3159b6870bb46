import { randomBytes } from 'node:crypto';
import { toRelay } from '../../src/delivery/relay.ts';
import type { Progress, SendWorld } from '../../src/delivery/send.ts';
import type { IssueContent } from '../../src/domain/issue.ts';
import type { Database } from '../../src/store/database.ts';
import { planIssue } from '../../src/store/issue-plan.ts';
import { createIssues } from '../../src/store/issues.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { openVault, type Vault } from '../../src/store/vault.ts';
import { openTestDatabase, type TestDatabase, type TestDialect } from '../store/dialects.ts';

export const begunAt = Date.UTC(2026, 10, 20, 9);

export const content: IssueContent = {
  date: '2026-11-20',
  language: 'en',
  subject: 'The ferry is back',
  preheader: 'Twice a week',
  message: null,
  sections: [],
};

/** A database with confirmed readers, and a clock that moves when somebody waits. */
export interface DeliveryWorld extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly vault: Vault;
  /** The same secret, opened by another process. */
  openVault(): Promise<Vault>;
  readonly clock: { now: number };
  addReaders(addresses: readonly string[], language?: string): Promise<readonly number[]>;
  /** Begins an issue; planned unless told otherwise. */
  begin(options?: { planned?: boolean; slot?: number | null; mirrors?: readonly string[] }): Promise<number>;
  toSendWorld(url: string, change?: Partial<SendWorld>): SendWorld & { readonly told: Progress[] };
}

export async function openWorld(dialect: TestDialect): Promise<DeliveryWorld> {
  const database = await openTestDatabase(dialect);
  const world = await fillWorld(database, database.dir);
  return { ...world, database, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

/** The same over a database that somebody else opened and closes; `dir` is for its secret. */
export async function fillWorld(
  database: Database,
  dir: string,
): Promise<Omit<DeliveryWorld, 'database' | typeof Symbol.asyncDispose>> {
  const clock = { now: begunAt };
  const secret = 'ab'.repeat(32);
  const open = () => openVault({ database, dir, secret, now: () => clock.now, randomBytes });
  const vault = await open();
  const issues = createIssues(database);
  const ledger = createLedger(database, vault);
  return {
    vault,
    openVault: open,
    clock,
    addReaders: (addresses, language = 'en') => addReaders(database, vault, addresses, language),
    async begin({ planned = true, slot = null, mirrors = [] } = {}) {
      const draft = await issues.create({ content, slot, toSlug: (number) => `issue-${number}` }, clock.now);
      const variant = { language: 'en', sections: null, support: true };
      const message = { subject: content.subject, html: '<p>The ferry</p>', text: 'The ferry' };
      const begin = {
        slot,
        domain: 'news.harbour.test',
        variants: [null, ...mirrors].map((mirror) => ({ variant, mirror, message })),
      };
      const { id } = await issues.begin(draft.id, begin, clock.now);
      if (planned) await planIssue(database, id, clock.now);
      return id;
    },
    toSendWorld(url, change = {}) {
      const told: Progress[] = [];
      return {
        ledger,
        relay: toRelay(url, { name: 'news.harbour.test', allowInsecure: false }),
        pace: { connections: 4, messagesPerConnection: 100, perSecond: null, perDomainPerSecond: null },
        policy: 'resend',
        now: () => clock.now,
        random: Math.random,
        async wait(ms) {
          clock.now += ms;
          await new Promise((resolve) => setImmediate(resolve));
        },
        onProgress: (progress) => told.push(progress),
        told,
        ...change,
      };
    },
  };
}

async function addReaders(
  database: Database,
  vault: Vault,
  addresses: readonly string[],
  language: string,
): Promise<readonly number[]> {
  return database.write(async (trx) => {
    const digest = randomBytes(8);
    const consent = await trx
      .insertInto('consents')
      .values({ digest })
      .returning('id')
      .executeTakeFirstOrThrow();
    const ids: number[] = [];
    for (let from = 0; from < addresses.length; from += 200) {
      const rows = addresses.slice(from, from + 200).map((address) => {
        const key = randomBytes(12);
        return {
          key,
          lookup: randomBytes(16),
          sealed: vault.seal({ address, name: null }, key),
          key_version: 1,
          state: 'confirmed' as const,
          language,
          consent_id: consent.id,
          consented_at: begunAt,
          created_at: begunAt,
          confirmed_at: begunAt,
          state_at: begunAt,
        };
      });
      const added = await trx.insertInto('subscribers').values(rows).returning('id').execute();
      ids.push(...added.map(({ id }) => id));
    }
    return ids;
  });
}
