import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFetchPage } from '../../src/article/fetch.ts';
import { type ReadWorld, readSources } from '../../src/article/read.ts';
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

  test.each([
    ['an empty file', '', 'source-empty'],
    ['a file of blank lines', '\n \n', 'source-empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'source-binary'],
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
    expect(asked).toEqual(['/feed', '/short', '/gone']);
    expect(readings.map(({ source, article }) => [source, article.title])).toEqual([
      [`${server.url}/whole`, 'About whole'],
      [`${server.url}/short`, 'About short'],
    ]);
    expect(readings[0]?.article).toMatchObject({ site: 'Valley Post', url: `${server.url}/whole` });
    expect(readings.every(({ article }) => article.text.startsWith(newsBody[0] ?? '-'))).toBe(true);
    expect(failures).toMatchObject([{ source: `${server.url}/gone`, error: { code: 'fetch-status' } }]);
  });

  test('a feed of rubbish is one clear failure', async () => {
    const source = await put('feed.xml', '<rss><channel><item>');
    const { failures } = await readSources([source], world());
    expect(failures).toHaveLength(1);
    expect(failures[0]?.error.message).not.toMatch(/\n| at /);
  });
});
