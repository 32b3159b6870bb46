import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/article/feed/feed.ts';
import { isFeed } from '../../../src/article/feed/prolog.ts';
import { DigestError } from '../../../src/domain/errors.ts';

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Valley &amp; Coast</title><language>en</language>
<item><title>Old lock &lt;em&gt;to go&lt;/em&gt;</title><link>/lock</link><pubDate>Tue, 03 Mar 2026 09:15:00 +0100</pubDate>
<dc:creator>Ann Holt</dc:creator><description>short</description><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded></item>
<item><title>No link</title><link>javascript:alert(1)</link><description>Only this.</description></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley</title>
<entry><id>tag:valley.example,2026:7</id><title>Old lock to go</title><link rel="self" href="https://valley.example/x.atom"/><link href="https://valley.example/lock"/>
<published>2026-03-03T09:15:00+01:00</published><author><name>Ann Holt</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All of it.</p></div></content></entry></feed>`;

test('an RSS item gives its whole content, an absolute address, the instant and the author', () => {
  const feed = readFeed(rss, 'feed', 'https://valley.example/rss');
  expect(feed).toMatchObject({ title: 'Valley & Coast' });
  expect(feed.items[0]).toMatchObject({
    guid: null,
    title: 'Old lock to go',
    url: 'https://valley.example/lock',
    date: '2026-03-03T08:15:00.000Z',
    byline: 'Ann Holt',
    html: '<p>All of it.</p>',
  });
});

test('an address that is none of the web is left out', () => {
  expect(readFeed(rss, 'feed', undefined).items[1]).toMatchObject({ url: null, html: '<p>Only this.</p>' });
});

test('an Atom entry is read alike', () => {
  expect(readFeed(atom, 'feed', undefined).items[0]).toMatchObject({
    guid: 'tag:valley.example,2026:7',
    title: 'Old lock to go',
    url: 'https://valley.example/lock',
    date: '2026-03-03T08:15:00.000Z',
    byline: 'Ann Holt',
    html: '<p>All of it.</p>',
  });
});

test('an item of a JSON feed is read alike', () => {
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Valley',
    items: [
      {
        id: '1',
        url: 'https://valley.example/lock',
        title: 'Old lock to go',
        content_html: '<p>All of it.</p>',
        date_published: '2026-03-03T09:15:00+01:00',
        authors: [{ name: 'Ann Holt' }],
      },
    ],
  });
  expect(isFeed(json)).toBe(true);
  expect(readFeed(json, 'feed', undefined).items[0]).toMatchObject({
    guid: '1',
    title: 'Old lock to go',
    url: 'https://valley.example/lock',
    date: '2026-03-03T08:15:00.000Z',
    byline: 'Ann Holt',
    html: '<p>All of it.</p>',
  });
  expect(isFeed('{"version": 1, "items": []}')).toBe(false);
});

describe('told plainly', () => {
  test.each([
    ['rubbish', '<rss><chan', 'feed-broken'],
    ['a page', '<html><body>feed</body></html>', 'feed-broken'],
    ['a feed without items', '<rss version="2.0"><channel><title>x</title></channel></rss>', 'source-empty'],
  ])('%s', (_kind, text, code) => {
    expect(() => readFeed(text, 'https://valley.example/rss', undefined)).toThrow(DigestError);
    try {
      readFeed(text, 'https://valley.example/rss', undefined);
    } catch (error) {
      expect(error).toMatchObject({ code });
    }
  });
});

test('a feed is known by how it begins, a page that speaks of feeds is none', () => {
  expect([rss, atom].map(isFeed)).toEqual([true, true]);
  expect(isFeed('<!doctype html><html><body>&lt;rss&gt;</body></html>')).toBe(false);
});
