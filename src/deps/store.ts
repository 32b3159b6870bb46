import { createHmac, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Ledger } from '../delivery/ledger.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { DigestError } from '../domain/errors.ts';
import { type Memory, toPause } from '../gather/memory.ts';
import { type ApiAnswers, createApiAnswers } from '../store/api-answers.ts';
import { type ApiTokens, createApiTokens } from '../store/api-tokens.ts';
import { createKeptArticles, type KeptArticles } from '../store/articles.ts';
import { type Corrections, createCorrections } from '../store/corrections.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { createDeliveries, type Deliveries } from '../store/delivery-list.ts';
import { createEdits, type Edits } from '../store/edits.ts';
import { createMemory } from '../store/gathered.ts';
import { createHighWater, type HighWater } from '../store/high-water.ts';
import { createIssues, type Issues } from '../store/issues.ts';
import { createKept, type Kept } from '../store/kept.ts';
import { createLedger } from '../store/ledger.ts';
import { createMailedArticles, type MailedArticles } from '../store/mailed.ts';
import { expectDatabase } from '../store/missing-database.ts';
import { expectAtHome } from '../store/moved-away.ts';
import { createOutbox } from '../store/outbox.ts';
import { createPasskeyStore, type PasskeyStore } from '../store/passkeys.ts';
import { createPictures, type Pictures } from '../store/pictures.ts';
import { createImportStore } from '../store/reader-import.ts';
import { createSessions, type Sessions } from '../store/sessions.ts';
import { createSourceChanges, type SourceChanges } from '../store/source-changes.ts';
import { createReaderStore } from '../store/subscribers.ts';
import { openVault, type Vault } from '../store/vault.ts';
import { createRecordEvent, createWebhooks, type Webhooks } from '../store/webhooks.ts';
import type { ImportStore } from '../subscribers/import.ts';
import type { ReaderStore } from '../subscribers/reader-store.ts';
import { toBuildMark } from './build-mark.ts';
import { expectKnownPlace } from './known-place.ts';
import { toPostedLetter } from './posted-letter.ts';

/** The database, unlocked. */
export interface Store extends AsyncDisposable {
  readonly database: Database;
  readonly vault: Vault;
  readonly issues: Issues;
  readonly articles: KeptArticles;
  readonly memory: Memory;
  readonly edits: Edits;
  readonly kept: Kept;
  readonly pictures: Pictures;
  readonly mailed: MailedArticles;
  readonly corrections: Corrections;
  readonly sourceChanges: SourceChanges;
  readonly sessions: Sessions;
  readonly passkeys: PasskeyStore;
  readonly apiTokens: ApiTokens;
  readonly apiAnswers: ApiAnswers;
  readonly highWater: HighWater;
  readonly ledger: Ledger;
  readonly webhooks: Webhooks;
  readonly outbox: Outbox;
  readonly deliveries: Deliveries;
  readonly readers: ReaderStore;
  readonly imports: ImportStore;
}

/** Opens PostgreSQL where DATABASE_URL says so, else the file in the data directory. Throws `store-…` and `secret-…`. */
export async function openStore(config: Config, now: () => number): Promise<Store> {
  await expectKnownPlace(config);
  await makeFolder(config.dir);
  const file = join(config.dir, 'digest.db');
  if (config.databaseUrl === null) expectDatabase(file);
  const database = await openDatabase({ url: config.databaseUrl ?? file });
  try {
    await expectAtHome(database.db, database.place);
    const vault = await openVault({ database, dir: config.dir, secret: config.secret, now, randomBytes });
    const record = createRecordEvent(config.webhooks);
    return {
      database,
      vault,
      issues: createIssues(database),
      articles: createKeptArticles(database),
      memory: createMemory(database, toPause),
      edits: createEdits(database),
      kept: createKept(database, toBuildMark(), now),
      pictures: createPictures(database),
      mailed: createMailedArticles(database),
      corrections: createCorrections(database),
      sourceChanges: createSourceChanges(database),
      sessions: createSessions(database),
      passkeys: createPasskeyStore(database),
      apiTokens: createApiTokens(database, randomBytes),
      apiAnswers: createApiAnswers(database, vault.getLastingKey('web')),
      highWater: createHighWater({
        database,
        files: toMarkFiles(config, vault),
        isRehearsal: config.smtpUrl === null || config.smtpUrl === 'inbox:',
        now,
      }),
      ledger: createLedger(database, vault, record),
      webhooks: createWebhooks(database),
      outbox: createOutbox(database, vault),
      deliveries: createDeliveries(database, vault),
      readers: createReaderStore({
        database,
        vault,
        now,
        toPosted: (letter) => toPostedLetter(letter, config),
        record,
      }),
      imports: createImportStore({ database, vault, randomBytes }),
      [Symbol.asyncDispose]: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Beside the database, for one that is put back alone; and away from it, for whoever puts the whole data directory back. */
function toMarkFiles({ dir, stateDir }: Config, vault: Vault): string[] {
  const name = createHmac('sha256', vault.getLastingKey('web'))
    .update('high water')
    .digest('hex')
    .slice(0, 16);
  return [join(dir, 'high-water.json'), ...(stateDir === null ? [] : [join(stateDir, `${name}.json`)])];
}

/** The key lies there also where the database is PostgreSQL. */
async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    throw new DigestError(cause.code === 'ENOSPC' ? 'store-full' : 'store-read-only', { file: dir }, cause);
  });
}
