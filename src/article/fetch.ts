import { lookup as lookupName } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Agent, Dispatcher } from 'undici';
import { DigestError } from '../domain/errors.ts';
import { isPublicAddress } from './address.ts';
import { decode, isBinary } from './decode.ts';
import { readBody, TooLarge } from './fetch-body.ts';
import type { FetchedPage, FetchPage } from './read.ts';

export interface FetchOptions {
  /** `host:port` that may be inside a private network, where an editor named it. */
  readonly allow: readonly string[];
  /** Bytes, as sent and as unpacked. */
  readonly maxBytes?: number;
  /** Milliseconds for everything: names, redirects, body. */
  readonly timeoutMs?: number;
  readonly userAgent?: string;
  /** Resolves names; the system's own if not given. */
  readonly lookup?: LookupFunction;
}

const mostRedirects = 5;
const types = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/xml',
  'application/xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
]);

/**
 * Gets a page or a feed from the public internet. Where a connection goes is checked when it is made, on the very address it is
 * made to, and again at each redirect. Throws DigestError `fetch-refused`, `-failed`, `-slow`, `-status`, `-type`, `source-too-large`.
 */
export function createFetchPage(options: FetchOptions): FetchPage {
  const { maxBytes = 10_000_000, timeoutMs = 20_000, userAgent = 'digest/0.1', allow } = options;
  const opened = new Set(allow.map((place) => place.trim().toLowerCase()));
  const lookup = options.lookup ?? lookupName;
  let agents: Promise<{ open: Agent; guarded: Agent }> | undefined;
  /** Loaded with the first page: most issues are made of files. */
  const openAgents = async () => {
    const { Agent } = await import('undici');
    const toAgent = (names: LookupFunction) =>
      new Agent({ connect: { lookup: names }, connections: 8, keepAliveTimeout: 1_000 });
    return { open: toAgent(lookup), guarded: toAgent(guard(lookup)) };
  };

  return async function fetchPage(source, broughtBy) {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      let url = toUrl(source, source);
      let mayEnter = broughtBy === undefined || isOf(broughtBy, toPlace(url));
      agents ??= openAgents();
      const { open, guarded } = await agents;
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const isOpened = mayEnter && opened.has(toPlace(url));
        if (!isOpened) refuseLiteral(url, source);
        const answer = await request(isOpened ? open : guarded, url, userAgent, signal);
        const next = findRedirect(answer, url, source);
        if (next === undefined) return await toPage(answer, url, source, maxBytes, signal);
        answer.body.on('error', () => {}).destroy();
        mayEnter = isOpened;
        url = next;
      }
    } catch (error) {
      throw toDigestError(error, source, { maxBytes, timeoutMs });
    }
    throw new DigestError('fetch-refused', { source, reason: `more than ${mostRedirects} redirects` });
  };
}

/** A name that stands for any address that isn't public is refused, whichever of its addresses would have been taken. */
function guard(lookup: LookupFunction): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, answer) => {
      const found = Array.isArray(answer) ? answer : [{ address: answer, family: 0 }];
      if (error) return done(error, []);
      const inside = found.find(({ address }) => !isPublicAddress(address));
      if (inside !== undefined || found.length === 0) return done(new InsideAddress(name), []);
      const [first] = found;
      return options.all === true ? done(null, found) : done(null, first?.address ?? '', first?.family ?? 4);
    });
  };
}

class InsideAddress extends Error {
  constructor(host: string) {
    super(`${host} is an address inside a private network`);
  }
}

function toUrl(address: string, source: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (url === null) throw new DigestError('fetch-refused', { source, reason: 'not a web address' });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new DigestError('fetch-refused', { source, reason: `${url.protocol} is not http or https` });
  }
  if (url.username !== '' || url.password !== '') {
    throw new DigestError('fetch-refused', {
      source: url.host,
      reason: 'the address carries a user name or password',
    });
  }
  url.hash = '';
  return url;
}

/** A feed on an opened host may bring what lies there; other feeds, and redirects from elsewhere, open nothing. */
function isOf(feed: string, place: string): boolean {
  const url = URL.parse(feed);
  return url !== null && toPlace(url) === place;
}

/** `host:port`, the port always written. */
function toPlace(url: URL): string {
  return `${url.hostname}:${url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port}`.toLowerCase();
}

/** A connection to a literal address asks for no lookup. The URL parser has made 0x7f.1 and 2130706433 into 127.0.0.1. */
function refuseLiteral(url: URL, source: string): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(host) && !isPublicAddress(host)) {
    throw new DigestError('fetch-refused', {
      source,
      reason: `${host} is an address inside a private network`,
    });
  }
}

function request(
  agent: Agent,
  url: URL,
  userAgent: string,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    signal,
    headers: {
      'user-agent': userAgent,
      accept:
        'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8',
      'accept-encoding': 'gzip, deflate, br',
    },
  });
}

function findRedirect(
  { statusCode, headers }: Dispatcher.ResponseData,
  url: URL,
  source: string,
): URL | undefined {
  const location = findHeader(headers, 'location');
  if (statusCode < 300 || statusCode > 399 || location === undefined) return undefined;
  return toUrl(location, source, url);
}

async function toPage(
  answer: Dispatcher.ResponseData,
  url: URL,
  source: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<FetchedPage> {
  const refuse = (error: DigestError): never => {
    answer.body.on('error', () => {}).destroy();
    throw error;
  };
  if (answer.statusCode !== 200) {
    refuse(new DigestError('fetch-status', { source, status: String(answer.statusCode) }));
  }
  const [given = '', ...parameters] = (findHeader(answer.headers, 'content-type') ?? '').split(';');
  const type = given.trim().toLowerCase();
  if (type !== '' && !types.has(type)) refuse(new DigestError('fetch-type', { source, type }));
  const bytes = await readBody(answer.body, findHeader(answer.headers, 'content-encoding'), maxBytes, signal);
  if (isBinary(bytes)) throw new DigestError('fetch-type', { source, type: 'what was sent' });
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w-]+)/i.exec(parameter)?.[1])
    .find(Boolean);
  return {
    url: url.href,
    type,
    text: decode(bytes, charset),
    etag: findHeader(answer.headers, 'etag') ?? null,
    lastModified: findHeader(answer.headers, 'last-modified') ?? null,
  };
}

function findHeader(headers: Dispatcher.ResponseData['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function toDigestError(
  error: unknown,
  source: string,
  limits: { maxBytes: number; timeoutMs: number },
): DigestError {
  if (error instanceof DigestError) return error;
  if (error instanceof TooLarge) {
    return new DigestError('source-too-large', { source, limit: `${limits.maxBytes / 1_000_000} MB` }, error);
  }
  if (error instanceof InsideAddress)
    return new DigestError('fetch-refused', { source, reason: error.message }, error);
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new DigestError('fetch-slow', { source, limit: `${limits.timeoutMs / 1_000} s` }, error);
  }
  return new DigestError('fetch-failed', { source, reason: toReason(error) }, error);
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the server refused the connection',
  ECONNRESET: 'the server broke the connection',
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  UND_ERR_SOCKET: 'the server broke the connection',
  UND_ERR_CONNECT_TIMEOUT: 'the server did not answer',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

function toReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    reasons[code] ?? (code === '' ? 'the answer could not be read' : `the answer could not be read (${code})`)
  );
}
