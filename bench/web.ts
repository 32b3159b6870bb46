// `npm run bench:web` (after `npm run build`): issue pages a second on one core, asked over real connections by another process; and whether
// the time of a sign-up tells a known address from an unknown one.
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive } from '../src/store/archive.ts';
import { openDatabase } from '../src/store/database.ts';
import { createIssues } from '../src/store/issues.ts';
import { createReaderStore } from '../src/store/subscribers.ts';
import { openVault } from '../src/store/vault.ts';
import { createReaders } from '../src/subscribers/readers.ts';
import { harbourLetter, sampleIssue } from '../test/web/sample-issues.ts';
import { toMedian } from './median.ts';

// Node strips types but doesn't read .tsx, so the pages come from the build.
const built: typeof import('../src/web/app.ts') = await import(
  new URL('../dist/src/web/app.js', import.meta.url).href
);

if (process.argv[2] === 'ask') await ask(process.argv[3] ?? '', Number(process.argv[4]));
else await measure();

async function measure(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-web-'));
  const database = await openDatabase({ url: join(dir, 'digest.db') });
  const now = Date.now;
  const vault = await openVault({ database, dir, secret: null, now, randomBytes });
  const readers = createReaders({
    store: createReaderStore({ database, vault, now }),
    keys: vault,
    now,
    randomBytes,
    onLetter: async () => {},
    findCurrentIssue: async () => 12,
    settings: { languages: ['en'], sections: [], hideWeeks: 8, allowRoleAddresses: true, blockedDomains: [] },
  });
  const issues = createIssues(database);
  for (let number = 1; number <= 100; number += 1) {
    const { content, slug } = sampleIssue(number);
    const { id } = await issues.create({ content, toSlug: () => slug, slot: null }, now());
    await issues.begin(id, { slot: null, domain: 'harbour.test', variants: [] }, now());
  }
  // The pages' clock runs ahead by as much for each sign-up as the limit over all networks asks for.
  let ahead = 0;
  const app = await built.buildApp({
    newsletter: harbourLetter,
    mirrors: [],
    readers,
    archive: createArchive(database),
    preview: {
      renderLatest: async () => ({ message: { subject: 'x', html: '<p>x</p>', text: 'x' }, sample: true }),
    },
    health: { readHealth: async () => ({ ready: true, problems: [] }) },
    bounces: null,
    desk: null,
    api: null,
    ownPolicy: null,
    keepDays: 30,
    countsClicks: false,
    clicks: { isGenuine: () => false, count: async () => {} },
    formKey: randomBytes(32),
    now: () => now() + ahead,
    log: () => {},
    settings: { trustProxy: true, formOrigins: [], proofOfWork: false },
  });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  for (const path of ['/issues/50-harbour-week-50', '/', '/feed.atom', '/search?q=ferry'])
    await measurePage(`${origin}${path}`);
  await compareSignUps(app, () => {
    ahead += 2_100;
  });
  await app.close();
  await database.close();
  rmSync(dir, { recursive: true });
}

/** Requests by the processor time of this process: what one core can do, whatever else the machine does. */
async function measurePage(url: string): Promise<void> {
  const count = url.includes('search') ? 300 : 6_000;
  await run(url, 200);
  const before = process.cpuUsage();
  const start = performance.now();
  const statuses = await run(url, count);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  const core = (user + system) / 1_000_000;
  console.log(
    `${new URL(url).pathname}: ${Math.round(count / core)} requests per second of one core (${Math.round(count / seconds)}/s with the asking process beside it), ${statuses}`,
  );
}

async function run(url: string, count: number): Promise<string> {
  const child: ChildProcess = fork(new URL(import.meta.url).pathname, ['ask', url, String(count)]);
  const [statuses] = await once(child, 'message');
  await once(child, 'exit');
  return String(statuses);
}

async function ask(url: string, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const statuses = new Map<number, number>();
  let left = count;
  async function askOn(): Promise<void> {
    while (left > 0) {
      left -= 1;
      // One in the documentation's networks each, so that no rate limit is met.
      const from = `198.18.${left % 250}.1`;
      const [answer] = await once(get(url, { agent, headers: { 'x-forwarded-for': from } }), 'response');
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      answer.resume();
      await once(answer, 'end');
    }
  }
  await Promise.all(Array.from({ length: 32 }, askOn));
  process.send?.([...statuses].map(([status, times]) => `${times} × ${status}`).join(', '));
  agent.destroy();
  process.disconnect();
}

/** Known and unknown addresses in turn, each from another network. A known one is asked for less often than its three letters a day allow. */
async function compareSignUps(
  app: Awaited<ReturnType<typeof built.buildApp>>,
  passTime: () => void,
): Promise<void> {
  const pairs = 600;
  let network = 0;
  async function signUp(address: string, stamp: string): Promise<number> {
    network += 1;
    passTime();
    const start = performance.now();
    const answer = await app.inject({
      method: 'POST',
      url: '/api/subscribe',
      headers: { 'x-forwarded-for': `198.${18 + (network >> 8)}.${network & 255}.1` },
      payload: { address, consent: true, stamp },
    });
    if (answer.statusCode !== 202) throw new Error(`${answer.statusCode}: ${answer.body}`);
    return performance.now() - start;
  }
  const { stamp } = (await app.inject('/api/form')).json();
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  for (let n = 0; n < pairs; n += 1) await signUp(`known-${n}@bench.test`, stamp);
  const known: number[] = [];
  const unknown: number[] = [];
  for (let n = 0; n < pairs; n += 1) {
    const both = [
      async () => known.push(await signUp(`known-${n}@bench.test`, stamp)),
      async () => unknown.push(await signUp(`other-${n}@bench.test`, stamp)),
    ];
    // Which comes first must not matter.
    for (const one of n % 2 ? both.reverse() : both) await one();
  }
  const [knownMs, unknownMs] = [toMedian(known), toMedian(unknown)];
  console.log(
    `sign-up: ${knownMs.toFixed(2)} ms for a known address, ${unknownMs.toFixed(2)} ms for an unknown one (medians of ${pairs}); a guess by the time alone is right in ${(100 * guessPairs(known, unknown)).toFixed(0)} % of pairs, and in ${(100 * guessAlone(known, unknown)).toFixed(0)} % of single times`,
  );
}

/** How often the slower one of a pair is the same kind: 50 % says nothing. */
function guessPairs(known: readonly number[], unknown: readonly number[]): number {
  const slower = known.filter((ms, index) => ms > (unknown[index] ?? 0)).length / known.length;
  return Math.max(slower, 1 - slower);
}

/** How often a single time says which kind it is, when the best limit between the kinds is learnt from every other pair and tried on the rest. */
function guessAlone(known: readonly number[], unknown: readonly number[]): number {
  const half = (times: readonly number[], rest: number) => times.filter((_ms, index) => index % 2 === rest);
  const right = (limit: number, rest: number) => {
    const [one, other] = [half(known, rest), half(unknown, rest)];
    const count = one.filter((ms) => ms > limit).length + other.filter((ms) => ms <= limit).length;
    return count / (one.length + other.length);
  };
  const limits = [...half(known, 0), ...half(unknown, 0)];
  const sure = (limit: number) => Math.abs(right(limit, 0) - 0.5);
  const best = limits.reduce((found, limit) => (sure(limit) > sure(found) ? limit : found));
  return right(best, 0) > 0.5 ? right(best, 1) : 1 - right(best, 1);
}
