import { once } from 'node:events';
import { get } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toNetworkPrefix } from '../../src/web/network-prefix.ts';
import { mostSignUps } from '../../src/web/site.ts';
import { fillForm, openWebWorld, post, type WebWorld } from './world.ts';

let world: WebWorld;
let tokens: string[];

beforeAll(async () => {
  world = await openWebWorld();
  await world.publish(12);
  tokens = Object.values(await world.addReader('ann@reader.test'));
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const paths = [
  '/',
  '/subscribe',
  '/subscribe/sent',
  '/confirm/',
  '/leave/',
  '/undo/',
  '/preferences/',
  '/not-now/',
  '/change-address/',
  '/account/',
  '/privacy',
  '/preview',
  '/preview/mail',
  '/preview/text',
  '/issues',
  '/issues/',
  '/search',
  '/feeds',
  '/feed.atom',
  '/entries.json',
  '/sitemap.xml',
  '/robots.txt',
  '/embed',
  '/api/form',
  '/api/subscribe',
  '/hooks/bounces',
  '/healthz',
  '/readyz',
  '/inbox/',
  '/assets/',
];

test('500 random requests at every kind of route: never a 500', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.webPath(),
    fc.constantFrom(
      ...tokens,
      '%',
      '%00',
      '%ff',
      '..%2f..%2f',
      '\u202e',
      "'--",
      '{{7*7}}',
      '__proto__',
      'a'.repeat(5_000),
    ),
  );
  const request = fc.record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
    path: fc.constantFrom(...paths),
    rest: nasty,
    query: fc.dictionary(fc.constantFrom('q', 'lang', 'from', 'page', '__proto__', 'x'), nasty, {
      maxKeys: 3,
    }),
    type: fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/json',
      'multipart/form-data; boundary=x',
      'text/plain',
      'x/y',
      '',
    ),
    body: fc.oneof(
      nasty,
      fc.json(),
      fc
        .dictionary(
          fc.constantFrom(
            'address',
            'stamp',
            'consent',
            'do',
            'section',
            'pause',
            'sure',
            'instead',
            'reason',
          ),
          nasty,
        )
        .map((fields) => new URLSearchParams(fields).toString()),
    ),
  });
  const broken: string[] = [];
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, rest, query, type, body }) => {
      const tail = path.endsWith('/') ? encodeURI(rest.toWellFormed()).replace(/[?#]/g, '') : '';
      const hasBody = method !== 'GET' && method !== 'HEAD';
      const answer = await world.app.inject({
        method: method as 'GET',
        url: `${path}${tail}?${new URLSearchParams(query)}`,
        ...(hasBody ? { payload: body, headers: { 'content-type': type } } : {}),
        remoteAddress: `10.${Math.abs(rest.length) % 250}.${body.length % 250}.1`,
      });
      if (answer.statusCode >= 500) broken.push(`${answer.statusCode} ${method} ${path} ${type}`);
      expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/);
    }),
    { numRuns: 500 },
  );
  expect([...new Set(broken)]).toEqual([]);
});

