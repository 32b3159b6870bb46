import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from './digest.ts';

test('a newcomer gets the samples as a message: two absolute paths on standard output, the entries beside it', async () => {
  using newsroom = openNewsroom();
  const { code, stdout, stderr } = await newsroom.digest(['send', '--to', 'you@example.com']);
  expect(code).toBe(0);
  const [html = '', eml = '', ...rest] = stdout.split('\n');
  expect(rest).toEqual(['']);
  expect([isAbsolute(html), html.endsWith('.html'), eml.endsWith('.eml')]).toEqual([true, true, true]);
  expect([existsSync(html), existsSync(eml)]).toEqual([true, true]);
  expect(stderr).toMatch(/“[^”]+”\n\s+— \S/);
  expect(stderr).toContain('Context');
  expect(stdout + stderr).not.toContain('\u001b[');
});

test('the .eml is the message as on the wire: CRLF throughout, for the address given', async () => {
  using newsroom = openNewsroom();
  const { stdout } = await newsroom.digest(['send', '--to', 'you@example.com']);
  const raw = readFileSync(stdout.trim().split('\n').at(-1) ?? '', 'latin1');
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(raw).toContain('\r\nTo: you@example.com\r\n');
  expect(raw).toMatch(/\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n/);
});

test('a proof leaves no trace: no issue, no number, and it is sent again whenever asked', async () => {
  using newsroom = openNewsroom();
  const first = await newsroom.digest(['send', '--to', 'you@example.com']);
  const second = await newsroom.digest(['send', '--to', '-'], {}, 'you@example.com\n');
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(second.stdout).not.toBe(first.stdout);
  const { stdout } = await newsroom.digest(['status', '--json']);
  expect(JSON.parse(stdout)).toEqual({
    issues: [],
    next: null,
    overdue: null,
    letters: { waiting: 0, oldest: null, reason: null },
  });
});

test('an article behind --to is an article, and no address', async () => {
  using newsroom = openNewsroom();
  const article = new URL('../../seeds/ferry-line.txt', import.meta.url).pathname;
  const { code, stdout } = await newsroom.digest(['send', '--to', 'you@example.com', article]);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(2);
});

test('what may be said of the command is in --help, and a wrong use ends with 2', async () => {
  using newsroom = openNewsroom();
  const help = await newsroom.digest(['send', '--help']);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain('Examples:');
  const verbs = await newsroom.digest(['draft', '--help']);
  expect(Math.max(...verbs.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect((await newsroom.digest(['sned'])).code).toBe(2);
  expect((await newsroom.digest(['subscribers', 'import', 'list.csv'])).code).toBe(2);
});
