import { describe, expect, test } from 'vitest';
import { type Feed, readFeed } from '../../../src/article/feed/feed.ts';
import { isFeed } from '../../../src/article/feed/prolog.ts';

const spaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:a10="http://www.w3.org/2005/Atom"';

function rss(items: string, head = ''): Feed {
  return readFeed(`<rss version="2.0" ${spaces}><channel>${head}${items}</channel></rss>`, 'feed', undefined);
}

function atom(entries: string, head = ''): Feed {
  return readFeed(`<feed xmlns="http://www.w3.org/2005/Atom">${head}${entries}</feed>`, 'feed', undefined);
}

describe('a title is decoded as often as its kind says', () => {
  test.each([
    ['<title>Mills &amp;amp; weirs</title>', 'Mills & weirs'],
    ['<title><![CDATA[The miller&#8217;s <em>last</em> flour]]></title>', 'The miller’s last flour'],
    ['<title>Why 2 &lt; 3 weirs</title>', 'Why 2 < 3 weirs'],
    ['<title>Weirs&nbsp;&amp; mills</title>', 'Weirs & mills'],
    ['<title>The &lt;marquee&gt; comes back</title>', 'The <marquee> comes back'],
    ['<title>Mills & weirs</title>', 'Mills & weirs'],
  ])('RSS: %s', (title, seen) => {
    expect(rss(`<item>${title}</item>`).items[0]?.title).toBe(seen);
  });

  test.each([
    ['<title>Mills &amp;amp; weirs</title>', 'Mills &amp; weirs'],
    ['<title type="html">Mills &amp;amp; &lt;i>weirs&lt;/i></title>', 'Mills & weirs'],
    ['<title type="text">The &lt;i> tag</title>', 'The <i> tag'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &lt;shut> <b>weir</b></div></title>',
      'A <shut> weir',
    ],
    ['<title type="text/html" mode="escaped">&lt;b>Weir&lt;/b></title>', 'Weir'],
  ])('Atom: %s', (title, seen) => {
    expect(atom(`<entry>${title}</entry>`).items[0]?.title).toBe(seen);
  });
});

describe('authors', () => {
  test.each([
    ['<dc:creator>Nell Roth</dc:creator><dc:creator>Jo Vance</dc:creator>', 'Nell Roth, Jo Vance'],
    ['<author>news@mill.example (Nell Roth)</author>', 'Nell Roth'],
    ['<author>Nell Roth &lt;nell@mill.example&gt;</author>', 'Nell Roth'],
    ['<author>news@mill.example</author><itunes:author>Nell Roth</itunes:author>', 'Nell Roth'],
    ['<dc:creator>By Nell Roth</dc:creator>', 'Nell Roth'],
    ['<a10:author><a10:name>Nell Roth</a10:name></a10:author>', 'Nell Roth'],
    ['<dc:creator>https://mill.example/nell</dc:creator>', null],
  ])('RSS: %s', (author, byline) => {
    expect(rss(`<item>${author}</item>`).items[0]?.byline).toBe(byline);
  });

  test('an entry without any has those of its source, else those of its feed', () => {
    const { items } = atom(
      '<entry><author><name>Nell Roth</name></author></entry><entry/><entry><source><author><name>Jo Vance</name></author></source></entry>',
      '<author><name>The desk</name></author>',
    );
    expect(items.map(({ byline }) => byline)).toEqual(['Nell Roth', 'The desk', 'Jo Vance']);
  });

  test('the managing editor of a channel wrote none of its items', () => {
    expect(
      rss('<item/>', '<managingEditor>a@mill.example (Boss)</managingEditor>').items[0]?.byline,
    ).toBeNull();
  });
});

