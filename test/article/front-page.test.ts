import { describe, expect, test } from 'vitest';
import { readFrontPage } from '../../src/article/front-page.ts';
import { newsPage } from './samples.ts';

const links = Array.from(
  { length: 8 },
  (_, n) => `<li><a href="/news/council-votes-on-lock-${n}#top">Council votes on the old lock ${n}</a></li>`,
).join('');
const page = (head = '') =>
  `<html><head>${head}</head><body><nav><a href="/sport">Sport</a><a href="https://other.example/a-b-c-d-e">Another paper has a long link</a></nav><ul>${links}</ul></body></html>`;

test('a front page gives its articles in its order, each once, and none of another site', () => {
  const front = readFrontPage(page(), 'https://valley.example/');
  expect(front?.articles.items.map(({ url }) => url).slice(0, 2)).toEqual([
    'https://valley.example/news/council-votes-on-lock-0',
    'https://valley.example/news/council-votes-on-lock-1',
  ]);
  expect(front?.articles.items).toHaveLength(8);
});

test('its feed is found, that of its comments is not', () => {
  const head =
    '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/feed">';
  expect(readFrontPage(page(head), 'https://valley.example/world')?.feeds).toEqual([
    'https://valley.example/feed',
  ]);
});

describe('no front page is', () => {
  test.each([
    [
      'a page that says it is an article',
      page('<meta property="og:type" content="article">'),
      'https://valley.example/',
    ],
    [
      'a page whose address is an article’s',
      page(),
      'https://valley.example/2026/03/03/council-gives-up-the-old-lock',
    ],
    ['a page with few links', newsPage, 'https://valley.example/'],
  ])('%s', (_what, html, address) => {
    expect(readFrontPage(html, address)).toBeUndefined();
  });
});
