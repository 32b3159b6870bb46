import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFetchPage } from '../../src/article/fetch/fetch-page.ts';
import { type Known, type ReadWorld, readSources } from '../../src/article/read.ts';
import { newsBody, newsPage, newsPaste } from './samples.ts';
import { serve } from './server.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digest-read-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function world(changes: Partial<ReadWorld> = {}): ReadWorld {
  return {
    fetchPage: createFetchPage({ allow: [] }),
    readStdin: () => Promise.resolve(new Uint8Array()),
    now: () => Date.parse('2026-03-04T12:00:00Z'),
    ...changes,
  };
}

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('files', () => {
  test.each([
    ['a paste', 'a.txt', newsPaste, 'Harbour Council Sees No Way To Save The Old Lock'],
    ['a page', 'a.html', newsPage, 'Harbour council gives up the old lock'],
    ['a page without an ending', 'page', newsPage, 'Harbour council gives up the old lock'],
    ['Markdown', 'a.md', `# Old lock to go\n\n${newsBody[0]}`, 'Old lock to go'],
    [
      'a mail',
      'a.eml',
      `From: a@b.example\nSubject: Old lock to go\nMIME-Version: 1.0\n\n${newsBody[0]}`,
      'Old lock to go',
    ],
    [
      'a mail without an ending',
      'mail',
      `From: a@b.example\nSubject: Old lock to go\n\n${newsBody[0]}`,
      'Old lock to go',
    ],
  ])('%s', async (_kind, name, content, title) => {
    const source = await put(name, content);
    const { readings, failures } = await readSources([source], world());
    expect(failures).toEqual([]);
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({ source, article: { title } });
  });

  test('a folder gives its files in name order, 2 before 10, and passes over the rest', async () => {
    for (const name of ['10.txt', '2.md', 'b.html', 'note.pdf', '.hidden.txt'])
      await put(name, `${newsBody[0]}`);
    await mkdir(join(folder, 'deeper.txt'));
    const { readings } = await readSources([folder], world());
    expect(readings.map(({ source }) => source.slice(folder.length + 1))).toEqual([
      '2.md',
      '10.txt',
      'b.html',
    ]);
  });

  test('one bad source does not lose the others', async () => {
    const good = await put('good.txt', newsPaste);
    const missing = join(folder, 'missing.txt');
    const { readings, failures } = await readSources([missing, good], world());
    expect(readings.map(({ source }) => source)).toEqual([good]);
    expect(failures).toMatchObject([{ source: missing, error: { code: 'source-missing' } }]);
  });

  test('one word of six megabytes fails alone', async () => {
    const good = await put('good.txt', newsPaste);
    const endless = await put('endless.txt', `Notice\n\n${'a'.repeat(6_000_000)}`);
    const { readings, failures } = await readSources([endless, good], world());
    expect(readings.map(({ source }) => source)).toEqual([good]);
    expect(failures).toMatchObject([{ source: endless, error: { code: 'source-broken' } }]);
  });

  test('a link that leads out of its folder is not followed; one inside is, and so is one that was named', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'digest-outside-'));
    await writeFile(join(outside, 'secret.txt'), newsPaste);
    await put('b.txt', newsPaste);
    await symlink(join(folder, 'b.txt'), join(folder, 'a.txt'));
    await symlink(join(outside, 'secret.txt'), join(folder, 'c.txt'));
    const { readings, failures } = await readSources([folder], world());
    expect(readings.map(({ source }) => source)).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')]);
    expect(failures).toMatchObject([{ source: join(folder, 'c.txt'), error: { code: 'source-outside' } }]);
    expect((await readSources([join(folder, 'c.txt')], world())).failures).toEqual([]);
    await rm(outside, { recursive: true });
  });

  test.each([
    ['an empty file', '', 'source-empty'],
    ['a file of blank lines', '\n \n', 'source-empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'source-binary'],
    ['a bare id', 'ORM-88123-XA', 'source-no-article'],
    ['a table', 'Town | Won | Lost\nOrme | 12 | 3\nHalm | 11 | 4\nSund | 9 | 6', 'source-no-article'],
    [
      'a box score',
      'HALM (88)\nRenn 4-9 2-2 11, Boateng 7-11 4-4 19, Karimov 3-8 1-2 8. Totals 30-71 12-16 88.\nORME (92)\nHolt 6-12 2-3 15.',
      'source-no-article',
    ],
    ['a page that refreshes', 'The page will refresh by itself in ten seconds.', 'source-no-article'],
    [
      'a horoscope',
      'Horoscope for 3 March\n\nYou will meet somebody on Friday who grinds flour.',
      'source-no-news',
    ],
    ['a page of menus', 'Home\nNews\nSport\nSubscribe\nLog in\nSearch', 'source-no-article'],
  ])('%s', async (_kind, content, code) => {
    const { failures } = await readSources([await put('a.txt', content)], world());
    expect(failures).toMatchObject([{ error: { code } }]);
    expect(failures[0]?.error.message).toMatch(/a\.txt: .+\. .+\.$/);
  });

  test('a folder without articles', async () => {
    const { failures } = await readSources([folder], world());
    expect(failures).toMatchObject([{ source: folder, error: { code: 'folder-empty' } }]);
  });
});

