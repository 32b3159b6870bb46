import { expect, test } from 'vitest';
import { toArticleKeys, toGuidKey, toWordsHash } from '../../src/domain/article-keys.ts';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

test('a notice of fewer than 25 words is known with its title, an article by its words alone', () => {
  const hashes = (count: number) =>
    [null, 'Storm', 'Ice'].map((title) => toWordsHash({ title, text: words(count) }));
  expect(new Set(hashes(24)).size).toBe(3);
  expect(new Set(hashes(25)).size).toBe(1);
  expect(toWordsHash({ title: null, text: 'Two, words!' })).toBe(
    toWordsHash({ title: null, text: 'two words' }),
  );
  expect(toWordsHash({ title: null, text: 'Two words' })).toMatch(/^[\w-]{22}$/);
});

test('an article is known by its address, by what its feed calls it, and by its words', () => {
  const text = words(30);
  const article = { url: 'https://www.post.example/storm', title: null, text };
  const told = `words:${toWordsHash(article)}`;
  expect(toArticleKeys(article, 'guid:x')).toEqual(['url:post.example/storm', 'guid:x', told]);
  expect(toArticleKeys({ ...article, url: null }, null)).toEqual([told]);
  expect([toGuidKey('7', 'https://post.example/a'), toGuidKey('7', 'a.xml')]).toEqual([
    'guid:post.example 7',
    'guid:a.xml 7',
  ]);
});
