import { expect, test } from 'vitest';
import { readFrontPage } from '../../src/article/front-page.ts';

const link = (number: number, words = 'Lock at Brenn shut', host = '') =>
  `<a href="${host}/lock-at-brenn-shut-${number}">${words}</a>`;
const links = (count: number) => Array.from({ length: count }, (_, at) => link(at)).join('');
const site = 'https://valley.example';
const count = (html: string, address = `${site}/`) => readFrontPage(html, address)?.articles.items.length;

test('six links to articles make a front page, and twelve are read', () => {
  expect(count(links(6))).toBe(6);
  expect(count(links(5))).toBeUndefined();
  expect(count(links(13))).toBe(12);
  expect(count(links(5) + link(4))).toBeUndefined();
});

test.each([
  [link(9), 6],
  [link(9, 'Lock at Brenn'), undefined],
  [link(9, 'Lock at Brenn shut', 'https://quay.example'), undefined],
  ['<a href="/lock-brenn-shut">Lock at Brenn shut</a>', undefined],
  ['<a href="/lock_at_brenn_shut">Lock at Brenn shut</a>', 6],
  ['<a href="/2026/lock">Lock at Brenn shut</a>', 6],
  ['<a href="/202/lock">Lock at Brenn shut</a>', undefined],
  ['<a href="/lock?id=2026">Lock at Brenn shut</a>', 6],
  ['<a href="mailto:lock-at-brenn-shut@valley.example">Lock at Brenn shut</a>', undefined],
  ['<b href="/lock-at-brenn-shut">Lock at Brenn shut</b>', undefined],
])('with five others %s makes a front page of %s', (sixth, articles) => {
  expect(count(links(5) + sixth)).toBe(articles);
});

test.each([
  ['/', true],
  ['/en/world/rivers', true],
  ['/en/world/rivers/brenn', false],
  ['/rivers-and-locks', true],
  ['/rivers-and-old-locks', false],
  ['/rivers99', true],
  ['/rivers999', false],
])('%s is an address of a front page: %s', (path, isOne) => {
  expect(count(links(6), site + path)).toBe(isOne ? 6 : undefined);
});

test.each([
  ['<meta property="article:published_time" content="2026-03-03">', false],
  ['<meta property="og:type" content="article">', false],
  ['<meta name="og:type" content="website">', true],
  ['<link property="og:type" content="article">', true],
])('a page with %s leads to articles: %s', (head, isOne) => {
  expect(count(head + links(6))).toBe(isOne ? 6 : undefined);
});

test.each([
  ['<link rel="alternate" type="application/rss+xml" href="/feed">', 1],
  ['<link rel="stylesheet alternate" type="application/feed+json" href="/feed">', 1],
  ['<link rel="me" type="application/rss+xml" href="/feed">', 0],
  ['<link rel="alternate" type="text/html" href="/feed">', 0],
  ['<link rel="alternate" type="application/rss+xml" href="/comments/feed">', 0],
  ['<link rel="alternate" type="application/rss+xml" title="Comments" href="/feed">', 0],
  ['<a rel="alternate" type="application/rss+xml" href="/feed">Feed</a>', 0],
])('%s names %i feeds', (head, feeds) => {
  expect(readFrontPage(head + head + links(6), `${site}/`)?.feeds).toHaveLength(feeds);
});
