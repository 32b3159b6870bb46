import { describe, expect, test } from 'vitest';
import { readRobots } from '../../../src/article/fetch/robots.ts';

const rules = `# for all
User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Disallow: /search?*q=

User-agent: Digest
User-agent: other
Disallow: /only-digest # not here

Sitemap: https://mill.example/news.xml`;

describe('a program that no group names', () => {
  const robots = readRobots(rules, 'reader');
  test.each([
    ['/', true],
    ['/private/1', false],
    ['/private/open/1', true],
    ['/a/b.pdf', false],
    ['/a/b.pdf?x', true],
    ['/search?lang=en&q=weir', false],
    ['/only-digest', true],
    ['/robots.txt', true],
  ])('%s', (path, allowed) => {
    expect(robots.allows(path)).toBe(allowed);
  });
});

test('a program that is named keeps to its own group alone', () => {
  const robots = readRobots(rules, 'digest');
  expect([robots.allows('/private/1'), robots.allows('/only-digest')]).toEqual([true, false]);
});

test('an empty file and an empty rule forbid nothing, sitemaps are listed', () => {
  expect(readRobots('', 'digest').allows('/x')).toBe(true);
  expect(readRobots('User-agent: *\nDisallow:', 'digest').allows('/x')).toBe(true);
  expect(readRobots(rules, 'digest').sitemaps).toEqual(['https://mill.example/news.xml']);
});

test('a pattern of stars is matched in one go', () => {
  const robots = readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(5_000)}$`, 'digest');
  expect(robots.allows(`/${'a'.repeat(20_000)}b`)).toBe(true);
});
