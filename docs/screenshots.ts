// `npm run screenshots`: the pictures of the README, taken from the real program: a proof of the sample articles, light and wide beside dark
// and on a phone, the front page, and the desk.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchBrowser } from '../test/web/browser.ts';
import { faces } from './faces.ts';

const program = new URL('../dist/src/cli/main.js', import.meta.url).pathname;
const target = (name: string) => new URL(name, import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), 'digest-screenshots-'));
const env = {
  ...process.env,
  DIGEST_DIR: dir,
  DIGEST_CONFIG: new URL('../seeds/digest.config.ts', import.meta.url).pathname,
  SMTP_URL: '',
  // The desk's cookie is for https alone where the pages are.
  DIGEST_URL: 'http://127.0.0.1:8080',
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

execFileSync(process.execPath, [program, 'draft', target('../seeds')], { env, stdio: 'ignore' });
const server = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
let origin = '';
let inbox = '';
for await (const line of createInterface({ input: server.stdout })) {
  origin ||= /^Pages:\s+(\S+?)\/?$/.exec(line)?.[1] ?? '';
  inbox = /^Inbox:\s+(\S+)/.exec(line)?.[1] ?? '';
  if (inbox !== '') break;
}

const browser = await launchBrowser();
try {
  const mail = `file://${html}`;
  const shots = [
    await shoot({ url: mail, width: 680, height: 1180, scheme: 'light' }),
    await shoot({ url: mail, width: 390, height: 1180, scheme: 'dark' }),
  ];
  const page = await browser.newPage({ viewport: { width: 1182, height: 1252 } });
  const pictures = shots.map(
    (shot) => `<img src="data:image/png;base64,${shot.toString('base64')}" height="1180">`,
  );
  await page.setContent(
    `<body style="margin:0;padding:36px;display:flex;gap:40px;background:#d9d4c8">${pictures.join('')}</body>`,
  );
  await page.screenshot({ path: target('issue.png') });
  await shoot({ url: origin, width: 1100, height: 760, scheme: 'light', path: target('front.png') });
  await shootDesk();
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
}

/** An entry beside its article, after signing in by the link in the mail. */
async function shootDesk(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, bypassCSP: true });
  await page.goto(`${origin}/desk/sign-in`);
  await page.getByLabel('Your address as an editor').fill('editors@example.org');
  await page.getByRole('button').click();
  const letter = page.getByRole('link', { name: /Your way to the desk/ });
  do await page.goto(inbox);
  while ((await letter.count()) === 0);
  await letter.first().click();
  const link = await page
    .frameLocator('iframe')
    .getByRole('link', { name: 'Open the desk' })
    .getAttribute('href');
  await page.goto(`${origin}${new URL(link ?? '').pathname}`);
  await page.getByRole('button').click();
  await page.getByRole('link', { name: /Corvany Halts Northern Ferry/ }).click();
  await page.addStyleTag({ content: faces });
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: target('desk.png') });
}

async function shoot(args: {
  url: string;
  width: number;
  height: number;
  scheme: 'light' | 'dark';
  path?: string;
}): Promise<Buffer> {
  const { url, width, height, scheme, path } = args;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, bypassCSP: true });
  await page.goto(url);
  await page.addStyleTag({ content: faces });
  await page.evaluate('document.fonts.ready');
  const shot = await page.screenshot(path === undefined ? {} : { path });
  await page.close();
  return shot;
}
