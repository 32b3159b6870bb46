import { expect, test } from 'vitest';
import { readFeed } from '../../src/article/feed/feed.ts';
import { readMarkdown } from '../../src/article/markdown.ts';
import { readPage } from '../../src/article/page.ts';
import { readPaste } from '../../src/article/paste.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ControlPattern = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const raw = '\u001b[31m\u009b2J\u0085\u202e\u2066';
const named = '&#27;[31m&#x9b;2J&#x202e;&#8294;';

function expectClean(read: unknown, words: string): void {
  const strings: string[] = [];
  JSON.stringify(read, (_key, value) => {
    if (typeof value === 'string') strings.push(value);
    return value;
  });
  expect(strings.join(' ')).toContain(words);
  expect(strings.filter((text) => ControlPattern.test(text))).toEqual([]);
}

const sentence = 'The council gave up the old lock on Tuesday, after a year of talks about its gates.';

test.each([
  ['as characters', raw],
  ['by their numbers', named],
])('no field of a page holds control characters, written %s', (_how, evil) => {
  const page = `<!doctype html><html lang="en"><head><title>Old lock ${evil} gone</title>
<meta property="og:title" content="Old lock ${evil} gone"><meta property="og:site_name" content="The ${evil} Post">
<meta name="author" content="Ann ${evil} Holt"><link rel="canonical" href="https://ann:pw@valley.example/${evil}lock">
<meta property="og:image" content="/pictures/${evil}lock.jpg"></head><body><article><h1>Old lock ${evil} gone</h1>
<figure><img src="/pictures/lock.jpg"><figcaption>A barge ${evil} waits. Photo: Valley ${evil} Pictures</figcaption></figure>
${`<p>${sentence} “We ${evil} tried,” said Ann Holt. ${sentence}</p>`.repeat(6)}</article></body></html>`;
  const article = readPage(page, { url: 'https://valley.example/lock' });
  expectClean(article, 'tried');
  expect(article.url).not.toContain('pw');
});

test('nor does an article that was pasted or written in Markdown', () => {
  const text = `Old lock ${raw} gone\n\nBy Ann ${raw} Holt\n\n${`${sentence} “We ${raw} tried,” said Ann Holt.\n\n`.repeat(4)}`;
  expectClean(readPaste(text), 'tried');
  expectClean(readMarkdown(`# ${text}`), 'tried');
});

test.each([
  [
    'RSS',
    `<rss version="2.0"><channel><title>Valley ${raw}</title><item><title>Lock ${named}</title><link>https://ann:pw@valley.example/lock</link><guid>x</guid><author>Ann ${named}</author></item></channel></rss>`,
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley ${named}</title><entry><id>x</id><title>Lock ${named}</title><link href="https://ann:pw@valley.example/lock"/><author><name>Ann ${named}</name></author></entry></feed>`,
  ],
  [
    'JSON',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: `Valley ${raw}`,
      items: [
        {
          id: 'x',
          title: `Lock ${raw}`,
          url: 'https://ann:pw@valley.example/lock',
          authors: [{ name: `Ann ${raw}` }],
        },
      ],
    }),
  ],
])('titles and authors of a feed hold none, and its links no password: %s', (_kind, text) => {
  const feed = readFeed(text, 'feed', undefined);
  expectClean(feed, 'Lock');
  expect(feed.items[0]?.url).toBe('https://valley.example/lock');
});
