// `npm run screenshots`: the pictures of the README, taken from the real program: a proof of the sample articles, and the front page.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchBrowser } from '../test/web/browser.ts';

const program = new URL('../dist/src/cli/main.js', import.meta.url).pathname;
const target = (name: string) => new URL(name, import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), 'digest-screenshots-'));
const env = {
  ...process.env,
  DIGEST_DIR: dir,
  DIGEST_CONFIG: new URL('../seeds/digest.config.ts', import.meta.url).pathname,
  SMTP_URL: '',
  PORT: '0',
};

const output = execFileSync(
  process.execPath,
  [program, 'send', target('../seeds'), '--to', 'you@example.com'],
  {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  },
);
const [html = ''] = output.split('\n');

const server = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
let origin = '';
for await (const line of createInterface({ input: server.stdout })) {
  origin = /^Pages:\s+(\S+)/.exec(line)?.[1] ?? '';
  if (origin !== '') break;
}

const browser = await launchBrowser();
try {
  for (const { name, url, width, height } of [
    { name: 'issue.png', url: `file://${html}`, width: 680, height: 1180 },
    { name: 'front.png', url: origin, width: 1100, height: 760 },
  ]) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
    await page.goto(url);
    await page.screenshot({ path: target(name) });
    await page.close();
    console.log(target(name));
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
}
