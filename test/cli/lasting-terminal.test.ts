import { expect, test } from 'vitest';
import { toLasting } from '../../src/cli/lasting-terminal.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { openNewsroom } from './digest.ts';

test('a server that cannot start says so in one line of its log, with the code and without an address', async () => {
  using newsroom = openNewsroom();
  const file = '/nowhere/ann@example.org.ts';
  for (const process of ['serve', 'worker']) {
    const { code, stdout, stderr } = await newsroom.digestCold([process], { DIGEST_CONFIG: file });
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(stderr)).toMatchObject({
      level: 'error',
      process,
      code: 'config-missing',
      msg: expect.stringMatching(/^\/nowhere\/<address>: no such configuration file/),
    });
  }
  const { stderr } = await newsroom.digest(['status'], { DIGEST_CONFIG: file });
  expect(stderr).toMatch(/^digest: \/nowhere\//);
});

test('at a terminal the words of a server stay plain lines', async () => {
  const terminal = { ...createTerminal(), progressStream: process.stderr };
  expect(await toLasting(terminal, 'serve')).toBe(terminal);
});
