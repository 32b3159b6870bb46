import type { LookupFunction } from 'node:net';
import type { Agent, Dispatcher } from 'undici';
import { DigestError } from '../../domain/errors.ts';
import { cutLogin } from '../../domain/web-address.ts';
import { decode, isBinary } from '../decode.ts';
import { findDocument } from '../documents.ts';
import type { FetchedPage } from '../read.ts';
import { type Agents, openAgents, toOpened } from './agents.ts';
import { readBody } from './body.ts';
import { toFetchError } from './failure.ts';
import { isOf, refuseLiteral, toPlace, toUrl } from './guard.ts';
import { type FetchMemory, nothingKnown, readRetryAfter, toConditions } from './memory.ts';

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

/** What a look at an address gave, and what to remember for the next. */
export type Sight =
  | { readonly kind: 'page'; readonly page: FetchedPage; readonly memory: FetchMemory }
  /** 304: as it was. */
  | { readonly kind: 'unchanged'; readonly memory: FetchMemory }
  /** 410: its server says that it is gone for good. */
  | { readonly kind: 'gone'; readonly memory: FetchMemory }
  /** 429 or 503: ask again later; `memory.retryAt` says when, if the server did. */
  | { readonly kind: 'busy'; readonly status: number; readonly memory: FetchMemory };

/** How an address is looked at. */
export interface Manner {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly memory?: FetchMemory;
  /** The feed or page that brought the address (its own address, or its file's path); undefined for one that an editor named. */
  readonly broughtBy?: string | undefined;
}

/** Looks at an http or https address. Throws DigestError. */
export type Look = (source: string, manner: Manner) => Promise<Sight>;

const mostRedirects = 5;
/** What is surely no page and no feed; others are told by what is in them, since servers name feeds in many ways. */
const foreignTypes = /^(?:image|video|audio|font)\/|\/(?:pdf|zip|gzip|msword|vnd\.|x-(?:zip|tar|msdownload))/;

/**
 * Gets a page or a feed from the public internet, on condition that it has changed if there is a memory of it (RFC 9110, 13.1). Where a
 * connection goes is checked when it is made, on the very address it is made to, and again at each redirect. Throws DigestError
 * `fetch-refused`, `-failed`, `-slow`, `-status`, `-type`, `source-too-large`.
 */
export function createLook(options: FetchOptions): Look {
  const { maxBytes = 10_000_000, timeoutMs = 20_000, userAgent = 'digest/0.1', allow } = options;
  const opened = toOpened(allow);
  let agents: Promise<Agents> | undefined;

  return async function look(address, { now, memory = nothingKnown, broughtBy }) {
    const source = cutLogin(address);
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      let url = toUrl(memory.movedTo ?? address, source);
      let mayEnter = broughtBy === undefined || isOf(broughtBy, toPlace(url));
      let isMoved = true;
      let movedTo = memory.movedTo;
      agents ??= openAgents(options.lookup);
      const { open, guarded } = await agents;
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const isOpened = mayEnter && opened.has(toPlace(url));
        if (!isOpened) refuseLiteral(url, source);
        const headers = { ...toHeaders(userAgent), ...toConditions(memory) };
        const answer = await request(isOpened ? open : guarded, url, headers, signal);
        const next = findRedirect(answer, url, source);
        if (next === undefined)
          return await toSight(answer, { url, source, now, movedTo, memory, maxBytes, signal });
        drop(answer);
        isMoved &&= answer.statusCode === 301 || answer.statusCode === 308;
        if (isMoved) movedTo = next.href;
        mayEnter = isOpened;
        url = next;
      }
    } catch (error) {
      throw toFetchError(error, source, { maxBytes, timeoutMs });
    }
    throw new DigestError('fetch-refused', { source, reason: `more than ${mostRedirects} redirects` });
  };
}

function toHeaders(userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept:
      'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1',
    'accept-encoding': 'gzip, deflate, br',
  };
}

function request(
  agent: Agent,
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    signal,
    headers,
  });
}

function findRedirect(
  { statusCode, headers }: Dispatcher.ResponseData,
  url: URL,
  source: string,
): URL | undefined {
  const location = findHeader(headers, 'location');
  if (statusCode < 300 || statusCode > 399 || statusCode === 304 || location === undefined) return undefined;
  return toUrl(location, source, url);
}

interface Asked {
  readonly url: URL;
  readonly source: string;
  readonly now: number;
  readonly movedTo: string | null;
  readonly memory: FetchMemory;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

async function toSight(answer: Dispatcher.ResponseData, asked: Asked): Promise<Sight> {
  const { statusCode, headers } = answer;
  const { movedTo, memory, now, source } = asked;
  if (statusCode === 200) {
    const page = await toPage(answer, asked);
    const etag = findHeader(headers, 'etag') ?? null;
    const lastModified = findHeader(headers, 'last-modified') ?? null;
    return {
      kind: 'page',
      page: { ...page, etag, lastModified },
      memory: { etag, lastModified, movedTo, retryAt: null },
    };
  }
  drop(answer);
  if (statusCode === 304) return { kind: 'unchanged', memory: { ...memory, movedTo, retryAt: null } };
  if (statusCode === 410) return { kind: 'gone', memory: { ...memory, movedTo, retryAt: null } };
  if (statusCode === 429 || statusCode === 503) {
    const retryAt = readRetryAfter(findHeader(headers, 'retry-after'), now);
    return { kind: 'busy', status: statusCode, memory: { ...memory, movedTo, retryAt } };
  }
  throw new DigestError('fetch-status', { source, status: String(statusCode) });
}

/** A body that nobody reads. */
function drop(answer: Dispatcher.ResponseData): void {
  answer.body.on('error', () => {}).destroy();
}

async function toPage(
  answer: Dispatcher.ResponseData,
  { url, source, maxBytes, signal }: Asked,
): Promise<FetchedPage> {
  const [given = '', ...parameters] = (findHeader(answer.headers, 'content-type') ?? '').split(';');
  const type = given.trim().toLowerCase();
  if (foreignTypes.test(type)) {
    drop(answer);
    const kind = /\/pdf/.test(type) ? 'PDF' : /word/.test(type) ? 'Word' : undefined;
    throw kind === undefined
      ? new DigestError('fetch-type', { source, type })
      : new DigestError('source-document', { source, kind });
  }
  const bytes = await readBody(answer.body, findHeader(answer.headers, 'content-encoding'), maxBytes, signal);
  const document = findDocument(bytes);
  if (document !== undefined) throw new DigestError('source-document', { source, kind: document });
  if (isBinary(bytes)) throw new DigestError('fetch-type', { source, type: 'what was sent' });
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w-]+)/i.exec(parameter)?.[1])
    .find(Boolean);
  return { url: url.href, type, text: decode(bytes, charset) };
}

function findHeader(headers: Dispatcher.ResponseData['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
