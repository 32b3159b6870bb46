// `npm run bench:subscribers`: a list of 1,000,000 rows (or as many as the first argument says) taken in on one core into a fresh SQLite file, beside
// a second process's view of it: the longest that a small write had to wait meanwhile. Then the tokens that one issue needs.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/store/database.ts';
import { createImportStore } from '../src/store/reader-import.ts';
import { openVault } from '../src/store/vault.ts';
import { importReaders } from '../src/subscribers/import.ts';
import { createToken } from '../src/subscribers/tokens.ts';

const total = Number(process.argv[2] ?? 1_000_000);
const dir = mkdtempSync(join(tmpdir(), 'digest-bench-'));
const file = join(dir, 'digest.db');
const database = await openDatabase({ url: file });
const other = await openDatabase({ url: file });
const now = Date.now;
const vault = await openVault({ database, dir, secret: null, now, randomBytes });

async function* makeList(): AsyncGenerator<Uint8Array> {
  let text = 'email,name,created_at\n';
  for (let row = 0; row < total; row++) {
    text += `reader${row}@host${row % 5000}.example,Reader ${row},2024-05-06T10:00:00Z\n`;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

let longestWait = 0;
async function writeNowAndThen(): Promise<void> {
  const start = performance.now();
  await other.write((trx) =>
    trx.updateTable('meta').set({ value: 'x' }).where('key', '=', 'bench').execute(),
  );
  longestWait = Math.max(longestWait, performance.now() - start);
}
let writing: Promise<void> = Promise.resolve();

const cpuBefore = process.cpuUsage();
const start = performance.now();
const report = await importReaders(makeList(), {
  store: createImportStore({ database, vault, randomBytes }),
  settings: { languages: ['en'], sections: [], allowRoleAddresses: true, blockedDomains: [] },
  now,
  file: 'list.csv',
  consent: 'measured',
  isTrial: false,
  onBadLine: () => {},
  onProgress: () => {
    writing = writing.then(writeNowAndThen);
  },
});
const seconds = (performance.now() - start) / 1000;
await writing;
const cpu = process.cpuUsage(cpuBefore);
console.log(`rows taken in           ${report.added}`);
console.log(
  `seconds                 ${seconds.toFixed(1)}   (CPU ${((cpu.user + cpu.system) / 1e6).toFixed(1)})`,
);
console.log(`rows a second           ${Math.round(report.rows / seconds)}`);
console.log(`peak memory, MB         ${Math.round(process.resourceUsage().maxRSS / 1000)}`);
console.log(`database, MB            ${Math.round(statSync(file).size / 1e6)}`);
console.log(`longest other write, ms ${Math.round(longestWait)}`);

const tokens = 100_000;
const owner = { key: randomBytes(12).toString('hex'), revision: 0 };
const tokenStart = performance.now();
for (let issue = 0; issue < tokens; issue++) createToken(vault, 'leave', owner, issue);
console.log(`µs a token              ${(((performance.now() - tokenStart) * 1000) / tokens).toFixed(1)}`);

await other.close();
await database.close();
rmSync(dir, { recursive: true });
