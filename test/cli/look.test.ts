import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openNewsroom, seeds } from './digest.ts';

test('an ejected look is used; broken, it is told with its line and the issue is set in the last that held', async () => {
  using newsroom = openNewsroom();
  const { code, stdout } = await newsroom.digest(['look', 'eject', 'broadsheet']);
  const file = stdout.trim();
  expect([code, file]).toEqual([0, expect.stringMatching(/looks\/broadsheet\.json$/)]);
  const show = async () => {
    const ended = await newsroom.digest(['preview', seeds]);
    return { ...ended, html: readFileSync(ended.stdout.split('\n')[0] ?? '', 'utf8') };
  };
  writeFileSync(file, readFileSync(file, 'utf8').replace('#8c1d18', '#0b5d1e'));
  expect((await show()).html).toContain('#0b5d1e');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"#0b5d1e"', 'green'));
  const broken = await show();
  expect(broken.stderr).toContain(`${file}:10: cannot be used as a look`);
  expect([broken.code, broken.html.includes('#0b5d1e')]).toEqual([1, true]);
  expect((await newsroom.digest(['look', 'eject', 'broadsheet'])).stderr).toContain('is there already');
});
