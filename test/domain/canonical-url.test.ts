import { expect, test } from 'vitest';
import { toCanonicalUrl } from '../../src/domain/canonical-url.ts';

test('scheme, www, fragment, a slash at the end and what trackers add make no other address', () => {
  const plain = toCanonicalUrl('https://post.example/storm?page=2&part=a');
  for (const same of [
    'http://www.post.example/storm/?part=a&page=2',
    'https://post.example/storm?page=2&utm_source=mail&part=a&fbclid=x#comments',
  ])
    expect(toCanonicalUrl(same)).toBe(plain);
});

test('another path, host, port or parameter is another address, and what is no web address has none', () => {
  const addresses = ['/storm', '/Storm', '/storm?id=1', '/storm?id=2'].map(
    (end) => `https://post.example${end}`,
  );
  const all = [...addresses, 'https://post.example:8443/storm', 'https://other.example/storm'].map(
    toCanonicalUrl,
  );
  expect(new Set(all).size).toBe(6);
  expect([toCanonicalUrl('tag:post.example,2026:1'), toCanonicalUrl('storm')]).toEqual([null, null]);
});

test('parameters are in order of their names, then of what they say', () => {
  expect(toCanonicalUrl('https://post.example/?b=1&a=2&a=1&b=0')).toBe('post.example?a=1&a=2&b=0&b=1');
});
