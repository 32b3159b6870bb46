import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Config, readConfig } from '../../src/config.ts';
import { type Desk, openDesk } from '../../src/deps/desk.ts';
import { toReaderSettings } from '../../src/deps/reader-settings.ts';
import { createRounds, type Rounds } from '../../src/deps/schedule.ts';
import { composeIssue, keepDraft, readEntries } from '../../src/digest.ts';
import type { DraftIssue, IssueContent } from '../../src/domain/issue.ts';
import type { LogSubject } from '../../src/domain/log.ts';
import type { Newsletter } from '../../src/domain/newsletter.ts';
import type { Images } from '../../src/domain/picture.ts';
import { listMessages } from '../../src/inbox/folder.ts';
import { keepScheduleSince } from '../../src/store/settings.ts';
import { parseImportMap } from '../../src/subscribers/import/map.ts';
import { importReaders } from '../../src/subscribers/import.ts';
import { writeMigrated } from '../store/dialects.ts';
import { makeMemoryFolder } from '../store/memory-folder.ts';

/** A server's rounds over a real store and the real inbox; the clock stands where it is put. */
export interface Newsroom extends AsyncDisposable {
  readonly dir: string;
  readonly log: string[];
  /** What each line of the log is about. */
  readonly subjects: (LogSubject | undefined)[];
  desk(): Desk;
  rounds(): Rounds;
  now(): number;
  at(instant: number): void;
  /** Looks once at `instant` as the server does each minute, and sends what is open. */
  runAt(instant: number): Promise<void>;
  /** Keeps a draft of the next issue, as `digest draft SOURCE...` does. */
  draft(...sources: string[]): Promise<DraftIssue>;
  /** Ends the server and starts it anew, with another schedule where one is given. */
  restart(change?: Partial<Pick<Newsletter, 'schedule' | 'timeZone'>>): Promise<void>;
  stop(): Promise<void>;
  addReaders(addresses: readonly string[]): Promise<void>;
  countMails(): Promise<number>;
}

interface Wanted {
  readonly readers: readonly string[];
  readonly sources?: readonly string[];
  readonly schedule?: Newsletter['schedule'];
  readonly now: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly change?: Partial<Config>;
  readonly images?: Images;
  /** Whatever sending waits for lets the clock go on, a minute for each second, and is soon over. */
  readonly waitsPass?: boolean;
}

export async function openNewsroom(wanted: Wanted): Promise<Newsroom> {
  const dir = makeMemoryFolder('digest-newsroom-');
  const log: string[] = [];
  const subjects: (LogSubject | undefined)[] = [];
  const {
    sources = [],
    images = 'none',
    schedule = { weekday: 'friday', time: '09:00', catchUpHours: 24 },
  } = wanted;
  mkdirSync(join(dir, 'data'), { mode: 0o700 });
  await writeMigrated(join(dir, 'data', 'digest.db'));
  let clock = wanted.now;
  const read = await readConfig({
    cwd: dir,
    env: { DIGEST_DIR: join(dir, 'data'), SMTP_URL: 'inbox:', ...wanted.env },
  });
  let config: Config = {
    ...read,
    sources: [...sources],
    editor: 'editor@example.org',
    newsletter: { ...read.newsletter, schedule, images },
    ...wanted.change,
  };
  const open = async () => {
    const opened = await openDesk(
      config,
      async () => new Uint8Array(),
      () => clock,
    );
    const desk = wanted.waitsPass ? { ...opened, deps: { ...opened.deps, toSendWorld } } : opened;
    async function toSendWorld(hooks: Parameters<typeof opened.deps.toSendWorld>[0]) {
      const wait = async (ms: number) => {
        clock += 60 * ms;
        await setTimeout(1);
      };
      return { ...(await opened.deps.toSendWorld(hooks)), wait };
    }
    const { newsletter } = config;
    const since = await keepScheduleSince(
      desk.store.database,
      newsletter.schedule,
      newsletter.timeZone,
      clock,
    );
    const rounds = createRounds(desk, since, (line, about) => {
      log.push(line);
      subjects.push(about);
    });
    return { desk, rounds };
  };
  let server: Awaited<ReturnType<typeof open>> | undefined = await open();
  const running = () => {
    if (server === undefined) throw new Error('the server is stopped');
    return server;
  };
  const stop = async () => {
    await server?.desk[Symbol.asyncDispose]();
    server = undefined;
  };
  await addReaders(running().desk, wanted.readers);
  return {
    dir,
    log,
    subjects,
    desk: () => running().desk,
    rounds: () => running().rounds,
    now: () => clock,
    at: (instant) => {
      clock = instant;
    },
    async runAt(instant) {
      clock = instant;
      const { rounds } = running();
      await rounds.lookAtSchedule();
      for (const issue of await rounds.listOpen()) await rounds.sendOne(issue, new AbortController().signal);
    },
    async draft(...named) {
      const { deps } = running().desk;
      const entries = await readEntries(named, deps, { taking: 'picked' });
      return keepDraft(await composeIssue(entries.candidates, deps), entries, { isNext: true }, deps);
    },
    async restart(change = {}) {
      await stop();
      config = { ...config, newsletter: { ...config.newsletter, ...change } };
      server = await open();
    },
    stop,
    addReaders: (addresses) => addReaders(running().desk, addresses),
    countMails: async () => {
      await running().desk.letters.settled();
      return (await listMessages(join(dir, 'data', 'inbox'))).total;
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function addReaders({ store, config, deps }: Desk, readers: readonly string[]): Promise<void> {
  const csv = Buffer.from(`email\n${readers.join('\n')}\n`);
  await importReaders(() => one(csv), {
    store: store.imports,
    settings: toReaderSettings(config),
    now: deps.now,
    file: 'list.csv',
    consent: 'sign-up sheet',
    isTrial: false,
    map: parseImportMap([]),
    onBadLine: () => {},
  });
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export function toHeadlines({ sections }: IssueContent): string[] {
  return sections.flatMap(({ entries }) => entries.map(({ headline }) => headline.text));
}
