import { expect, test } from 'vitest';
import { toSourceLines } from '../../src/cli/sources.ts';
import { lookAtSources } from '../../src/deps/watch.ts';
import { readEntries } from '../../src/digest.ts';
import { serve } from '../article/server.ts';
import { openNewsroom } from './newsroom.ts';

const minute = 60_000;
const day = 1_440 * minute;
const monday = Date.parse('2026-11-02T09:00Z');

const toPage = (
  town: string,
  speaker: string,
) => `<!doctype html><html lang="en"><head><title>${town} mends its bridge</title></head>
<body><main><article><h1>${town} mends its bridge</h1><p>The bridge over the mill race at ${town} will be closed for nine weeks from Monday, the roads office announced.</p>
<p>“We found rust in eleven of the twenty girders, and we will not wait for the frost,” said ${speaker}, who leads the roads office of ${town}.</p>
<p>Lorries have been sent round by the lower ford since an inspection in the spring. The ferry company offered to carry bicycles without a fare.</p>
<p>The work costs four hundred thousand crowns, of which the county pays half. A second bridge has been planned since the flood of 1997.</p></article></main></body></html>`;

/** A site whose pages and feed have an ETag, and what it was asked for. */
async function serveSite() {
  const pages = new Map([
    ['/ash', toPage('Ashmere', 'Ilse Brandt')],
    ['/fen', toPage('Fenwick', 'Tomas Hale')],
  ]);
  const asked: string[] = [];
  const site = { status: 200, headers: {} as Record<string, string> };
  const server = await serve((request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') return void response.writeHead(404).end();
    const items = [...pages.keys()].map((at) => `<item><title>Bridge ${at}</title><link>${at}</link></item>`);
    const feed = `<rss version="2.0"><channel><title>County Post</title><ttl>30</ttl>${items.join('')}</channel></rss>`;
    const body = path === '/feed' ? feed : (pages.get(path) ?? '');
    const etag = `"${Buffer.from(body).toString('base64').length}-${body.includes('Ines') ? 'b' : 'a'}"`;
    const isSame = request.headers['if-none-match'] === etag;
    const status = path === '/feed' && site.status !== 200 ? site.status : isSame ? 304 : 200;
    asked.push(`${status} ${path}`);
    if (status !== 200) return void response.writeHead(status, site.headers).end();
    response
      .writeHead(200, { etag, 'content-type': path === '/feed' ? 'application/rss+xml' : 'text/html' })
      .end(body);
  });
  return { ...server, pages, site, takeAsked: () => asked.splice(0).sort() };
}

async function openWatched() {
  const server = await serveSite();
  const feed = `${server.url}/feed`;
  const room = await openNewsroom({
    readers: [],
    sources: [feed],
    now: monday,
    env: { DIGEST_FETCH_ALLOW: server.place },
  });
  const { deps, store } = room.desk();
  return {
    ...server,
    room,
    look: () => lookAtSources(room.desk(), new AbortController().signal),
    read: () => readEntries([feed], deps, { taking: 'new', isTrial: true }),
    state: async () => (await store.memory.findSources([feed])).get(feed),
    async [Symbol.asyncDispose]() {
      await room[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

test('a source is looked at when its time has come, and what it brought is not asked for by the draft made then', async () => {
  await using watched = await openWatched();
  await watched.look();
  expect(watched.takeAsked()).toEqual(['200 /ash', '200 /feed', '200 /fen']);
  expect(await watched.state()).toMatchObject({ readAt: monday, nextLookAt: monday + 30 * minute });
  await watched.look();
  expect(watched.takeAsked()).toEqual([]);
  expect((await watched.read()).candidates).toHaveLength(2);
  expect(watched.takeAsked()).toEqual(['304 /feed']);
  watched.room.at(monday + 30 * minute);
  await watched.look();
  expect(watched.takeAsked()).toEqual(['304 /ash', '304 /feed', '304 /fen']);
});

test('what was kept gives the very entries that reading anew gives', async () => {
  await using watched = await openWatched();
  const fresh = await watched.read();
  const kept = await watched.read();
  expect(kept.candidates).toEqual(fresh.candidates);
});

test('an article that its source corrects is got, read and condensed anew', async () => {
  await using watched = await openWatched();
  await watched.look();
  watched.pages.set('/ash', toPage('Ashmere', 'Ines Brandt'));
  watched.room.at(monday + day);
  watched.takeAsked();
  const { candidates } = await watched.read();
  expect(watched.takeAsked()).toEqual(['200 /ash', '304 /feed', '304 /fen']);
  const speakers = candidates.flatMap(({ entry }) => entry.quotes.map(({ speaker }) => speaker));
  expect(speakers).toEqual(['Ines Brandt', 'Tomas Hale']);
});

test('a server that is busy is left alone until it says, and the source tells since when and why', async () => {
  await using watched = await openWatched();
  watched.site.status = 503;
  watched.site.headers = { 'retry-after': '7200' };
  await watched.look();
  const state = await watched.state();
  expect(state).toMatchObject({ failures: 1, failingSince: monday, nextLookAt: monday + 120 * minute });
  expect(toSourceLines(state).join('\n')).toMatch(
    /^never read\nfailed once since 2026-11-02T09:00:00\.000Z: .*503.*\nnext look 2026-11-02T11:00:00\.000Z/,
  );
});

test('a source that is gone for good is told of, and looked at once a week', async () => {
  await using watched = await openWatched();
  watched.site.status = 410;
  await watched.look();
  expect(await watched.state()).toMatchObject({ failures: 1, nextLookAt: monday + 7 * day });
});