test('standard input is read as what it holds', async () => {
  const readStdin = () => Promise.resolve(new TextEncoder().encode(newsPage));
  const { readings } = await readSources(['-'], world({ readStdin }));
  expect(readings[0]?.article.title).toBe('Harbour council gives up the old lock');
});

test('a date that lies ahead of now is no date', async () => {
  const source = await put('a.html', newsPage);
  const { readings } = await readSources([source], world({ now: () => Date.parse('2026-02-01T00:00:00Z') }));
  expect(readings[0]?.article.date).toBeNull();
});

test('an address of another scheme is refused and not looked for on the disk', async () => {
  const { failures } = await readSources(['ftp://valley.example/a.txt'], world());
  expect(failures).toMatchObject([{ error: { code: 'fetch-refused' } }]);
});

describe('feeds', () => {
  const whole = newsBody.map((text) => `&lt;p&gt;${text.replaceAll('"', '&amp;quot;')}&lt;/p&gt;`).join('');
  const item = (path: string, description: string) =>
    `<item><title>About ${path}</title><link>/${path}</link><description>${description}</description></item>`;

  test('sites are waited for together, and what they give stands in the order of the sources', async () => {
    const second = Promise.withResolvers<void>();
    await using slow = await serve((_request, response) => {
      second.promise.then(() => response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage));
    });
    await using quick = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage);
      second.resolve();
    });
    const sources = [`${slow.url}/lock`, 'http://127.0.0.1:1/gone', `${quick.url}/lock`];
    const fetchPage = createFetchPage({ allow: [slow.place, quick.place] });
    const { readings, failures } = await readSources(sources, world({ fetchPage }));
    expect(readings.map(({ source }) => source)).toEqual([sources[0], sources[2]]);
    expect(failures.map(({ source }) => source)).toEqual([sources[1]]);
  });

  test('whole items are taken as they are, short ones are fetched, a bad one does not lose the feed', async () => {
    const asked: string[] = [];
    await using server = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/feed') {
        const items = item('whole', whole) + item('short', 'In short.') + item('gone', 'In short.');
        response.writeHead(200, { 'content-type': 'application/rss+xml' });
        response.end(`<rss version="2.0"><channel><title>Valley Post</title>${items}</channel></rss>`);
      } else if (request.url === '/short')
        response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage);
      else response.writeHead(404).end();
    });
    const fetchPage = createFetchPage({ allow: [server.place] });
    const { readings, failures } = await readSources([`${server.url}/feed`], world({ fetchPage }));
    expect(asked).toEqual(['/feed', '/robots.txt', '/short', '/gone']);
    expect(readings.map(({ source, article }) => [source, article.title])).toEqual([
      [`${server.url}/whole`, 'About whole'],
      [`${server.url}/short`, 'About short'],
    ]);
    expect(readings[0]?.article).toMatchObject({ site: 'Valley Post', url: `${server.url}/whole` });
    expect(readings.every(({ article }) => article.text.startsWith(newsBody[0] ?? '-'))).toBe(true);
    expect(failures).toMatchObject([{ source: `${server.url}/gone`, error: { code: 'fetch-status' } }]);
  });

  const toFeed = (items: string) =>
    `<rss version="2.0"><channel><title>Valley Post</title>${items}</channel></rss>`;

  test('a feed that brings too many items is read as far as its share goes, and says how many are left', async () => {
    const source = await put(
      'feed.xml',
      toFeed(Array.from({ length: 130 }, (_, n) => item(`${n}`, whole)).join('')),
    );
    const { readings, failures } = await readSources([source], world());
    expect(readings).toHaveLength(100);
    expect(failures).toMatchObject([{ error: { code: 'feed-long', details: { left: '30' } } }]);
  });

  test('a feed whose items are slow is left after three minutes', async () => {
    const source = await put(
      'feed.xml',
      toFeed(['a', 'b', 'c', 'd', 'e'].map((path) => item(path, whole)).join('')),
    );
    let clock = 0;
    const now = () => {
      clock += 40_000;
      return clock;
    };
    const { readings, failures } = await readSources([source], world({ now }));
    expect(readings.length).toBeLessThan(5);
    expect(failures).toMatchObject([{ error: { code: 'feed-long' } }]);
  });

  test('a page where a feed was known is a failure, not an article', async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage);
    });
    const fetchPage = createFetchPage({ allow: [server.place] });
    const known: Known = { isFeed: () => true, pick: async (items) => items };
    const { readings, failures } = await readSources([`${server.url}/feed`], world({ fetchPage }), known);
    expect(readings).toEqual([]);
    expect(failures).toMatchObject([{ error: { code: 'feed-gone' } }]);
  });

  test('an item that is not wanted is not fetched', async () => {
    const asked: string[] = [];
    await using server = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(toFeed(item('old', 'In short.') + item('whole', whole)));
    });
    const fetchPage = createFetchPage({ allow: [server.place] });
    const known: Known = {
      isFeed: () => false,
      pick: async (items) => items.filter(({ title }) => title !== 'About old'),
    };
    const { readings, failures } = await readSources([server.url], world({ fetchPage }), known);
    expect([readings.length, failures.length, asked]).toEqual([1, 0, ['/']]);
  });

  test('a feed opens no host inside the network but its own: neither by a link nor by a redirect', async () => {
    const asked: string[] = [];
    await using inside = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage);
    });
    const items = `<item><title>A</title><link>${inside.url}/link</link><description>In short.</description></item>`;
    await using outside = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(toFeed(items));
    });
    const fetchPage = createFetchPage({ allow: [inside.place, outside.place] });
    const { failures } = await readSources([outside.url], world({ fetchPage }));
    expect(failures).toMatchObject([{ error: { code: 'fetch-refused' } }]);
    expect(asked).toEqual([]);
    expect((await readSources([`${inside.url}/named`], world({ fetchPage }))).failures).toEqual([]);
  });

  test('a folder gives the articles of its feeds, and passes over what else is XML or JSON', async () => {
    await put('feed.xml', toFeed(item('whole', whole)));
    await put('package.json', '{"name":"valley"}');
    await put('map.xml', '<?xml version="1.0"?><places/>');
    const { readings, failures } = await readSources([folder], world());
    expect(failures).toEqual([]);
    expect(readings.map(({ article }) => article.title)).toEqual(['About whole']);
  });

  test('XML that is no feed is never read as a page', async () => {
    const source = await put(
      'places.xml',
      `<?xml version="1.0"?><places><p>${newsBody.join(' ')}</p></places>`,
    );
    const { readings, failures } = await readSources([source], world());
    expect([readings, failures]).toMatchObject([[], [{ error: { code: 'feed-broken' } }]]);
  });

  test('an item that links to a feed keeps what its own feed gave', async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(toFeed(item('loop', `&lt;p>${newsBody[0]}&lt;/p>`)));
    });
    const fetchPage = createFetchPage({ allow: [server.place] });
    const { readings } = await readSources([`${server.url}/feed`], world({ fetchPage }));
    expect(readings.map(({ article }) => article.text)).toEqual([newsBody[0]]);
  });

  test('a front page stands for its feed, and where that is gone for its articles', async () => {
    const shown = Array.from(
      { length: 6 },
      (_, n) => `<a href="/council-and-the-lock-${n}">Council and the lock ${n}</a>`,
    );
    let hasFeed = true;
    await using server = await serve(({ url }, response) => {
      if (url === '/') {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(
          `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>${shown.join('')}</body></html>`,
        );
      } else if (url === '/feed' && hasFeed) response.writeHead(200).end(toFeed(item('whole', whole)));
      else if (url?.startsWith('/council'))
        response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage);
      else response.writeHead(404).end();
    });
    const read = async () => {
      const fetchPage = createFetchPage({ allow: [server.place] });
      return readSources([`${server.url}/`], world({ fetchPage }));
    };
    expect((await read()).readings.map(({ article }) => article.title)).toEqual(['About whole']);
    hasFeed = false;
    const { readings, feeds } = await read();
    expect([readings.length, feeds]).toEqual([6, []]);
  });

  test('a PDF is told to be one', async () => {
    const { failures } = await readSources([await put('a.txt', '%PDF-1.7\n1 0 obj')], world());
    expect(failures).toMatchObject([{ error: { code: 'source-document' } }]);
  });

  test('a feed of rubbish is one clear failure', async () => {
    const source = await put('feed.xml', '<rss><channel><item>');
    const { failures } = await readSources([source], world());
    expect(failures).toHaveLength(1);
    expect(failures[0]?.error.message).not.toMatch(/\n| at /);
  });
});
