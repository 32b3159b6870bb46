import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { recordMarked } from '../src/cli/gone-out.ts';
import type { Issue } from '../src/domain/issue.ts';
import { writeBackup } from '../src/store/backup.ts';
import { restoreToPostgres } from '../src/store/restore.ts';
import { type RelayDouble, startRelay, type Taken } from '../test/delivery/relay-double.ts';
import { type FeedItem, serveItems } from '../test/deps/feed-server.ts';
import { openNewsroom, toHeadlines } from '../test/deps/newsroom.ts';
import { startPostgres } from '../test/store/postgres-server.ts';
import { toArticle } from './week.ts';
import { createReadership } from './year/readership.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Fridays of 2027 at nine in Berlin: eight in UTC, and seven from 28 March to 31 October. */
const slots = Array.from({ length: 52 }, (_, week) => {
  const midnight = Date.UTC(2027, 0, 1) + week * 7 * day;
  const isSummer = midnight > Date.UTC(2027, 2, 28) && midnight < Date.UTC(2027, 9, 31);
  return midnight + (isSummer ? 7 : 8) * hour;
});

/** In which week what goes wrong, counted from 0. */
const feedGone = [9, 10, 11, 12];
const feedsDownAtSlot = 19;
const nothingNew = 39;
const serverOff = 26;
const relayAwayAtSlot = 16;
const relayGoesInTheMiddle = 32;
const postgresRestarts = [7, 43];
const putBack = 29;
const addressesGo = 22;
/** Weeks in which an answer may be lost on its way, and with it a second mail be sent. */
const mayDouble = new Set([relayGoesInTheMiddle, ...postgresRestarts]);

const started = performance.now();
const faults: string[] = [];
const expect = (holds: boolean, fault: string) => void (holds || faults.push(fault));
const folder = mkdtempSync(join(tmpdir(), 'digest-year-'));
chmodSync(folder, 0o711);
const postgres = await startPostgres(folder);
await using firstFeed = await serveItems();
await using secondFeed = await serveItems();
/** All that was taken, over each time that the relay came back. */
const mails: Taken[] = [];
const gone = ['reader5@host5.example', 'reader44@host2.example'];
let areGone = false;
let relay = await openRelay();
const first = Array.from({ length: 120 }, (_, n) => `${n % 10 ? 'reader' : 'grey'}${n}@host${n % 7}.example`);
const newsroom = await openNewsroom({
  readers: first,
  sources: [firstFeed.url, secondFeed.url],
  now: (slots[0] ?? 0) - 3 * day,
  env: {
    SMTP_URL: relay.url,
    DATABASE_URL: postgres.url,
    DIGEST_FETCH_ALLOW: `${firstFeed.place},${secondFeed.place}`,
    XDG_STATE_HOME: join(folder, 'marks'),
  },
  waitsPass: true,
});
await newsroom.restart({ timeZone: 'Europe/Berlin' });
const readership = createReadership(newsroom, () => mails, first);

const sums = { planned: 0, accepted: 0, failed: 0, doubles: 0, sent: 0, skipped: 0 };
const headlines = new Set<string>();
let newest: readonly Taken[] = [];
for (const [week, slot] of slots.entries()) await passWeek(week, slot);
await newsroom[Symbol.asyncDispose]();
await relay[Symbol.asyncDispose]();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

