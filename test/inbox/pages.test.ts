import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveMessage } from '../../src/inbox/folder.ts';
import { inboxPages } from '../../src/inbox/pages.tsx';

const word = 'kelp-and-tar';
const routes = new Set<string | undefined>();
let base: string;
let dir: string;
let app: FastifyInstance;
let port: number;
let id: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'inbox-'));
  dir = join(base, 'mail');
  const source = Buffer.from('Subject: A way in\r\n\r\nhttps://letter.harbour.test/confirm/x\r\n');
  id = (await saveMessage(dir, source, Date.UTC(2026, 10, 20))).id;
  app = Fastify();
  app.addHook('onResponse', async (request) => {
    routes.add(request.routeOptions.url);
  });
  await app.register(inboxPages, { prefix: '/inbox', dir, stylesheet: '/style.css', word });
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
});

afterAll(async () => {
  await app.close();
  await rm(base, { recursive: true });
});

async function ask(path: string, headers: IncomingHttpHeaders = {}): Promise<number | undefined> {
  const [answer] = await once(get({ host: '127.0.0.1', port, path, headers }), 'response');
  answer.resume();
  return answer.statusCode;
}

const pages = () => ['', `/${id}`, `/${id}/html`, `/${id}/text`, `/${id}/source`];

test('who sits at the machine and knows the word sees the mails', async () => {
  for (const page of pages()) {
    expect(await ask(`/inbox/${word}${page}`)).toBe(200);
    expect(await ask(`/inbox/${word}${page}`, { host: `localhost:${port}` })).toBe(200);
  }
});

test.each(['', '/', '/kelp-and-ta', '/kelp-and-tars', '/KELP-AND-TAR', '/%00'])(
  'without the word there is no such page: %j',
  async (wrong) => {
    for (const page of pages()) expect(await ask(`/inbox${wrong}${page}`)).toBe(404);
  },
);

test.each([
  ['x-forwarded-for', '127.0.0.1'],
  ['x-forwarded-proto', 'https'],
  ['x-forwarded-host', 'localhost'],
  ['x-forwarded', 'x'],
  ['forwarded', 'for=127.0.0.1'],
  ['via', '1.1 gateway'],
  ['x-real-ip', '127.0.0.1'],
  ['cf-connecting-ip', '127.0.0.1'],
  ['true-client-ip', '127.0.0.1'],
])('a request that a proxy passed on finds nothing: %s', async (name, value) => {
  for (const page of pages()) expect(await ask(`/inbox/${word}${page}`, { [name]: value })).toBe(404);
});

test.each([
  'elsewhere.test',
  'localhost.elsewhere.test',
  '127.0.0.1.elsewhere.test',
  'localhost@elsewhere.test',
])('neither does a page of elsewhere whose name leads here: %s', async (host) => {
  expect(await ask(`/inbox/${word}`, { host: `${host}:${port}` })).toBe(404);
});

test('nor anybody who is not on this machine, whatever they say', async () => {
  const headers = { host: 'localhost' };
  const answer = await app.inject({ url: `/inbox/${word}`, headers, remoteAddress: '192.0.2.7' });
  expect(answer.statusCode).toBe(404);
});

test('what is logged of a request has the word nowhere', () => {
  expect([...routes].join(' ')).toContain('/inbox/:word/:id/html');
  expect([...routes].join(' ')).not.toContain(word);
});

test('folder and mails can be read by their owner alone', async () => {
  const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await mode(dir)).toBe('700');
  for (const ending of ['eml', 'html']) expect(await mode(join(dir, `${id}.${ending}`))).toBe('600');
});
