import type { RequestListener } from 'node:http';
import type { LookupFunction, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createFetchPage, type FetchOptions } from '../../../src/article/fetch/fetch-page.ts';
import { DigestError } from '../../../src/domain/errors.ts';
import { serve } from '../server.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

async function fetchFrom(listener: RequestListener, path = '/', options: Partial<FetchOptions> = {}) {
  await using server = await serve(listener);
  return await createFetchPage({ allow: [server.place], ...options })(`${server.url}${path}`);
}

async function refusalOf(attempt: Promise<unknown>): Promise<DigestError> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DigestError);
  return error as DigestError;
}

/** Resolves every name to the addresses given, one list a call. */
function resolvesTo(...answers: string[][]): LookupFunction {
  let call = 0;
  return (_name, options, done) => {
    const found = (answers[Math.min(call, answers.length - 1)] ?? []).map((address) => ({
      address,
      family: 4,
    }));
    call += 1;
    if (options.all === true) done(null, found);
    else done(null, found[0]?.address ?? '', 4);
  };
}

describe('a page that is opened by name', () => {
  test('comes as text, with the address it was found at', async () => {
    const page = await fetchFrom((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new?x=1#top' }).end();
      else response.writeHead(200, html).end('<p>Шлюз');
    }, '/old');
    expect(page).toMatchObject({ type: 'text/html', text: '<p>Шлюз' });
    expect(page.url).toMatch(/\/new\?x=1$/);
  });

  test('is decoded by the charset of its header', async () => {
    const page = await fetchFrom((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html; charset="windows-1251"' })
        .end(Buffer.from([0xd8, 0xeb, 0xfe, 0xe7]));
    });
    expect(page.text).toBe('Шлюз');
  });

  test.each(['gzip', 'x-gzip'])('is unpacked from %s', async (encoding) => {
    const page = await fetchFrom((_request, response) => {
      response.writeHead(200, { ...html, 'content-encoding': encoding }).end(gzipSync('<p>lock'));
    });
    expect(page.text).toBe('<p>lock');
  });

  test('is asked once more over a new connection where a kept one was closed', async () => {
    const asked = new Map<Socket, string[]>();
    await using server = await serve(({ socket, url = '' }, response) => {
      const before = asked.get(socket) ?? [];
      asked.set(socket, [...before, url]);
      if (before.length > 0 || url === '/broken') socket.destroy();
      else response.writeHead(200, html).end('<p>lock');
    });
    const fetchPage = createFetchPage({ allow: [server.place] });
    const isReused = () => [...asked.values()].some((urls) => urls.length > 1);
    // A connection is free again some turns after its answer.
    for (let turn = 0; turn < 50 && !isReused(); turn += 1)
      expect(await fetchPage(`${server.url}/${turn}`)).toMatchObject({ text: '<p>lock' });
    expect(isReused()).toBe(true);
    asked.clear();
    expect((await refusalOf(fetchPage(`${server.url}/broken`))).message).toContain('broke the connection');
    expect([...asked.values()].flat()).toEqual(['/broken', '/broken']);
  });
});

