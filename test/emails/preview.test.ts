import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { runInNewContext } from 'node:vm';
import { render } from '@react-email/render';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const messages = readdirSync(`${root}/emails`).map((name) => name.replace(/\.tsx$/, ''));

let server: ChildProcess;
let address = '';
beforeAll(async () => {
  const port = await findFreePort();
  address = `http://localhost:${port}`;
  const flags =
    '--experimental-vm-modules --disable-warning=ExperimentalWarning --import ./src/cli/preview-offline.ts';
  const command = 'node_modules/react-email/dist/cli/index.mjs dev --dir emails --port';
  const args = `${flags} ${command} ${port}`.split(' ');
  server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (words) => {
      if (String(words).includes('Running preview at')) resolve();
    });
    server.once('exit', () => reject(new Error('the preview ended before it began')));
  });
});
afterAll(async () => {
  const ended = server.exitCode === null ? once(server, 'exit') : undefined;
  server.kill('SIGKILL');
  await ended;
});

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const place = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof place === 'object' && place !== null ? place.port : 0;
}

test('React Email lists every message and tells the browser to ask nobody else', async () => {
  const page = await fetch(`${address}/preview/issue`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
  const html = await page.text();
  expect(html).toContain('The Corvany Letter');
  for (const message of messages) expect(html).toContain(`/preview/${message}`);
  // Else each opened message would show the error of a checker that can't be reached.
  const [, first = ''] = /<head><script>(.*?)<\/script>/s.exec(html) ?? [];
  const window = { fetch: () => expect.fail('the checker was asked') };
  runInNewContext(first, { window, Promise, Response });
  const ask: (address: string, options: object) => Promise<Response> = Reflect.get(window, 'fetch');
  const answer = await ask('https://react.email/api/check-spam', { method: 'POST' });
  expect(await answer.json()).toMatchObject({ checks: [{ name: 'Not asked' }] });
});

test('every message shows itself with its sample', async () => {
  for (const message of messages) {
    const { default: Message } = await import(`../../emails/${message}.tsx`);
    const html = await render(createElement(Message, Message.PreviewProps));
    expect(html).toContain('The Corvany Letter');
  }
});