describe('the content', () => {
  test.each([
    [
      'an empty content hides nothing',
      '<content:encoded/><description>&lt;p>All.&lt;/p></description>',
      '<p>All.</p>',
    ],
    [
      'the longer one is it',
      '<description>Short.</description><content:encoded>&lt;p>All of it.&lt;/p></content:encoded>',
      '<p>All of it.</p>',
    ],
    ['a text keeps its paragraphs', '<description>One.\n\nTwo.</description>', '<p>One.</p><p>Two.</p>'],
    [
      'markup that nobody escaped',
      '<description><p>One <b>two</b>.</p></description>',
      '<p>One <b>two</b>.</p>',
    ],
  ])('RSS: %s', (_kind, content, html) => {
    expect(rss(`<item>${content}</item>`).items[0]?.html).toBe(html);
  });

  test('a tag in what Atom calls a text is a text', () => {
    const [item] = atom('<entry><content type="text">Use &lt;b> here.\n\nOr not.</content></entry>').items;
    expect(item?.html).toBe('<p>Use &lt;b&gt; here.</p><p>Or not.</p>');
  });

  test('content that lies elsewhere has its address', () => {
    const [item] = atom(
      '<entry><link href="https://mill.example/1"/><content type="text/html" src="https://mill.example/1/full"/></entry>',
    ).items;
    expect(item).toMatchObject({ url: 'https://mill.example/1', contentUrl: 'https://mill.example/1/full' });
  });
});

describe('addresses', () => {
  test('each is relative to the bases around it', () => {
    const feed = readFeed(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://mill.example/news/"><entry xml:base="2026/"><link href="weir"/></entry></feed>',
      'feed',
      'https://elsewhere.example/atom',
    );
    expect(feed.items[0]?.url).toBe('https://mill.example/news/2026/weir');
  });

  test.each([
    ['a guid that is one', '<guid>https://mill.example/9</guid>', 'https://mill.example/9'],
    ['a guid that says it is none', '<guid isPermaLink="false">https://mill.example/9</guid>', null],
    ['an enclosure is none', '<a10:link rel="enclosure" href="https://mill.example/9.mp3"/>', null],
    ['an alternate of Atom', '<a10:link href="https://mill.example/9"/>', 'https://mill.example/9'],
  ])('RSS: %s', (_kind, link, url) => {
    expect(rss(`<item>${link}</item>`).items[0]?.url).toBe(url);
  });
});

describe('told by its root', () => {
  const channel = '<channel><item><title>Weir</title></item></channel>';
  test.each([
    [
      'behind a long comment that speaks of <html>',
      `<!-- <html> ${'x '.repeat(3000)} --><rss>${channel}</rss>`,
    ],
    ['behind a document type', `<!DOCTYPE rss [<!ENTITY a "b">]><rss>${channel}</rss>`],
    [
      'with a prefix',
      `<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>Weir</r:title></r:item></r:channel></r:rss>`,
    ],
    ['in capitals', `<RSS>${channel}</RSS>`],
  ])('%s', (_kind, text) => {
    expect(isFeed(text)).toBe(true);
    expect(readFeed(text, 'feed', undefined).items.map(({ title }) => title)).toEqual(['Weir']);
  });
});

test('a feed cut short gives its whole items and says that it is cut', () => {
  const text = `<rss><channel><item><title>Whole</title></item><item><title>Torn</title><description>The coun`;
  const feed = readFeed(text, 'feed', undefined);
  expect(feed.isCut).toBe(true);
  expect(feed.items.map(({ title }) => title)).toEqual(['Whole']);
});

test('a channel says how often and when it is to be looked at', () => {
  const { rhythm } = rss(
    '<item/>',
    '<ttl>90</ttl><skipHours><hour>0</hour><hour>24</hour><hour>3</hour><hour>77</hour></skipHours><skipDays><day>Sunday</day></skipDays>',
  );
  expect(rhythm).toEqual({ minutes: 90, skipHours: [0, 0, 3], skipDays: [0] });
  expect(
    rss('<item/>', '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>')
      .rhythm.minutes,
  ).toBe(360);
});

test('an item is known by its guid or id', () => {
  expect(rss('<item><guid isPermaLink="false">mill-7</guid></item>').items[0]?.guid).toBe('mill-7');
  expect(atom('<entry><id>urn:mill:7</id></entry>').items[0]?.guid).toBe('urn:mill:7');
});
