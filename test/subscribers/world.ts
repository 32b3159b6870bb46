import { randomBytes } from 'node:crypto';
import { createReaderStore } from '../../src/store/subscribers.ts';
import { openVault, type Vault } from '../../src/store/vault.ts';
import type { RecordEvent } from '../../src/store/webhooks.ts';
import type { ReaderLetter } from '../../src/subscribers/letters.ts';
import type { ReaderSettings } from '../../src/subscribers/reader-deps.ts';
import { createReaders, type Readers } from '../../src/subscribers/readers.ts';
import { openTestDatabase, type TestDatabase, type TestDialect } from '../store/dialects.ts';

/** A newsletter's readers over a real database; letters are collected, and the clock stands until it is moved. */
export interface World extends AsyncDisposable {
  readonly readers: Readers;
  readonly database: TestDatabase;
  readonly vault: Vault;
  readonly letters: ReaderLetter[];
  /** Moves the clock on, in ms. */
  pass(ms: number): void;
  now(): number;
  /** Tokens signed or checked so far. */
  signatures(): number;
}

export const hour = 3_600_000;
export const day = 24 * hour;

export async function openWorld(
  dialect: TestDialect,
  settings: Partial<ReaderSettings> = {},
  record?: RecordEvent,
): Promise<World> {
  const database = await openTestDatabase(dialect);
  let clock = Date.UTC(2026, 0, 9, 9);
  const now = () => clock;
  const vault = await openVault({ database, dir: database.dir, secret: null, now, randomBytes });
  const letters: ReaderLetter[] = [];
  let signatures = 0;
  const keys = {
    get version() {
      return vault.version;
    },
    findTokenKey(version: number) {
      signatures += 1;
      return vault.findTokenKey(version);
    },
  };
  const readers = createReaders({
    store: createReaderStore({ database, vault, now, ...(record && { record }) }),
    keys,
    onLetter: async (letter) => {
      letters.push(letter);
    },
    now,
    randomBytes,
    findCurrentIssue: async () => 12,
    settings: {
      languages: ['en', 'ru'],
      sections: ['world', 'science', 'culture'],
      hideWeeks: 8,
      allowRoleAddresses: true,
      blockedDomains: [],
      ...settings,
    },
  });
  return {
    readers,
    database,
    vault,
    letters,
    now,
    signatures: () => signatures,
    pass(ms) {
      clock += ms;
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

export const onTheForm = {
  language: 'en',
  consent: { policy: 'policy-1', form: '/', source: null },
} as const;

/** The last letter of this kind. */
export function findLetter<K extends ReaderLetter['kind']>(
  world: World,
  kind: K,
): Extract<ReaderLetter, { kind: K }> {
  const letter = world.letters.findLast(
    (candidate): candidate is Extract<ReaderLetter, { kind: K }> => candidate.kind === kind,
  );
  if (letter === undefined) throw new Error(`no letter of kind ${kind} was sent`);
  return letter;
}

/** Somebody who signed up and pressed the button. */
export async function subscribe(
  world: World,
  address: string,
): Promise<{ leave: string; preferences: string }> {
  await world.readers.requestSubscription(address, onTheForm);
  await world.readers.confirm(findLetter(world, 'confirm').token);
  const welcome = findLetter(world, 'welcome');
  return { leave: welcome.leaveToken, preferences: welcome.preferencesToken };
}
