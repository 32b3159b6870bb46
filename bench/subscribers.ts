// `npm run bench:subscribers`: `digest subscribers import` of 1,000,000 rows (or as many as the first argument says) into a fresh SQLite file, from
// its start to its exit, while `digest serve` answers on the same file and a second process writes now and then. Then the plan of an issue to
// all of them, the memory of that `serve` over 200,000 requests, and the tokens that one issue needs. Build first.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../src/store/database.ts';
import { planIssue } from '../src/store/issue-plan.ts';
import { createIssues } from '../src/store/issues.ts';
import { openVault } from '../src/store/vault.ts';
import { createToken } from '../src/subscribers/tokens.ts';
import { sampleIssue } from '../test/web/sample-issues.ts';

const total = Number(process.argv[2] ?? 1_000_000);
const main = new URL('../dist/src/cli/main.js', import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), 'digest-bench-'));
const list = join(dir, 'list.csv');
const env = { ...process.env, DIGEST_DIR: dir, PORT: '0' };

function writeList(): void {
  const file = openSync(list, 'w');
  let text = 'email,name,created_at\n';
  for (let row = 0; row < total; row++) {
    text += `reader${row}@host${row % 5000}.example,Reader ${row},2024-05-06T10:00:00Z\n`;
    if (text.length < 1_000_000) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

/** The memory that it holds and the most that it held, in MB, and the processor's seconds, as the kernel has them. */
function readProcess(pid: number | undefined): { held: number; peak: number; cpu: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const peak = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    const held = /VmRSS:\s+(\d+)/.exec(status)?.[1];
    const [user, system] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
    return peak === undefined
      ? undefined
      : { held: Number(held) / 1000, peak: Number(peak) / 1000, cpu: (Number(user) + Number(system)) / 100 };
  } catch {
    // It has ended.
    return undefined;
  }
}

writeList();
const server = spawn(process.execPath, [main, 'serve'], {
  env,
  cwd: dir,
  stdio: ['ignore', 'pipe', 'ignore'],
});
process.on('exit', () => server.kill());
const [greeting] = await once(server.stdout, 'data');
const origin = /http:\/\/\S+/.exec(String(greeting))?.[0] ?? '';
const other = await openDatabase({ url: join(dir, 'digest.db') });

const start = performance.now();
const child = spawn(process.execPath, [main, 'subscribers', 'import', list, '--consent', 'measured'], {
  env,
  cwd: dir,
});
let said = '';
child.stdout.on('data', (data) => {
  said += data;
});
let isRunning = true;
let used = { held: 0, peak: 0, cpu: 0 };
let longestWrite = 0;
const answers: number[] = [];

async function watch(): Promise<void> {
  for (; isRunning; await sleep(50)) used = readProcess(child.pid) ?? used;
}
async function writeNowAndThen(): Promise<void> {
  for (; isRunning; await sleep(200)) {
    const before = performance.now();
    await other.write((trx) =>
      trx.updateTable('meta').set({ value: 'x' }).where('key', '=', 'bench').execute(),
    );
    longestWrite = Math.max(longestWrite, performance.now() - before);
  }
}
async function readPages(): Promise<void> {
  // An address that nobody asked for before: the database is asked each time.
  for (let page = 0; isRunning; page++, await sleep(20)) {
    const before = performance.now();
    const { status } = await fetch(`${origin}issues/${page}-nothing`);
    if (status !== 404) throw new Error(`a page answered ${status}`);
    answers.push(performance.now() - before);
  }
}
const beside = [watch(), writeNowAndThen(), readPages()];
await once(child, 'exit');
const seconds = (performance.now() - start) / 1000;
isRunning = false;
await Promise.all(beside);
answers.sort((a, b) => a - b);
const at = (share: number) => (answers[Math.floor(answers.length * share)] ?? 0).toFixed(0);

console.log(said.trim());
console.log(`seconds                 ${seconds.toFixed(1)}   (CPU ${used.cpu.toFixed(1)})`);
console.log(`rows a second           ${Math.round(total / seconds)}`);
console.log(`peak memory, MB         ${Math.round(used.peak)}`);
console.log(`database, MB            ${Math.round(statSync(join(dir, 'digest.db')).size / 1e6)}`);
console.log(`longest other write, ms ${Math.round(longestWrite)}`);
console.log(
  `pages meanwhile         ${answers.length}, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1 - 1e-9)} ms`,
);

const issues = createIssues(other);
const { content, slug } = sampleIssue(1);
const { id, number } = await issues.create({ content, slot: null, toSlug: () => slug }, Date.now());
const variants = (await issues.readerGroups(Date.now())).map((variant) => ({
  variant,
  mirror: null,
  message: { subject: '', html: '', text: '' },
}));
await issues.begin(id, { slot: null, domain: 'bench.example', variants }, Date.now());
const planStart = performance.now();
const planCpu = process.cpuUsage();
await planIssue(other, id, Date.now());
const { user, system } = process.cpuUsage(planCpu);
// Else the server would send it meanwhile.
await issues.pause(id);
console.log(
  `seconds of the plan     ${((performance.now() - planStart) / 1000).toFixed(1)}   (CPU ${((user + system) / 1e6).toFixed(1)})`,
);

const vault = await openVault({ database: other, dir, secret: null, now: Date.now, randomBytes });
await askPages(200_000);
server.kill('SIGTERM');
await once(server, 'exit');

/** The front page, the issue, pages that aren't there, and of half of the requests a reader's own page, each of another. */
async function askPages(count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const owners = await other.db
    .selectFrom('subscribers')
    .select(['key', 'revision'])
    .where('id', '<=', count)
    .execute();
  const open = ['', `issues/${slug}`, 'feed.atom', 'archive'];
  let held = 0;
  let asked = 0;
  async function askOn(): Promise<void> {
    while (asked < count) {
      const turn = asked++;
      const owner = owners[turn % owners.length];
      const own = () =>
        owner &&
        createToken(
          vault,
          'preferences',
          { key: Buffer.from(owner.key).toString('hex'), revision: owner.revision },
          number,
        );
      const path = turn % 2 ? `preferences/${own()}` : (open[(turn / 2) % 5] ?? `issues/${turn}-nothing`);
      const [answer] = await once(get(`${origin}${path}`, { agent }), 'response');
      if (answer.statusCode >= 500) throw new Error(`${path} answered ${answer.statusCode}`);
      answer.resume();
      await once(answer, 'end');
      if (turn % 100 === 0) held = Math.max(held, readProcess(server.pid)?.held ?? 0);
      if ((turn + 1) % (count / 10) > 0) continue;
      console.log(`serve after ${turn + 1}, MB at most since the line before: ${Math.round(held)}`);
      held = 0;
    }
  }
  await Promise.all(Array.from({ length: 32 }, askOn));
  agent.destroy();
  console.log(`peak of serve, MB       ${Math.round(readProcess(server.pid)?.peak ?? 0)}`);
}
const tokens = 100_000;
const owner = { key: randomBytes(12).toString('hex'), revision: 0 };
const tokenStart = performance.now();
for (let issue = 0; issue < tokens; issue++) createToken(vault, 'leave', owner, issue);
console.log(`µs a token              ${(((performance.now() - tokenStart) * 1000) / tokens).toFixed(1)}`);

await other.close();
rmSync(dir, { recursive: true });
