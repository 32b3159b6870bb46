import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportSite } from '../../src/web/export-site.ts';
import { openWebWorld, type WebWorld } from './world.ts';

let world: WebWorld;
const slug = '12-city-halts-the-second-crane';

beforeAll(async () => {
  world = await openWebWorld();
  for (const number of [10, 11, 12]) await world.publish(number);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

describe('an issue at its lasting address', () => {
  test('has each headline once, under its number and date, and lists them before', async () => {
    const { document } = parseHTML((await world.app.inject(`/issues/${slug}`)).body);
    expect(document.querySelector('h1')?.textContent).toMatch(/^No\. \d+, /);
    const headings = [...document.querySelectorAll('main :is(h1, h2, h3)')].map((one) => one.textContent);
    expect(new Set(headings).size).toBe(headings.length);
    const anchors = [...document.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'));
    const entries = [...document.querySelectorAll('article.entry')].map(({ id }) => `#${id}`);
    expect(anchors).toEqual(entries);
  });

  test('shows each entry with an anchor of its own, its quotes and who said them', async () => {
    const { body } = await world.app.inject(`/issues/${slug}`);
    expect(body).toContain('<article class="entry" id="entry-crane"');
    expect(body).toContain('“We would rather lose a winter than a crew”');
    expect(body).toContain('<b>Marit Olsen,</b> the harbour master');
    expect(body).toContain('last month<span class="added"> [October 2026]</span> and');
    expect(body).toContain(`href="../issues/${slug}#entry-crane"`.replace('../issues/', ''));
  });

  test('tells machines what it is: canonical address, OpenGraph, NewsArticle and Quotation', async () => {
    const { body } = await world.app.inject(`/issues/${slug}`);
    expect(body).toContain(`<link rel="canonical" href="https://letter.harbour.test/issues/${slug}">`);
    expect(body).toContain('<meta property="og:type" content="article">');
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
    const data = JSON.parse(json);
    expect(data['@type']).toBe('NewsArticle');
    expect(data.hasPart[0].hasPart[0]).toMatchObject({
      '@type': 'Quotation',
      text: 'We would rather lose a winter than a crew',
      spokenByCharacter: { '@type': 'Person', name: 'Marit Olsen', jobTitle: 'the harbour master' },
    });
  });

  test('writes its address out to be copied, by a button where there is a script', async () => {
    const { body } = await world.app.inject(`/issues/${slug}`);
    expect(body).toContain(
      `<a href="https://letter.harbour.test/issues/${slug}">letter.harbour.test/issues/${slug}</a>`,
    );
    expect(body).toMatch(/<button type="button" class="quiet" hidden>Copy the link/);
    const script = /<script type="module" src="\.\.(\/assets\/copy-\w+\.js)"/.exec(body)?.[1] ?? '';
    expect((await world.app.inject(script)).body).toContain('clipboard.writeText');
  });

  test('knows the issue before it', async () => {
    expect((await world.app.inject(`/issues/${slug}`)).body).toContain('href="11-harbour-week-11"');
  });

  test('leads to earlier entries at the address that the reader is on, whatever the public one is', async () => {
    const { body } = await world.app.inject(`/issues/${slug}`);
    expect(body).toContain('<a href="11-harbour-week-11#entry-11">First Crane Rises at Pier Nine</a>');
  });

  test('says why an entry matters, and that the editors say it', async () => {
    const { body } = await world.app.inject(`/issues/${slug}`);
    expect(body).toMatch(/<h\d>Why it matters \(editors’ note\)<\/h\d><p>Half of the region’s grain/);
  });

  test('has what the editors say in words, links and lists, on its page, as text and in feeds', async () => {
    const { body } = await world.app.inject(`/issues/${slug}`);
    expect(body).toContain(
      '<p>Thank you for the <em>letters</em> about the <a href="11-harbour-week-11">pilots</a>.</p><ul><li>We answer',
    );
    expect((await world.app.inject(`/issues/${slug}.txt`)).body).toContain(
      'the letters about the pilots (https://letter.harbour.test/issues/11-harbour-week-11).\n\n- We answer them next week.\n- Write (desk@harbour.test) until then.\n',
    );
    expect((await world.app.inject('/feed.json')).body).toContain('<li>We answer them next week.</li>');
  });

  test('is there as plain text', async () => {
    const answer = await world.app.inject(`/issues/${slug}.txt`);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toContain('Why it matters (editors’ note): Half of the region’s grain leaves');
    expect(answer.body).toContain('last month [October 2026] and has worked');
    expect(answer.body).toContain('“They wrote down every duck”\n  – Ilse Harms, an archivist');
  });

  test('is not sent again to whoever has it, and comes compressed to whoever asks', async () => {
    const first = await world.app.inject(`/issues/${slug}`);
    const again = await world.app.inject({
      url: `/issues/${slug}`,
      headers: { 'if-none-match': `"other", W/${first.headers.etag}` },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const packed = await world.app.inject({ url: `/issues/${slug}`, headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(first.body);
  });

  test('is one page at one address, however a browser spells that', async () => {
    const [plain, spelt] = await Promise.all(
      [`/issues/${slug}`, `/issues/%31${slug.slice(1).replace('-', '%2D')}?x=1`].map((url) =>
        world.app.inject(url),
      ),
    );
    expect(spelt?.body).toBe(plain?.body);
    expect(spelt?.body).toContain(`<link rel="canonical" href="https://letter.harbour.test/issues/${slug}">`);
  });

  test('an address that never was is a page of its own', async () => {
    const answer = await world.app.inject('/issues/99-nothing');
    expect([answer.statusCode, answer.body.includes('There is no such page')]).toEqual([404, true]);
  });
});

test('what an article says is put in no place but its own: not in the data for machines, not in the form', async () => {
  await using hostile = await openWebWorld();
  const words = [
    'SLOT-json-ld SLOT-form-stamp',
    '<script type="application/ld+json"></script><input type="hidden" name="stamp" value="">',
    '</script><!--<script>&\u2028 x onError="" y/>',
  ].join(' ');
  const last = await hostile.publish(12, (content) => ({ ...content, subject: words, preheader: words }));
  const page = await hostile.app.inject(`/issues/${last}`);
  const [json = '', ...more] = [
    ...page.body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
  ].map((match) => match[1]);
  expect(more).toEqual([]);
  expect(json).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(json)).toMatchObject({ headline: words, description: words });
  expect(parseHTML(page.body).document.querySelector('.preheader')?.textContent).toBe(words);
  const front = await hostile.app.inject('/');
  expect(front.body.match(/<input type="hidden" name="stamp" value="[^"]+">/g)).toHaveLength(1);
});

test('the front page shows the last issue and changes with the next', async () => {
  expect((await world.app.inject('/')).body).toContain('No. 3');
  const published = await world.publish(13, (content) => ({
    ...content,
    sections: content.sections.map(({ entries: [first, ...others], ...section }) => ({
      ...section,
      entries: first ? [{ ...first, source: { ...first.source, ...bare } }, ...others] : others,
    })),
  }));
  world.pass(2_000);
  const { body } = await world.app.inject('/');
  expect(body).toContain('No. 4');
  // Each full story with what somebody said in it.
  expect(parseHTML(body).document.querySelectorAll('.front-issue figure.quote')).toHaveLength(4);

  // Its headline, which stands over it, is no source.
  const { document } = parseHTML((await world.app.inject(`/issues/${published}`)).body);
  expect(document.querySelector('.entry-foot span')?.textContent).toBe(
    'Source: Ada Lindqvist, 18 November 2026',
  );
});

const bare = { site: null, url: null, title: 'City Halts the Second Crane at Pier Nine' };

test('what a search shows of an entry keeps its quotes apart, with who said them', async () => {
  const { body } = await world.app.inject('/search?q=somewhere');
  const words = '“People want to wake up somewhere else” — Jonas Brandt, head of the line · ';
  expect(body.replaceAll(/<.?mark>/g, '')).toContain(words);
  expect(body).toContain('<mark>somewhere</mark>');
});

test('search finds an entry and links to its anchor', async () => {
  const { body } = await world.app.inject('/search?q=lock+keepers');
  expect(body).toContain('#entry-locks');
  expect((await world.app.inject('/search?q=%3Cscript%3E')).body).not.toContain('<script>');
});

test.each([
  ['/feed.atom', 'atom', 4],
  ['/feed.rss', 'rss', 4],
  ['/feed.json', 'json', 4],
  ['/entries.atom', 'atom', 16],
  ['/entries.rss', 'rss', 16],
  ['/entries.json', 'json', 16],
])('%s is a feed that readers of feeds can read', async (path, format, count) => {
  const answer = await world.app.inject(path);
  const { format: found, feed } = parseFeed(answer.body);
  const items = 'items' in feed ? feed.items : 'entries' in feed ? feed.entries : [];
  expect([found, items?.length]).toEqual([format, count]);
  expect(answer.body).toContain('https://letter.harbour.test/issues/');
});

test('the site map names every issue, robots.txt the pages that are no search engine’s business', async () => {
  expect((await world.app.inject('/sitemap.xml')).body).toContain(
    `<loc>https://letter.harbour.test/issues/${slug}</loc>`,
  );
  const robots = (await world.app.inject('/robots.txt')).body;
  for (const path of ['preferences', 'go']) expect(robots).toContain(`Disallow: /${path}/`);
});

test('a static copy holds archive, feeds and style, with links that lead to its own files', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'export-'));
  const count = await exportSite(dir, world.deps);
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(dir.length));
  expect(files.length).toBe(count);
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(dir, file), 'utf8');
    expect(html).not.toContain('<form');
    expect(html).not.toMatch(/<a href="https:\/\/letter\.harbour\.test\/issues/);
    for (const [, link = ''] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
      if (/^(https?:|mailto:|#)/.test(link)) continue;
      expect(files).toContain(new URL(link, `file://${file}`).pathname);
    }
  }
  await rm(dir, { recursive: true });
});

test('a page is in the language that the browser asks for, unless the address asks for another', async () => {
  await using reading = await openWebWorld();
  const langOf = async (url: string, accepted: string) => {
    const { body, headers } = await reading.app.inject({ url, headers: { 'accept-language': accepted } });
    return [parseHTML(body).document.documentElement.getAttribute('lang'), headers.vary];
  };
  expect((await langOf('/', 'de-AT,de;q=0.9'))[0]).toBe('de');
  expect((await langOf('/?lang=en', 'de'))[0]).toBe('en');
  expect(await langOf('/issues', 'de')).toEqual(['de', expect.stringContaining('accept-language')]);
});

test('a page that is not there leads on to those that are', async () => {
  await using empty = await openWebWorld();
  const { document } = parseHTML((await empty.app.inject({ url: '/issues/99-nothing' })).body);
  const links = [...document.querySelectorAll('.ways-on a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['../issues', '../search', '../']);
});
