import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { lookOf } from '../../templates/index.ts';
import { createFetchPicture } from '../article/fetch/fetch-picture.ts';
import type { Config } from '../config.ts';
import { createPatientLedger } from '../delivery/patient-ledger.ts';
import { heedRefusals } from '../delivery/refusals.ts';
import type { Deps } from '../digest.ts';
import { findPublicUrl } from '../digest.ts';
import type { Receipt } from '../domain/delivery.ts';
import type { IssueContent, PausedIssue, SendingIssue } from '../domain/issue.ts';
import { findMirrorOfAddress } from '../domain/mirrors.ts';
import { density } from '../domain/picture.ts';
import { createAlbum } from '../pictures/album.ts';
import { type Calendar, type DueSlot, findOpenSlot } from '../schedule/slots.ts';
import { type MirrorChoice, planIssue } from '../store/issue-plan.ts';
import { tidyCopies } from '../store/migration-copies.ts';
import { listMovedSlots } from '../store/moved-slots.ts';
import { isAway } from '../store/postgres-errors.ts';
import { createRefusedReaders } from '../store/refused-readers.ts';
import { findScheduleSince } from '../store/settings.ts';
import { listTakenSlots } from '../store/taken-slots.ts';
import type { Vault } from '../store/vault.ts';
import { createReaders, type Readers } from '../subscribers/readers.ts';
import { createToken, type TokenPurpose } from '../subscribers/tokens.ts';
import { createCountedLinks } from '../web/counted-links.ts';
import { type Approvals, createApprovals } from './approvals.ts';
import { type CorrectionDesk, createCorrectionDesk } from './corrections.ts';
import { createDepartures, type Departures } from './departures.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { keepOwnLooks } from './kept-look.ts';
import { createLetterBox, type LetterBox } from './letters.ts';
import { withLogo } from './logo.ts';
import { readDkimKeys, toHeaders } from './mail.ts';
import { openModel } from './model.ts';
import { findPictures } from './pictures.ts';
import { sendProof } from './proof.ts';
import { toReaderSettings } from './reader-settings.ts';
import { createReadWorld } from './reading.ts';
import { createMailWay, type MailWay } from './relay.ts';
import { openStore, type Store } from './store.ts';

/** Everything that the command line and the server work with, wired once. */
export interface Desk extends AsyncDisposable {
  readonly config: Config;
  readonly deps: Deps;
  readonly store: Store;
  readonly way: MailWay;
  readonly letters: LetterBox;
  readonly readers: Readers;
  readonly drafts: Drafts;
  readonly corrections: CorrectionDesk;
  readonly departures: Departures;
  readonly approvals: Approvals;
  /** The slot of the next issue; one sent by hand may have taken the schedule's next slot. */
  findNextSlot(): Promise<DueSlot>;
  /** The schedule as it stands: what was moved, and what has its issue. */
  readCalendar(): Promise<Calendar>;
  /** Too long ago to go on unasked: a restored backup may not know that everybody has it. */
  isTooLate(issue: SendingIssue | PausedIssue): boolean;
  /** Forgets whoever no longer needs to be known: old sign-ups, those who left, who got an issue long ago. */
  forgetOld(): Promise<void>;
  /** Sends a proof and keeps it as files; the paths are absolute. */
  sendProof(content: IssueContent, address: string): Promise<{ receipt: Receipt; html: string; eml: string }>;
}

/** How long the text of articles that were in no issue is kept, and what was sent to a mailbox. */
const versionsKeptMs = 60 * 24 * 3_600_000;

/** How long pages are kept as they were got, and what was made of them. */
const pagesKeptMs = 30 * 24 * 3_600_000;

/** How long what other programs were told is kept, to be told again. */
const postsKeptMs = 30 * 24 * 3_600_000;

/** Retries go on for 48 hours after an issue was begun; what is older by the catch-up window too was not sent by this database. */
const longestSendingMs = 48 * 3_600_000;

