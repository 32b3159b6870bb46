import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntries } from '../../src/digest.ts';
import { newsPage } from '../article/samples.ts';
import { serve, type TestServer } from '../article/server.ts';
import { type Newsroom, openNewsroom, toHeadlines } from './newsroom.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Mondays at nine, UTC; before the first nothing went out. */
const monday = Date.parse('2026-11-02T09:00Z');
const mondays = { weekday: 'monday', time: '09:00', catchUpHours: 24 } as const;
const two = ['ann@example.net', 'ben@example.net'];

interface Item {
  readonly name: string;
  readonly date?: number;
  readonly guid?: string;
  readonly link?: string;
  readonly words?: string;
}

const towns = ['Ashmere', 'Brackwater', 'Calder', 'Dunmoor', 'Eskford', 'Fenwick', 'Garrow', 'Hollin'];

/** Six score words about a town, so that the feed's own text is taken; no two are one story. */
function toWords(name: string): string {
  const town = towns[name.charCodeAt(0) % towns.length] ?? name;
  return Array.from(
    { length: 9 },
    (_, n) =>
      `The council of ${town} said on Monday that its ${name} plan number ${n + name.length} would be looked at again before the winter, after people there had asked for it.`,
  ).join(' ');
}

/** A feed whose items are what they are set to; null makes it answer with a page. */
async function serveFeed(): Promise<TestServer & { set(items: readonly Item[] | null): void }> {
  let items: readonly Item[] | null = [];
  const server = await serve((_request, response) => {
    if (items === null) return void response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage);
    const text = items.map(({ name, date, guid = name, link = `/${name}`, words = name }) => {
      const day = date === undefined ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`;
      return `<item><title>${name} plan of ${towns[name.charCodeAt(0) % towns.length]}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid>${day}<description>&lt;p&gt;${toWords(words)}&lt;/p&gt;</description></item>`;
    });
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(`<rss version="2.0"><channel><title>Town News</title>${text.join('')}</channel></rss>`);
  });
  return {
    ...server,
    set: (next) => {
      items = next;
    },
  };
}

async function listSent({ desk }: Newsroom): Promise<[number | null, string[]][]> {
  const issues = await desk().store.issues.list(20);
  return issues
    .filter(({ state }) => state === 'sent')
    .map(({ slot, content }): [number | null, string[]] => [slot, toHeadlines(content)])
    .toReversed();
}

/** An article of the editor's own, headed "Birch row in Calder". */
function putArticle({ dir }: Newsroom): string {
  const file = join(dir, 'birch.txt');
  writeFileSync(file, `Birch row in Calder\n\n${toWords('birch')}`);
  return file;
}

function openWithFeed(feed: TestServer): Promise<Newsroom> {
  const env = { DIGEST_FETCH_ALLOW: feed.place };
  return openNewsroom({ readers: two, sources: [feed.url], schedule: mondays, now: monday - 3 * day, env });
}

test('a feed that repeats its items, with other dates, titles or links, has each in one issue', async () => {
  await using feed = await serveFeed();
  await using newsroom = await openWithFeed(feed);
  feed.set([{ name: 'alder' }, { name: 'birch' }]);
  await newsroom.runAt(monday);
  feed.set([
    { name: 'alder', date: monday + 2 * day },
    { name: 'birch', link: '/moved-to', date: monday + 3 * day },
    { name: 'renamed', guid: 'new-guid', link: '/elsewhere', words: 'alder' },
    { name: 'cedar' },
  ]);
  await newsroom.runAt(monday + 7 * day);
  expect(await listSent(newsroom)).toEqual([
    [monday, ['alder plan of Brackwater', 'birch plan of Calder']],
    [monday + 7 * day, ['cedar plan of Dunmoor']],
  ]);
});

test('items that all lead to one page are told apart by their names', async () => {
  await using feed = await serveFeed();
  await using newsroom = await openWithFeed(feed);
  const link = '/notes';
  feed.set([
    { name: 'alder', link },
    { name: 'birch', link },
  ]);
  await newsroom.runAt(monday);
  feed.set([
    { name: 'birch', link },
    { name: 'cedar', link },
  ]);
  await newsroom.runAt(monday + 7 * day);
  expect((await listSent(newsroom)).at(-1)).toEqual([monday + 7 * day, ['cedar plan of Dunmoor']]);
});

test('a feed with nothing new makes no issue, is asked ever less often, and the slot is skipped for that reason', async () => {
  await using feed = await serveFeed();
  await using newsroom = await openWithFeed(feed);
  feed.set([{ name: 'alder' }]);
  await newsroom.runAt(monday);
  for (let minute = 0; minute <= 24 * 60; minute += 30)
    await newsroom.runAt(monday + 7 * day + minute * 60_000);
  await newsroom.runAt(monday + 8 * day + hour);
  const [newest] = await newsroom.desk().store.issues.list(1);
  expect(newest).toMatchObject({ state: 'skipped', reason: expect.stringContaining('nothing new') });
});

test('what is older than the last issue is left, but for what came late', async () => {
  await using feed = await serveFeed();
  await using newsroom = await openWithFeed(feed);
  feed.set([{ name: 'alder', date: monday - day }]);
  await newsroom.runAt(monday);
  feed.set([
    { name: 'elm', date: monday - 20 * day },
    { name: 'fir', date: monday - hour },
    { name: 'gorse', date: monday + day },
  ]);
  await newsroom.runAt(monday + 7 * day);
  expect(await listSent(newsroom)).toEqual([
    [monday, ['alder plan of Brackwater']],
    [monday + 7 * day, ['gorse plan of Hollin', 'fir plan of Garrow']],
  ]);
});

test('a feed that answers with a page stays a feed: the issue goes out without it, and has the items it owed the week after', async () => {
  await using one = await serveFeed();
  await using other = await serveFeed();
  await using newsroom = await openNewsroom({
    readers: two,
    sources: [one.url, other.url],
    schedule: mondays,
    now: monday - 3 * day,
    env: { DIGEST_FETCH_ALLOW: `${one.place},${other.place}` },
  });
  one.set([{ name: 'alder' }]);
  other.set([{ name: 'birch' }]);
  await newsroom.runAt(monday);
  one.set([{ name: 'cedar', date: monday + day }]);
  other.set(null);
  await newsroom.runAt(monday + 7 * day);
  one.set([{ name: 'dogwood', date: monday + day }]);
  other.set([{ name: 'elm', date: monday + day }]);
  await newsroom.runAt(monday + 14 * day);
  expect((await listSent(newsroom)).map(([, headlines]) => headlines)).toEqual([
    ['alder plan of Brackwater', 'birch plan of Calder'],
    ['cedar plan of Dunmoor'],
    ['elm plan of Fenwick'],
  ]);
  const [, second] = await newsroom.desk().store.issues.list(5);
  expect(second?.report.failures).toMatchObject([
    { source: other.url, reason: expect.stringContaining('was a feed') },
  ]);
});

test('an issue that goes out without something tells the editor by mail, in its record and in /readyz, and is not called held', async () => {
  await using feed = await serveFeed();
  const gone = 'http://127.0.0.1:9/feed';
  await using newsroom = await openNewsroom({
    readers: two,
    sources: [gone, feed.url],
    schedule: mondays,
    now: monday - 3 * day,
    env: { DIGEST_FETCH_ALLOW: feed.place },
  });
  feed.set([{ name: 'alder' }]);
  await newsroom.runAt(monday);
  expect(await newsroom.countMails()).toBe(3);
  expect(newsroom.log.filter((line) => line.startsWith('held'))).toEqual([]);
  expect(newsroom.log).toContainEqual(
    expect.stringMatching(/^without: Issue 1 went out without 1 that could not be read\. Left out: /),
  );
  const [issue] = await newsroom.desk().store.issues.list(1);
  expect(issue?.report.failures).toMatchObject([{ source: gone, reason: expect.stringContaining(gone) }]);
  expect(await newsroom.rounds().listProblems()).toEqual([
    expect.stringContaining('issue 1 went out without'),
  ]);
});

test('an article that goes out again names its story of before, and never itself', async () => {
  await using newsroom = await openNewsroom({ readers: two, schedule: mondays, now: monday - day });
  const file = putArticle(newsroom);
  await newsroom.draft(file);
  await newsroom.runAt(monday);
  newsroom.at(monday + day);
  const again = await newsroom.draft(file);
  expect(again.content.sections.flatMap(({ entries }) => entries.map(({ earlier }) => earlier))).toEqual([
    [],
  ]);
  const sequel = join(newsroom.dir, 'sequel.txt');
  writeFileSync(sequel, `Birch row in Calder goes on\n\nMore. ${toWords('birch')}`);
  const { deps } = newsroom.desk();
  const { candidates } = await readEntries([sequel], deps, { taking: 'picked' });
  expect(candidates[0]?.entry.earlier).toMatchObject([{ headline: 'Birch row in Calder' }]);
});

test('a draft made on Sunday is Monday’s issue, bears its date, and is the one issue of the week', async () => {
  await using feed = await serveFeed();
  await using newsroom = await openWithFeed(feed);
  feed.set([{ name: 'alder' }]);
  newsroom.at(monday - 18 * hour);
  const file = putArticle(newsroom);
  await newsroom.draft(file);
  for (const instant of [monday - hour, monday, monday + hour, monday + day]) await newsroom.runAt(instant);
  expect(await listSent(newsroom)).toEqual([[monday, ['Birch row in Calder']]]);
  const [issue] = await newsroom.desk().store.issues.list(1);
  expect(issue?.content.date).toBe('2026-11-02');
});

test('a draft goes with the next issue also when day, time or zone change, and a change makes no slot that is over', async () => {
  await using feed = await serveFeed();
  await using newsroom = await openWithFeed(feed);
  feed.set([{ name: 'alder' }]);
  await newsroom.runAt(monday);
  const file = putArticle(newsroom);
  newsroom.at(monday + 2 * hour);
  await newsroom.draft(file);
  await newsroom.restart({ schedule: { ...mondays, time: '10:00' } });
  await newsroom.runAt(monday + 3 * hour);
  await newsroom.restart({ schedule: { ...mondays, weekday: 'thursday' }, timeZone: 'Asia/Tbilisi' });
  const thursday = monday + 3 * day - 4 * hour;
  for (const instant of [thursday - 1, thursday]) await newsroom.runAt(instant);
  expect(await listSent(newsroom)).toEqual([
    [monday, ['alder plan of Brackwater']],
    [thursday, ['Birch row in Calder']],
  ]);
});

test('a draft that nobody sent while the server was down is not lost with its slot: it is the next issue', async () => {
  await using newsroom = await openNewsroom({ readers: two, schedule: mondays, now: monday - day });
  const file = putArticle(newsroom);
  await newsroom.draft(file);
  await newsroom.runAt(monday + 2 * day);
  await newsroom.runAt(monday + 7 * day);
  expect(await listSent(newsroom)).toEqual([[monday + 7 * day, ['Birch row in Calder']]]);
});

test('a held draft is neither sent nor replaced, the editor is told, and it goes out once it is let go', async () => {
  await using feed = await serveFeed();
  await using newsroom = await openWithFeed(feed);
  feed.set([{ name: 'alder' }]);
  const file = putArticle(newsroom);
  const { id } = await newsroom.draft(file);
  await newsroom.desk().store.issues.hold(id, true);
  await newsroom.runAt(monday);
  await newsroom.runAt(monday + hour);
  expect(await listSent(newsroom)).toEqual([]);
  expect(newsroom.log.filter((line) => line.startsWith('held'))).toHaveLength(1);
  expect(await newsroom.rounds().listProblems()).toEqual(['the draft of issue 1 is held']);
  await newsroom.desk().store.issues.hold(id, false);
  await newsroom.runAt(monday + 2 * hour);
  expect(await listSent(newsroom)).toEqual([[monday, ['Birch row in Calder']]]);
});

test.each(['the database alone', 'the whole data directory'])(
  'last night’s backup of %s, put back after the issue went out, sends nothing unasked',
  async (what) => {
    await using feed = await serveFeed();
    const state = mkdtempSync(join(tmpdir(), 'digest-state-'));
    await using newsroom = await openNewsroom({
      readers: two,
      sources: [feed.url],
      schedule: mondays,
      now: monday - 3 * day,
      env: { DIGEST_FETCH_ALLOW: feed.place, XDG_STATE_HOME: state },
    });
    feed.set([{ name: 'alder' }]);
    await newsroom.runAt(monday - 10 * hour);
    const data = join(newsroom.dir, 'data');
    const backup = join(newsroom.dir, 'backup');
    await newsroom.stop();
    cpSync(data, backup, { recursive: true });
    await newsroom.restart();
    await newsroom.runAt(monday);
    expect(await newsroom.countMails()).toBe(2);
    await newsroom.stop();
    for (const name of what === 'the database alone'
      ? ['digest.db', 'digest.db-wal', 'digest.db-shm']
      : ['.'])
      rmSync(join(data, name), { recursive: true, force: true });
    if (what === 'the database alone') copyFileSync(join(backup, 'digest.db'), join(data, 'digest.db'));
    else cpSync(backup, data, { recursive: true });
    await newsroom.restart();
    for (const minutes of [5, 6, 120]) await newsroom.runAt(monday + minutes * 60_000);
    expect(await listSent(newsroom)).toEqual([]);
    const told = newsroom.log.filter((line) => line.startsWith('held'));
    expect(told).toEqual([expect.stringContaining('older than what was sent from it')]);
    expect(await newsroom.rounds().listProblems()).toContainEqual(expect.stringContaining('digest restored'));
    rmSync(state, { recursive: true });
  },
);
