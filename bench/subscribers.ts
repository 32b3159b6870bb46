// `npm run bench:subscribers`: `digest subscribers import` of 1,000,000 rows (or as many as the first argument says) into a fresh SQLite file, from
// its start to its exit, while `digest serve` answers on the same file and a second process writes now and then. Then the tokens that
// one issue needs. Build first.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../src/store/database.ts';
import { openVault } from '../src/store/vault.ts';
import { createToken } from '../src/subscribers/tokens.ts';

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

/** Peak of the memory in MB, and the processor's seconds, as the kernel has them. */
function readProcess(pid: number | undefined): { peak: number; cpu: number } | undefined {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const [user, system] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
    return peak === undefined
      ? undefined
      : { peak: Number(peak) / 1000, cpu: (Number(user) + Number(system)) / 100 };
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
let used = { peak: 0, cpu: 0 };
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
server.kill('SIGTERM');
await once(server, 'exit');

const vault = await openVault({ database: other, dir, secret: null, now: Date.now, randomBytes });
const tokens = 100_000;
const owner = { key: randomBytes(12).toString('hex'), revision: 0 };
const tokenStart = performance.now();
for (let issue = 0; issue < tokens; issue++) createToken(vault, 'leave', owner, issue);
console.log(`µs a token              ${(((performance.now() - tokenStart) * 1000) / tokens).toFixed(1)}`);

await other.close();
rmSync(dir, { recursive: true });
