import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Newsroom, openNewsroom, seeds } from './digest.ts';

const site = createServer((request, response) => {
  if (request.url === '/feed')
    response.setHeader('content-type', 'application/rss+xml').end('<rss><channel><item>');
  else response.writeHead(404).end('gone');
});
const relay = new SMTPServer({
  onAuth: (_auth, _session, callback) => callback(new Error('no such user')),
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
});
let host = '';
let smtp = '';
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = openNewsroom();
  const listening = new Promise((done) => site.listen(0, '127.0.0.1', () => done(null)));
  await Promise.all([listening, new Promise((done) => relay.listen(0, '127.0.0.1', () => done(null)))]);
  // Both listen on a port, not on a pipe.
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  smtp = `smtp://me:hunter2@127.0.0.1:${(relay.server.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.close();
  relay.close(() => {});
  newsroom[Symbol.dispose]();
});

describe('each of these is one clear line and exit code 1', () => {
  const cases: [string, () => { args: string[]; env?: Record<string, string> }, RegExp][] = [
    ['a missing file', () => ({ args: ['condense', 'nowhere.txt'] }), /nowhere\.txt: no such file/],
    ['an empty file', () => ({ args: ['condense', newsroom.file('empty.txt', '')] }), /nothing in it/],
    [
      'a binary file',
      () => ({ args: ['condense', newsroom.file('b.txt', new Uint8Array(512))] }),
      /not text/,
    ],
    [
      'an address that answers 404',
      () => ({ args: ['condense', `http://${host}/gone`], env: { DIGEST_FETCH_ALLOW: host } }),
      /answered 404/,
    ],
    [
      'an address inside a private network',
      () => ({ args: ['condense', `http://${host}/`] }),
      /DIGEST_FETCH_ALLOW/,
    ],
    [
      'a feed of rubbish',
      () => ({ args: ['condense', `http://${host}/feed`], env: { DIGEST_FETCH_ALLOW: host } }),
      /feed/,
    ],
    [
      'a relay that refuses the login',
      () => ({ args: ['send', seeds, '--to', 'you@example.com'], env: { SMTP_URL: smtp } }),
      /login|password/i,
    ],
    [
      'a relay where nobody answers',
      () => ({ args: ['send', seeds, '--to', 'you@example.com'], env: { SMTP_URL: 'smtp://127.0.0.1:1' } }),
      /127\.0\.0\.1:1/,
    ],
    [
      'a proof to an address that no server takes, before anything is read',
      () => ({ args: ['send', 'no-such-file.txt', '--to', 'you@'] }),
      /not an address that mail can be sent to/,
    ],
    [
      'an address that nobody can have',
      () => ({ args: ['subscribers', 'add', 'you@@example.com'] }),
      /cannot subscribe: something wrong before the @/,
    ],
    [
      'a wrong field',
      () => ({ args: ['status'], env: { PORT: 'eighty' } }),
      /PORT is "eighty": expected a port/,
    ],
  ];
  for (const [title, make, pattern] of cases) {
    test(title, async () => {
      const { args, env } = make();
      const { code, stderr } = await newsroom.digest(args, env);
      expect(code).toBe(1);
      const lines = stderr
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('digest: '));
      expect(lines.at(-1)).toMatch(pattern);
      expect(stderr).not.toMatch(/\n\s+at |hunter2/);
    });
  }
});

test('a key that does not fit the database is noticed and never replaced', async () => {
  using other = openNewsroom();
  await other.digest(['status'], { DIGEST_SECRET: 'a'.repeat(64) });
  const { code, stderr } = await other.digest(['status'], { DIGEST_SECRET: 'b'.repeat(64) });
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^digest: .*DIGEST_SECRET/)]);
  expect((await other.digest(['status'], { DIGEST_SECRET: 'a'.repeat(64) })).code).toBe(0);
});

test('one source that cannot be read does not lose the others', async () => {
  const { code, stdout, stderr } = await newsroom.digest([
    'condense',
    '--json',
    'nowhere.txt',
    join(seeds, 'library-reopens.txt'),
  ]);
  expect([code, JSON.parse(stdout)]).toEqual([1, [expect.objectContaining({ headline: expect.anything() })]]);
  expect(stderr).toContain('nowhere.txt');
});

test('a stream of articles goes on after a bad line, which is named by number', async () => {
  const { code, stdout, stderr } = await newsroom.digest(
    ['condense', '--jsonl'],
    {},
    '{"id":1,"text":"Rain\\n\\nIt rained on Monday, the office said."}\nrubbish\n{"id":"x","text":""}\n',
  );
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ id }) => id)).toEqual([1, 'x']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('line 2')]);
});

test('a record that cannot be read costs only itself', async () => {
  const endless = JSON.stringify({ id: 1, text: `Notice\n\n${'a'.repeat(6_000_000)}` });
  const good = JSON.stringify({ id: 2, text: 'Rain\n\nIt rained on Monday, the office said.' });
  const { code, stdout, stderr } = await newsroom.digest(
    ['condense', '--jsonl'],
    {},
    `${endless}\n${good}\n`,
  );
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ id, body }) => [id, body !== ''])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^digest: line 1: .+\n$/)]);
});

test('streams that cannot be read are one line, and a line may leave its text out beside html', async () => {
  const missing = await newsroom.digest(['condense', '--jsonl', 'nowhere.jsonl']);
  expect([missing.code, missing.stderr]).toEqual([
    1,
    expect.stringMatching(/^digest: nowhere\.jsonl: no such file/),
  ]);
  const folder = await newsroom.digest(['condense', '--jsonl', seeds]);
  expect([folder.code, folder.stderr]).toEqual([1, expect.stringMatching(/^digest: .*: cannot be read/)]);
  const page = JSON.stringify({ id: 1, text: null, html: '<p>It rained on Monday, the office said.</p>' });
  const { code, stdout } = await newsroom.digest(['condense', '--jsonl'], {}, `\ufeff${page}\n`);
  expect([code, JSON.parse(stdout).id]).toEqual([0, 1]);
});

test('reasons are for reading: they are refused beside JSON', async () => {
  const { code, stderr } = await newsroom.digest(['condense', '--explain', '--json', seeds]);
  expect(code).toBe(2);
  expect(stderr).toContain("'--explain'");
});

test('a wrong use is one line that names the help to read, and exit code 2', async () => {
  for (const [args, line] of [
    [['sned'], 'digest: unknown command \'sned\' (Did you mean send?). See "digest --help".\n'],
    [['send', '--tu'], 'digest: unknown option \'--tu\' (Did you mean --to?). See "digest send --help".\n'],
    [['pause', 'x'], /^digest: .*'number'\. Expected a number\. See "digest pause --help"\.\n$/],
    [['dkim', 'create'], 'digest: missing required argument \'domain\'. See "digest dkim create --help".\n'],
  ] as const) {
    const { code, stderr } = await newsroom.digest([...args]);
    expect([code, stderr]).toEqual([2, typeof line === 'string' ? line : expect.stringMatching(line)]);
  }
});

test('no address on standard input is told as that, and looks nobody up', async () => {
  for (const verb of ['show', 'forget', 'lift', 'remove']) {
    const { code, stdout, stderr } = await newsroom.digest(['subscribers', verb], {}, '\n');
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      expect.stringMatching(/(^|\n)digest: No address given\..*\n$/),
    ]);
  }
});
