import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { createFetchPage } from '../../../src/article/fetch/fetch-page.ts';
import { createLook } from '../../../src/article/fetch/look.ts';
import type { FetchMemory } from '../../../src/article/fetch/memory.ts';
import { serve } from '../server.ts';

const now = Date.parse('2026-03-03T09:00:00Z');
const feed = '<rss><channel><title>Mill</title></channel></rss>';

async function lookAt(listener: RequestListener, memory?: FetchMemory, path = '/feed') {
  await using server = await serve(listener);
  const moved = memory?.movedTo == null ? null : `${server.url}${memory.movedTo}`;
  const look = createLook({ allow: [server.place] });
  return await look(`${server.url}${path}`, {
    now,
    ...(memory && { memory: { ...memory, movedTo: moved } }),
  });
}

test('what a server says of a version is remembered, and an unchanged one is not sent again', async () => {
  const listener: RequestListener = (request, response) => {
    if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"7"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' }).end(feed);
  };
  const first = await lookAt(listener);
  expect(first).toMatchObject({ kind: 'page', memory: { etag: '"7"', movedTo: null } });
  const second = await lookAt(listener, first.memory);
  expect(second).toEqual({ kind: 'unchanged', memory: first.memory });
});

test('a date of change alone is enough', async () => {
  const changed = 'Mon, 02 Mar 2026 10:00:00 GMT';
  const memory = { etag: null, lastModified: changed, movedTo: null, retryAt: null };
  const sight = await lookAt((request, response) => {
    response.writeHead(request.headers['if-modified-since'] === changed ? 304 : 200).end(feed);
  }, memory);
  expect(sight.kind).toBe('unchanged');
});

test('an address that has moved for good is remembered, one that has moved for now is not', async () => {
  const listener: RequestListener = ({ url }, response) => {
    if (url === '/feed') response.writeHead(301, { location: '/a' }).end();
    else if (url === '/a') response.writeHead(308, { location: '/b' }).end();
    else if (url === '/b') response.writeHead(302, { location: '/c' }).end();
    else response.writeHead(200).end(feed);
  };
  const { memory } = await lookAt(listener);
  expect(memory.movedTo).toMatch(/\/b$/);
  const asked: (string | undefined)[] = [];
  await lookAt(
    ({ url }, response) => {
      asked.push(url);
      response.writeHead(200).end(feed);
    },
    { ...memory, movedTo: '/b' },
  );
  expect(asked).toEqual(['/b']);
});

test('gone for good is told apart from an error', async () => {
  expect((await lookAt((_request, response) => response.writeHead(410).end())).kind).toBe('gone');
  await expect(lookAt((_request, response) => response.writeHead(404).end())).rejects.toMatchObject({
    code: 'fetch-status',
  });
});

test.each([
  ['120', now + 120_000],
  ['Tue, 03 Mar 2026 10:00:00 GMT', now + 3_600_000],
  ['99999999', now + 7 * 86_400_000],
  ['later', null],
])('a server that asks for "Retry-After: %s" is asked again then', async (value, retryAt) => {
  const sight = await lookAt((_request, response) => {
    response.writeHead(503, { 'retry-after': value }).end();
  });
  expect(sight).toMatchObject({ kind: 'busy', status: 503, memory: { retryAt } });
});

test.each([
  'application/json',
  'application/octet-stream',
  'text/rss+xml',
  'application/x-rss+xml',
  'text/atom+xml',
  '',
])('a feed may come as "%s"', async (type) => {
  const sight = await lookAt((_request, response) => {
    response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(feed);
  });
  expect(sight).toMatchObject({ kind: 'page', page: { text: feed } });
});

test('a host is asked for one thing at a time', async () => {
  let open = 0;
  let most = 0;
  await using server = await serve((_request, response) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      response.writeHead(200).end(feed);
    });
  });
  const fetchPage = createFetchPage({ allow: [server.place] });
  await Promise.all(['/1', '/2', '/3'].map((path) => fetchPage(`${server.url}${path}`)));
  expect(most).toBe(1);
});

test('a page that is only linked is left alone where its site asks for it; one that an editor names is not', async () => {
  await using server = await serve(({ url }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(url === '/robots.txt' ? 'User-agent: *\nDisallow: /inner/' : '<p>Weir');
  });
  const fetchPage = createFetchPage({ allow: [server.place] });
  const linked = `${server.url}/feed`;
  await expect(fetchPage(`${server.url}/inner/1`, linked)).rejects.toMatchObject({ code: 'fetch-robots' });
  expect((await fetchPage(`${server.url}/1`, linked)).text).toBe('<p>Weir');
  expect((await fetchPage(`${server.url}/inner/1`)).text).toBe('<p>Weir');
});
