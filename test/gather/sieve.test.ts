import { expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { toUrlKey } from '../../src/domain/article-keys.ts';
import { createSieve } from '../../src/gather/sieve.ts';

const feed = 'https://post.example/feed';
const items = ['boats', 'nets'].map((name) => ({
  url: `https://post.example/${name}`,
  guid: name,
  title: name,
  date: '2026-11-19',
}));
const readings = items.map((item) => ({
  from: feed,
  item,
  article: { ...readPaste(`${item.title}\n\nThe ${item.title} came back on Tuesday, late.`), url: item.url },
}));

async function openSieve(unwanted: readonly string[] = []) {
  const memory = {
    findSources: async () => new Map(),
    findSeen: async (lists: readonly (readonly string[])[]) =>
      lists.map((keys) => {
        const isUnwanted = unwanted.some((key) => keys.includes(key));
        return isUnwanted ? { id: 1, firstSeenAt: 0, issue: null, isUnwanted } : undefined;
      }),
  };
  return createSieve([feed], memory, 'new', []);
}

test('what a feed lists first leads it, whatever is read first', async () => {
  const sieve = await openSieve();
  await sieve.pick(items, feed);
  const met = await sieve.sift(readings.toReversed());
  expect(met.map(({ reading, leadsFeed }) => [reading.item.guid, leadsFeed])).toEqual([
    ['nets', false],
    ['boats', true],
  ]);
});

test('an article that is named beside a feed leads nothing', async () => {
  const sieve = await openSieve();
  await sieve.pick(items, feed);
  const [boats] = readings;
  if (boats === undefined) throw new Error('no reading');
  const met = await sieve.sift([{ ...boats, from: boats.article.url, item: null }]);
  expect(met.map(({ leadsFeed }) => leadsFeed)).toEqual([false]);
});

test('what never comes again is not fetched, and is counted', async () => {
  const sieve = await openSieve([toUrlKey('https://post.example/nets')]);
  const picked = await sieve.pick(items, feed);
  expect(picked.map(({ guid }) => guid)).toEqual(['boats']);
  expect(sieve.count('unwanted')).toBe(1);
});