const { planned, accepted, failed, doubles, sent, skipped } = sums;
expect(planned === accepted + failed, `${planned} planned are not ${accepted} accepted + ${failed} failed`);
expect(sent + skipped === slots.length, `${sent} sent + ${skipped} skipped are not ${slots.length}`);
console.log(`${slots.length} slots = ${sent} sent + ${skipped} skipped; ${headlines.size} headlines`);
console.log(
  `${planned} planned = ${accepted} accepted + ${failed} failed; ${doubles} sent again after an answer was lost`,
);
console.log(
  `${first.length} readers + ${readership.joined} joined - ${readership.left} left - ${gone.length} refused = ${readership.wanted.size}`,
);
for (const fault of faults) console.log(`WRONG: ${fault}`);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${faults.length === 0 ? 'The sums balance: nobody twice, nobody left out' : `${faults.length} faults`}; ${seconds} s`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

async function passWeek(week: number, slot: number): Promise<void> {
  await runAt(slot - 2 * day);
  if (week % 4 === 1) await readership.join(`newcomer${week}`);
  if (week % 6 === 2) await readership.leave(`reader${week + 1}@host${(week + 1) % 7}.example`, newest);
  areGone = week >= addressesGo;
  setFeeds(week, slot, week === feedsDownAtSlot);
  const backup = week === putBack ? await backUp() : undefined;
  if (week === serverOff) await newsroom.stop();
  else await runAt(slot - 60_000);
  if (week !== serverOff) expect((await findIssue(slot)) === undefined, `week ${week}: begun too early`);

  const before = mails.length;
  let trouble: Promise<unknown> = Promise.resolve();
  if (postgresRestarts.includes(week)) relay.onTaken = once(() => (trouble = postgres.restart()));
  if (week === relayGoesInTheMiddle) relay.onTaken = once(() => (trouble = goAndComeBack()));
  if (week === relayAwayAtSlot) await relay[Symbol.asyncDispose]();
  if (week === serverOff) {
    newsroom.at(slot + 3 * day);
    await newsroom.restart();
    await runAt(slot + 3 * day);
  } else await runAt(slot);
  await trouble;
  if (week === relayAwayAtSlot) relay = await openRelay(relay);
  for (let hours = 1; hours <= 26 && !(await isOver(slot)); hours++) {
    if (week === feedsDownAtSlot && hours === 3) setFeeds(week, slot, false);
    await runAt(slot + hours * hour);
  }
  await count(week, slot, mails.slice(before));
  if (backup !== undefined) await loseAndPutBack(backup, slot);
}

/** The clock never goes back: what was waited for may have taken hours. */
async function runAt(instant: number): Promise<void> {
  await newsroom.runAt(Math.max(newsroom.now(), instant));
  await newsroom.desk().letters.settled();
}

async function findIssue(slot: number): Promise<Issue | undefined> {
  return (await newsroom.desk().store.issues.list(3)).find(
    (issue) => issue.slot === slot && issue.state !== 'draft',
  );
}

async function isOver(slot: number): Promise<boolean> {
  return ['sent', 'skipped'].includes((await findIssue(slot))?.state ?? '');
}

/** Each feed has three articles a week, and shows those of the week before still. */
function setFeeds(week: number, slot: number, areDown: boolean): void {
  const toItems = (feed: number) =>
    [week - 1, week]
      .filter((each) => each >= 0 && each !== nothingNew)
      .flatMap((each) =>
        Array.from({ length: 3 }, (_, n): FeedItem => {
          const number = each * 6 + feed * 3 + n;
          return {
            guid: `article-${number}`,
            ...toArticle(number),
            date: slot - (week - each) * 7 * day - 2 * day,
          };
        }),
      );
  firstFeed.set(areDown || feedGone.includes(week) ? null : toItems(0));
  secondFeed.set(areDown ? null : toItems(1));
}

async function openRelay(former?: RelayDouble): Promise<RelayDouble> {
  const opened = await startRelay(undefined, former === undefined ? 0 : Number(new URL(former.url).port));
  opened.behave = (address, tries) => {
    if (areGone && gone.includes(address)) return '550 5.1.1 no such user here';
    return address.startsWith('grey') && tries % 2 === 1 ? '451 4.7.1 greylisted, come back later' : 'take';
  };
  const push = opened.taken.push.bind(opened.taken);
  opened.taken.push = (...taken) => {
    mails.push(...taken);
    return push(...taken);
  };
  return opened;
}

/** In the middle of an issue. */
function once(act: () => unknown): () => void {
  let left = 40;
  return () => void (--left === 0 && act());
}

async function goAndComeBack(): Promise<void> {
  await relay[Symbol.asyncDispose]();
  await new Promise((done) => setTimeout(done, 200));
  relay = await openRelay(relay);
}

async function count(week: number, slot: number, taken: readonly Taken[]): Promise<void> {
  const issue = await findIssue(slot);
  if (issue === undefined) return expect(false, `week ${week}: no issue for its slot`);
  const isToSkip = week === nothingNew || week === serverOff;
  expect(issue.state === (isToSkip ? 'skipped' : 'sent'), `week ${week}: the issue is ${issue.state}`);
  if (issue.state === 'skipped') sums.skipped += 1;
  if (issue.state !== 'sent') return;
  sums.sent += 1;
  const balance = await newsroom.desk().store.ledger.balance(issue.id);
  sums.planned += balance.planned;
  sums.accepted += balance.accepted;
  sums.failed += balance.failed;
  newest = taken.filter(
    ({ raw, to }) => raw.includes('\r\nList-Unsubscribe-Post:') && !to.startsWith('editor@'),
  );
  const reached = new Set(newest.map(({ to }) => to));
  const refused = areGone ? gone.filter((address) => readership.wanted.has(address)) : [];
  const missed = [...readership.wanted].filter(
    (address) => !reached.has(address) && !refused.includes(address),
  );
  const strangers = [...reached].filter((address) => !readership.wanted.has(address));
  expect(missed.length === 0, `week ${week}: ${missed.length} left out, as ${missed[0]}`);
  expect(strangers.length === 0, `week ${week}: ${strangers.length} got it unasked, as ${strangers[0]}`);
  expect(
    balance.planned === readership.wanted.size,
    `week ${week}: ${balance.planned} planned of ${readership.wanted.size}`,
  );
  expect(
    balance.accepted === reached.size,
    `week ${week}: ${balance.accepted} accepted, ${reached.size} reached`,
  );
  const again = newest.length - reached.size;
  sums.doubles += again;
  expect(again === 0 || (mayDouble.has(week) && again <= 20), `week ${week}: ${again} got it twice`);
  for (const address of refused) readership.refuse(address);
  for (const headline of toHeadlines(issue.content)) {
    // What went out after the backup was made is news again to the database that was put back.
    expect(!headlines.has(headline) || week === putBack + 1, `week ${week}: told again: ${headline}`);
    headlines.add(headline);
  }
}

async function backUp(): Promise<string> {
  const { database, vault } = newsroom.desk().store;
  const key = vault.listKeys().find(({ version }) => version === vault.version);
  if (key === undefined) throw new Error('no secret');
  const file = join(folder, 'thursday.backup');
  await writeBackup(database, file, { ...key, randomBytes, now: newsroom.now });
  return file;
}

/** On Saturday the disk of the database is gone. */
async function loseAndPutBack(file: string, slot: number): Promise<void> {
  const { vault } = newsroom.desk().store;
  const secret =
    vault.listKeys().find(({ version }) => version === vault.version)?.secret ?? new Uint8Array();
  await newsroom.stop();
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('drop schema public cascade; create schema public');
  await client.end();
  const draft = join(folder, 'restoring');
  await restoreToPostgres(file, postgres.url, { secret, source: 'secret.key', draft });
  newsroom.at(Math.max(newsroom.now(), slot + day));
  await newsroom.restart();
  const before = mails.length;
  await runAt(slot + day);
  const unasked = mails.slice(before).filter(({ to }) => !to.startsWith('editor@'));
  expect(unasked.length === 0, `${unasked.length} mails went out of the backup unasked`);
  // As `digest restored --sent` does it.
  const { highWater } = newsroom.desk().store;
  for (let found = await highWater.findAbove(); found !== null; found = await highWater.findAbove()) {
    if (found.issue !== null) await recordMarked(newsroom.desk(), found);
    await highWater.settle(found);
  }
}