test('no page allows scripts or styles in itself, or a frame around it, but those made for it', async () => {
  for (const path of [
    '/',
    '/subscribe',
    '/privacy',
    '/issues',
    '/preview',
    '/search?q=x',
    '/feeds',
    `/leave/${tokens[0]}`,
    '/nothing',
  ]) {
    const { headers, body } = await world.app.inject(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(body).not.toMatch(/ style=|<style| on[a-z]+="/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']).toBe(undefined);
  }
  const embed = await world.app.inject('/embed');
  expect(embed.headers['content-security-policy']).toContain('frame-ancestors *');
  expect(embed.headers['content-security-policy']).not.toContain('unsafe');
});

test('the mail in its frame runs no script, sends no form, and loads nothing', async () => {
  const policy = String((await world.app.inject('/preview/mail')).headers['content-security-policy']);
  expect(policy).toContain('sandbox');
  expect(policy).not.toContain('allow-scripts');
  expect(policy).toContain("default-src 'none'");
});

test('what a reader types comes back as text', async () => {
  const form = await fillForm(world, '"><img src=x onerror=alert(1)>@a.test');
  world.pass(5_000);
  const answer = await post(world, '/subscribe', form);
  expect(answer.body).not.toContain('<img');
});

test('a slash at the end leads to the page, and never to another host', async () => {
  expect((await world.app.inject('/issues/')).headers.location).toBe('/issues');
  const { port } = new URL(await world.app.listen({ port: 0, host: '127.0.0.1' }));
  for (const path of [
    '//elsewhere.test/',
    '///elsewhere.test//',
    '/\\elsewhere.test/',
    '/%2felsewhere.test/',
  ]) {
    const [answer] = await once(get({ port, path }), 'response');
    expect([path, answer.statusCode]).toEqual([path, 404]);
    answer.resume();
  }
});

test('a body that is too large is refused', async () => {
  const answer = await post(world, '/subscribe', { address: 'a'.repeat(100_000) });
  expect(answer.statusCode).toBe(413);
});

test('a form has room for ten thousand letters of any alphabet', async () => {
  const answer = await post(world, '/subscribe', { address: 'ж'.repeat(10_000) });
  expect(answer.statusCode).not.toBe(413);
});

test('the store failing is a page without a word of the inside, and not ready', async () => {
  const broken = await openWebWorld({
    archive: {
      ...world.deps.archive,
      readRevision: () => Promise.reject(new Error('no such table: issues, near ann@reader.test')),
    },
    health: { readHealth: () => Promise.reject(new Error('gone')) },
  });
  const answer = await broken.app.inject('/');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).toContain('Something broke here');
  expect(answer.body).not.toContain('table');
  expect(broken.log.join('\n')).toContain('failure at /: Error');
  expect(broken.log.join('\n')).not.toContain('ann@');
  expect((await broken.app.inject('/readyz')).statusCode).toBe(503);
  expect((await broken.app.inject('/healthz')).statusCode).toBe(200);
  await broken[Symbol.asyncDispose]();
});

test('readyz names what an editor should know, and stays ready for readers', async () => {
  const held = await openWebWorld({
    health: {
      readHealth: async () => ({
        ready: true,
        problems: ['issue 13 is held: a quote does not stand in its article'],
      }),
    },
  });
  const answer = await held.app.inject('/readyz');
  expect([answer.statusCode, answer.json().problems.length]).toEqual([200, 1]);
  await held[Symbol.asyncDispose]();
});

test('behind a proxy the address it names counts only when the setting says so', async () => {
  for (const trustProxy of [false, true]) {
    const proxied = await openWebWorld({ settings: { trustProxy, formOrigins: [], proofOfWork: false } });
    const form = await fillForm(proxied, 'nobody');
    proxied.pass(5_000);
    const ask = (n: number) =>
      proxied.app.inject({
        method: 'POST',
        url: '/subscribe',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `203.0.${n}.1`,
        },
        payload: form.toString(),
      });
    await Promise.all(Array.from({ length: 30 }, (_, n) => ask(n)));
    expect((await ask(30)).statusCode).toBe(trustProxy ? 422 : 429);
    expect(proxied.log.filter((line) => line.includes('trustProxy')).length).toBe(trustProxy ? 0 : 1);
    await proxied[Symbol.asyncDispose]();
  }
});

test('behind a proxy, nobody gets round a limit by an address that they invent themselves', async () => {
  await using proxied = await openWebWorld({
    settings: { trustProxy: true, formOrigins: [], proofOfWork: false },
  });
  const ask = async (n: number) => {
    const headers = { 'x-forwarded-for': `203.0.${n}.1, 198.51.100.7` };
    return (await proxied.app.inject({ method: 'POST', url: '/subscribe', headers })).statusCode;
  };
  expect(new Set(await Promise.all(Array.from({ length: 30 }, (_, n) => ask(n))))).toEqual(new Set([422]));
  expect(await ask(30)).toBe(429);
});

test('letters to strangers are limited over all networks together, and a form that is wrong takes none', async () => {
  await using proxied = await openWebWorld({
    settings: { trustProxy: true, formOrigins: [], proofOfWork: false },
    readers: {
      ...world.readers,
      requestSubscription: async () => ({ outcome: 'check-your-mail', suggestion: null }),
    },
  });
  const form = await fillForm(proxied, 'nobody');
  proxied.pass(5_000);
  const signUp = async (n: number, address: string) => {
    form.set('address', address);
    const answer = await proxied.app.inject({
      method: 'POST',
      url: '/subscribe',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-for': `10.${n >> 8}.${n & 255}.1`,
      },
      payload: form.toString(),
    });
    return answer.statusCode;
  };
  form.set('consent', '');
  expect(await signUp(0, 'ann@reader.test')).toBe(422);
  form.set('consent', 'yes');
  const answers = await Promise.all(
    Array.from({ length: mostSignUps + 1 }, (_, n) => signUp(n, `reader${n}@reader.test`)),
  );
  expect(answers.filter((status) => status === 429)).toHaveLength(1);
  expect(answers.filter((status) => status === 303)).toHaveLength(mostSignUps);
});

test.each([
  ['203.0.113.77', '203.0.113'],
  ['::ffff:203.0.113.77', '203.0.113'],
  ['2001:db8:12::1', '2001:db8:12'],
  ['2001:0DB8:0012:9:8::1', '2001:db8:12'],
  ['::1', '0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['nonsense', 'unknown'],
])('%s is of the network %s', (ip, prefix) => {
  expect(toNetworkPrefix(ip)).toBe(prefix);
});
