import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntries } from '../../src/digest.ts';
import { newsPaste } from '../article/samples.ts';
import { openNewsroom } from './newsroom.ts';

test('a source that cannot be read, condensed, or made a sentence of fails alone', async () => {
  await using newsroom = await openNewsroom({ readers: [], now: Date.parse('2026-11-27T09:00Z') });
  const put = (name: string, text: string) => {
    writeFileSync(join(newsroom.dir, name), text);
    return join(newsroom.dir, name);
  };
  const sources = [
    put('endless.txt', `Notice\n\n${'a'.repeat(6_000_000)}`),
    put(
      'asked.txt',
      'Why did the lock fail?\n\nWho knows? What then? Who else? How so? Where to? Why not? Is it so?',
    ),
    join(newsroom.dir, 'missing.txt'),
    put('good.txt', newsPaste),
  ];
  const { candidates, failures } = await readEntries(sources, newsroom.desk().deps, { taking: 'picked' });
  expect(candidates.map(({ entry }) => entry.headline.text)).toEqual([
    'Harbour Council Sees No Way To Save The Old Lock',
  ]);
  expect(failures.map(({ source, error }) => [sources.indexOf(source), error.code])).toEqual([
    [0, 'source-broken'],
    [2, 'source-missing'],
    [1, 'source-no-sentence'],
  ]);
});