describe('refused, each with its own sentence', () => {
  test('a status of failure', async () => {
    const error = await refusalOf(
      fetchFrom((_request, response) => void response.writeHead(404, html).end('gone')),
    );
    expect(error.code).toBe('fetch-status');
    expect(error.message).toContain('404');
  });

  test('what is no text, by its type', async () => {
    const error = await refusalOf(
      fetchFrom(
        (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('%PDF'),
      ),
    );
    expect(error).toMatchObject({ code: 'fetch-type', details: { type: 'image/png' } });
  });

  test('what is no text, whatever it is called', async () => {
    const error = await refusalOf(
      fetchFrom(
        (_request, response) => void response.writeHead(200, html).end(Buffer.from([0, 1, 2, 3, 0, 255])),
      ),
    );
    expect(error.code).toBe('fetch-type');
  });

  test('a body over the limit', async () => {
    const big: RequestListener = (_request, response) =>
      void response.writeHead(200, html).end('x'.repeat(5_000));
    expect((await refusalOf(fetchFrom(big, '/', { maxBytes: 4_000 }))).code).toBe('source-too-large');
  });

  test('a small body that unpacks to more than the limit', async () => {
    const bomb: RequestListener = (_request, response) =>
      void response
        .writeHead(200, { ...html, 'content-encoding': 'gzip' })
        .end(gzipSync('x'.repeat(1_000_000)));
    expect((await refusalOf(fetchFrom(bomb, '/', { maxBytes: 100_000 }))).code).toBe('source-too-large');
  });

  test('a body that is broken while it is unpacked', async () => {
    const broken: RequestListener = (_request, response) =>
      void response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('no gzip at all');
    expect((await refusalOf(fetchFrom(broken))).code).toBe('fetch-failed');
  });

  test.each(['before the header', 'in the body'])('a server that stalls %s', async (place) => {
    const stall: RequestListener = (_request, response) => {
      if (place === 'in the body') response.writeHead(200, html).write('<p>');
    };
    const error = await refusalOf(fetchFrom(stall, '/', { timeoutMs: 150 }));
    expect(error).toMatchObject({ code: 'fetch-slow', details: { limit: '0.15 s' } });
  });

  test('a server that breaks the connection', async () => {
    const error = await refusalOf(fetchFrom((request) => void request.socket.destroy()));
    expect(error.code).toBe('fetch-failed');
  });

  test('redirects without end', async () => {
    const error = await refusalOf(
      fetchFrom((_request, response) => void response.writeHead(302, { location: '/' }).end()),
    );
    expect(error).toMatchObject({ code: 'fetch-refused', details: { reason: 'more than 5 redirects' } });
  });

  test.each([
    ['another scheme', 'file:///etc/passwd'],
    ['another scheme', 'gopher://valley.example/'],
    ['no address', 'http://'],
    ['loopback', 'http://127.0.0.1/'],
    ['loopback as one number', 'http://2130706433/'],
    ['loopback in octal', 'http://0177.0.0.1/'],
    ['loopback in hexadecimal', 'http://0x7f.1/'],
    ['loopback in IPv6', 'http://[::1]/'],
    ['mapped loopback', 'http://[::ffff:127.0.0.1]/'],
    ['link-local', 'http://169.254.169.254/latest/meta-data/'],
    ['carrier', 'http://100.64.0.1/'],
  ])('%s: %s', async (_kind, address) => {
    expect((await refusalOf(createFetchPage({ allow: [] })(address))).code).toBe('fetch-refused');
  });

  test('a password in the address, without repeating it', async () => {
    for (const address of ['http://ann:s3cret@valley.example/', 'ftp://ann:s3cret@valley.example/']) {
      const error = await refusalOf(createFetchPage({ allow: [] })(address));
      expect(error.code).toBe('fetch-refused');
      expect(error.message).not.toContain('s3cret');
    }
  });
});

describe('the guard looks at the address that the connection is made to', () => {
  test('a name that stands for a private address is refused', async () => {
    const fetchPage = createFetchPage({ allow: [], lookup: resolvesTo(['10.0.0.7']) });
    expect((await refusalOf(fetchPage('http://valley.example/'))).code).toBe('fetch-refused');
  });

  test('a name with one public and one private address is refused', async () => {
    const fetchPage = createFetchPage({ allow: [], lookup: resolvesTo(['93.184.216.34', '127.0.0.1']) });
    expect((await refusalOf(fetchPage('http://valley.example/'))).code).toBe('fetch-refused');
  });

  test('a name that is opened may be private, and its second answer too is only for it', async () => {
    await using server = await serve(
      (_request, response) => void response.writeHead(200, html).end('<p>in house'),
    );
    const fetchPage = createFetchPage({
      allow: [`cms.valley.example:${server.port}`],
      lookup: resolvesTo(['127.0.0.1']),
    });
    expect((await fetchPage(`http://cms.valley.example:${server.port}/`)).text).toBe('<p>in house');
    expect((await refusalOf(fetchPage(`http://other.valley.example:${server.port}/`))).code).toBe(
      'fetch-refused',
    );
  });

  test('a redirect from an opened place to a private one is refused', async () => {
    await using inner = await serve((_request, response) => void response.writeHead(200, html).end('secret'));
    await using outer = await serve(
      (_request, response) => void response.writeHead(302, { location: `${inner.url}/` }).end(),
    );
    const error = await refusalOf(createFetchPage({ allow: [outer.place] })(outer.url));
    expect(error.code).toBe('fetch-refused');
  });

  test('a name that is public first and private on the next connection is refused there', async () => {
    await using outer = await serve((_request, response) => {
      response.writeHead(302, { location: `http://valley.example:${outer.port}/again` }).end();
    });
    const lookup = resolvesTo(['127.0.0.1'], ['10.0.0.7']);
    const fetchPage = createFetchPage({ allow: [`first.example:${outer.port}`], lookup });
    expect((await refusalOf(fetchPage(`http://first.example:${outer.port}/`))).code).toBe('fetch-refused');
  });
});
