import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from './digest.ts';

test('a list is looked at, refused, explained and taken in; who left is kept off, and let in again by the editor', async () => {
  using newsroom = openNewsroom();
  const list = newsroom.file(
    'list.csv',
    'email,type,club\nann@e.org,regular,row\nbob@e.org,unsubscribed,\ncy@e.org,paused,\n',
  );
  const take = (...more: string[]) =>
    newsroom.digest(['subscribers', 'import', list, '--consent', 'the old list', ...more]);

  const refused = await take('--dry-run');
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain(
    'Columns understood: email (email), type (state)\nNot understood, and not used: club\n',
  );
  expect(refused.stdout).toContain(
    'type: 1 subscribed ("regular"), 1 left ("unsubscribed"), 1 not understood ("paused")',
  );
  expect(refused.stderr).toMatch(
    /^Begins anew: .*\ndigest: .*column "type" with "paused" \(1\).*--map "type:paused=MEANING".*\n$/,
  );

  const taken = await take('--map', 'type:paused=skip');
  expect(taken.stdout).toContain('Gone onto the do-not-mail list: 1 left\n3 lines: 1 added');
  expect(taken.code).toBe(0);

  const bob = await newsroom.digest(['subscribers', 'show'], {}, 'bob@e.org\n');
  expect(JSON.parse(bob.stdout)).toMatchObject({ reader: null, suppressed: { reason: 'left' } });
  const file = join(newsroom.dir, 'off.csv');
  expect((await newsroom.digest(['subscribers', 'export', '--suppressed', file])).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(
    /^hash,key_version,key,reason,since\r\n[0-9a-f]{32},1,[0-9a-f]{32},left,\S+\r\n$/,
  );
  expect((await newsroom.digest(['subscribers', 'lift'], {}, 'bob@e.org\n')).code).toBe(0);
  expect((await newsroom.digest(['subscribers', 'lift'], {}, 'bob@e.org\n')).stderr).toBe(
    'digest: That address is not on the do-not-mail list.\n',
  );
  const put = await newsroom.digest(['subscribers', 'suppress', file]);
  expect(put.stdout).toBe('1 lines: 1 new, 0 known already, 0 bad\n');
  expect((await take('--map', 'type:paused=skip')).stdout).toContain('0 added, 1 known already');
});

test('a pipe is no list: it can be read only once', async () => {
  using newsroom = openNewsroom();
  const { code, stderr } = await newsroom.digest(
    ['subscribers', 'import', '/dev/stdin', '--consent', 'x'],
    {},
    'email\n',
  );
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^Begins anew: .*\ndigest: .*must be a file.*\n$/),
  ]);
});