export async function openDesk(
  given: Config,
  readStdin: () => Promise<Uint8Array>,
  now: () => number = Date.now,
): Promise<Desk> {
  keepOwnLooks(given);
  const store = await openStore(given, now);
  const config = await withLogo(given, store.pictures, now);
  const { newsletter, delivery, lookTrouble } = config;
  const way = createMailWay(config, now);
  const { vault } = store;
  const dkim = await readDkimKeys(config.dkim);
  const letters = createLetterBox({ config, dkim, way, outbox: store.outbox, pictures: store.pictures, now });
  const readers = createReaders({
    store: store.readers,
    keys: vault,
    onLetter: letters.onKept,
    now,
    randomBytes,
    findCurrentIssue: async () => (await store.issues.listSent(1))[0]?.number ?? 0,
    settings: toReaderSettings(config),
  });

  const deps: Deps = {
    now,
    newsletter,
    quotas: config.issue,
    lookTrouble,
    mirrors: config.mirrors,
    reading: createReadWorld(config, readStdin, { store, now }),
    model: await openModel(config),
    issues: store.issues,
    articles: store.articles,
    album: createAlbum({
      kept: store.pictures,
      fetchPicture: createFetchPicture({ allow: config.fetchAllow }),
      now,
      width: density * lookOf(newsletter).measure,
    }),
    memory: store.memory,
    edits: store.edits,
    highWater: store.highWater,
    countedLink: config.countClicks ? createCountedLinks(toLinkKey(vault)).toLink : null,
    plan: (issueId, onPlanned) =>
      planIssue(store.database, issueId, now(), toMirrorChoice(config, vault), onPlanned),
    toParts: async (issue, variants) => ({
      issueId: issue.id,
      headers: toHeaders(config, issue.domain, new Date(issue.startedAt), newsletter.url),
      variants: variants.map(({ message }) => message),
      pictures: await findPictures(
        variants.map(({ message }) => message.html),
        store.pictures,
      ),
      variantHeaders: variants.map((variant) =>
        toHeaders(config, issue.domain, new Date(issue.startedAt), findPublicUrl(variant, deps)),
      ),
      dkim,
      messageIdKey: vault.getLastingKey('message-id'),
      returnPathKey: vault.getLastingKey('return-path'),
      returnDomain: config.bounces?.domain ?? null,
      tokens: (reader) => {
        const make = (purpose: TokenPurpose) => createToken(vault, purpose, reader, issue.number);
        return { leave: make('leave'), preferences: make('preferences'), 'not-now': make('not-now') };
      },
    }),
    heedRefusals: (issueId) =>
      heedRefusals(issueId, {
        ...createRefusedReaders(store.database),
        balance: store.ledger.balance,
        suppress: (key) => readers.suppressReader(key, 'bounced'),
      }),
    toSendWorld: async (hooks) => ({
      ledger: createPatientLedger(store.ledger, {
        isAway,
        wait: (ms) => sleep(ms),
        signal: hooks.signal,
        onAway: (away) => hooks.onNote?.(away ? 'Waiting for the database.' : 'The database answers again.'),
      }),
      relay: await way.forIssues(),
      pace: delivery,
      policy: delivery.uncertain,
      now,
      random: Math.random,
      wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => {}),
      ...hooks,
    }),
  };

  async function readCalendar(): Promise<Calendar> {
    const taken = await listTakenSlots(store.database);
    const since = (await findScheduleSince(store.database)) ?? now();
    const { schedule, timeZone } = newsletter;
    const moved = await listMovedSlots(store.database);
    return { schedule, timeZone, since, moved, isTaken: (slot) => taken.has(slot) };
  }

  const desk: Omit<Desk, 'drafts' | 'corrections' | 'departures' | 'approvals'> = {
    config,
    deps,
    store,
    way,
    letters,
    readers,
    findNextSlot: async () => findOpenSlot(now(), await readCalendar()),
    readCalendar,
    forgetOld: async () => {
      await readers.forgetOld();
      await store.deliveries.forget(now() - delivery.keepDays * 24 * 3_600_000, now());
      await store.memory.forget(now() - versionsKeptMs);
      await store.kept.forget(now() - pagesKeptMs);
      await store.pictures.forgetOutcomes(now() - pagesKeptMs);
      await store.mailed.forget(now() - versionsKeptMs);
      await store.webhooks.forget(now() - postsKeptMs);
      tidyCopies(store.database, now());
    },
    isTooLate: ({ startedAt }) =>
      now() - startedAt > longestSendingMs + newsletter.schedule.catchUpHours * 3_600_000,
    sendProof: (content, address) =>
      sendProof({ config, content, address, dkim, way, pictures: store.pictures, now, randomBytes }),
    [Symbol.asyncDispose]: async () => {
      await letters[Symbol.asyncDispose]();
      await way[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
  const drafts = createDrafts(desk);
  return {
    ...desk,
    drafts,
    corrections: createCorrectionDesk(desk),
    departures: createDepartures({ ...desk, drafts }),
    approvals: createApprovals({ ...desk, drafts }),
  };
}

/** The same whenever the secret is changed: links of old mails go on to lead somewhere. */
export function toLinkKey(vault: Vault): Uint8Array {
  return createHmac('sha256', vault.getLastingKey('web')).update('counted link').digest();
}

/** Null where no mirror is for some domains only: then no address needs to be opened. */
function toMirrorChoice({ mirrors }: Config, vault: Vault): MirrorChoice | null {
  if (mirrors.every(({ domains }) => domains.length === 0)) return null;
  return { vault, findMirror: (address) => findMirrorOfAddress(mirrors, address) };
}
