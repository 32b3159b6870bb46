import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { openDesk } from '../../src/deps/desk.ts';
import { findInboxWord } from '../../src/deps/inbox.ts';

const cwd = mkdtempSync(join(tmpdir(), 'digest-inbox-'));
afterAll(() => rmSync(cwd, { recursive: true }));

async function findWord(env: Record<string, string>, change: Partial<Config> = {}): Promise<string | null> {
  const config = { ...(await readConfig({ cwd, env })), ...change };
  await using desk = await openDesk(config, async () => new Uint8Array());
  return findInboxWord(desk);
}

test('while no relay is set, the inbox has pages at a word that nobody can guess, the same in each run', async () => {
  const word = await findWord({});
  expect(word).toMatch(/^[\w-]{22}$/);
  expect(await findWord({ DIGEST_URL: 'http://localhost:8081' })).toBe(word);
});

test.each(['https://letter.harbour.test', 'http://192.168.1.20:8080', 'http://localhost.harbour.test'])(
  'pages that others read too, at %s, show no inbox',
  async (url) => {
    expect(await findWord({ DIGEST_URL: url })).toBeNull();
  },
);

test('nor do those with a mirror elsewhere, or behind a proxy', async () => {
  const mirrors = [{ url: 'https://mirror.harbour.test', domains: [], languages: [] }];
  expect(await findWord({}, { mirrors })).toBeNull();
  const { web } = await readConfig({ cwd, env: {} });
  expect(await findWord({}, { web: { ...web, trustProxy: true } })).toBeNull();
});

test('where a relay takes the mail there is no inbox to show', async () => {
  expect(await findWord({ SMTP_URL: 'smtp://127.0.0.1:2525' })).toBeNull();
});
