import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { openServiceManager } from '../../src/cli/service-manager.ts';
import { openNewsroom } from './digest.ts';

test('systemd hears that the pages are open, of each round with when the next issue is due, and of the stop', async () => {
  using newsroom = openNewsroom();
  // What speaks to the socket is systemd's own; here it writes down what it was given.
  const notify = newsroom.file('systemd-notify', `#!/bin/sh\necho "$@" >> '${newsroom.dir}/told'\n`);
  chmodSync(notify, 0o755);
  newsroom.file('digest.config.ts', `export default { sources: ['.'], timeZone: 'Europe/Riga' };`);
  const PATH = `${newsroom.dir}${delimiter}${process.env.PATH}`;
  const server = await newsroom.serve({
    PATH,
    NOTIFY_SOCKET: join(newsroom.dir, 'notify'),
    SMTP_URL: 'inbox:',
  });
  expect(await server.stop()).toBe(0);
  const told = readFileSync(join(newsroom.dir, 'told'), 'utf8').trim().split('\n');
  expect(told[0]).toMatch(
    /^READY=1 STATUS=Pages on http:\/\/127\.0\.0\.1:\d+; next issue Friday.*Europe\/Riga/,
  );
  expect(told).toContainEqual(expect.stringMatching(/^WATCHDOG=1 STATUS=next issue Friday/));
  expect(told).toContain('STOPPING=1');
});

test('a status of several lines with an address in it is one line without it', async () => {
  using newsroom = openNewsroom();
  const notify = newsroom.file('systemd-notify', `#!/bin/sh\necho "$@" >> '${newsroom.dir}/told'\n`);
  chmodSync(notify, 0o755);
  const PATH = process.env.PATH;
  process.env.PATH = `${newsroom.dir}${delimiter}${PATH}`;
  try {
    const manager = openServiceManager({ hasServiceManager: true }, { note: () => {} });
    await manager.alive('The last round failed: nobody\n at ann@reader.example');
  } finally {
    process.env.PATH = PATH;
  }
  expect(readFileSync(join(newsroom.dir, 'told'), 'utf8').trim()).toBe(
    'WATCHDOG=1 STATUS=The last round failed: nobody at <address>',
  );
});

test('where nobody listens nothing is run, and where systemd-notify is missing that is said once', async () => {
  const notes: string[] = [];
  const terminal = { note: (line: string) => void notes.push(line) };
  await openServiceManager({ hasServiceManager: false }, terminal).ready('Pages');
  expect(notes).toEqual([]);
  const PATH = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    const manager = openServiceManager({ hasServiceManager: true }, terminal);
    await manager.ready('Pages');
    await manager.alive('Pages');
  } finally {
    process.env.PATH = PATH;
  }
  expect(notes).toEqual(['systemd was not told of READY=1: there is no systemd-notify.']);
});
