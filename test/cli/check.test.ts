import { expect, test } from 'vitest';
import { openNewsroom } from './digest.ts';

const article = `<html lang="en"><head><title>Frost Takes the Blossom</title>
<link rel="canonical" href="http://127.0.0.1:9/frost"></head><body><article><h1>Frost Takes the Blossom</h1>
<p>Frost on Tuesday took the blossom of every orchard in the valley of the Weir, the growers' union said.</p>
<p>"The blossom was black by six in the morning," said Ada Morn, a grower. The union expects no harvest this year.</p>
</article></body></html>`;

test('an issue is looked over without being sent; with --links a link that does not answer is a fault', async () => {
  using newsroom = openNewsroom();
  const file = newsroom.file('frost.html', article);
  const quiet = await newsroom.digest(['check', file]);
  expect([quiet.code, quiet.stdout]).toEqual([
    0,
    expect.stringMatching(/ KB of html .*\n0 faults, \d+ notes\n$/s),
  ]);
  const asked = await newsroom.digest(['check', file, '--links', '--json']);
  expect(asked.code).toBe(1);
  const { findings, links } = JSON.parse(asked.stdout);
  expect(links).toBe(1);
  expect(findings.filter(({ level }: { level: string }) => level === 'fault')).toEqual([
    { level: 'fault', check: 'links', said: expect.stringContaining('http://127.0.0.1:9/frost') },
  ]);
});
