import { expect, test } from 'vitest';
import { isSitemap } from '../../../src/article/feed/prolog.ts';
import { readSitemap } from '../../../src/article/feed/sitemap.ts';

const news = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://mill.example/old</loc><n:news><n:publication_date>2026-03-02</n:publication_date><n:title>Old &amp; gone</n:title></n:news></url>
<url><loc>https://mill.example/new</loc><n:news><n:publication_date>2026-03-03T09:00:00Z</n:publication_date><n:title>New weir</n:title></n:news></url></urlset>`;

test('a news sitemap gives its pages with title and date, the newest first', () => {
  expect(isSitemap(news)).toBe(true);
  const found = readSitemap(news, undefined);
  expect(found).toMatchObject({
    feed: {
      items: [
        { url: 'https://mill.example/new', title: 'New weir', date: '2026-03-03T09:00:00.000Z' },
        { url: 'https://mill.example/old', title: 'Old & gone', date: '2026-03-02' },
      ],
    },
  });
});

test('an index of sitemaps names the one for news, else the newest', () => {
  const index = (names: readonly string[]) =>
    `<sitemapindex>${names.map((name, n) => `<sitemap><loc>https://mill.example/${name}.xml</loc><lastmod>2026-03-0${n + 1}</lastmod></sitemap>`).join('')}</sitemapindex>`;
  expect(readSitemap(index(['news', 'pages']), undefined)).toEqual({ next: 'https://mill.example/news.xml' });
  expect(readSitemap(index(['a', 'b']), undefined)).toEqual({ next: 'https://mill.example/b.xml' });
});
