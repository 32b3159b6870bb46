import { DigestError } from '../../domain/errors.ts';
import { decode, isBinary } from '../decode.ts';
import { findDocument } from '../documents.ts';
import type { FetchedPage } from '../read.ts';
import { readBody } from './body.ts';
import { type Answer, createFollow, drop, type FetchOptions, findHeader } from './follow.ts';
import { type FetchMemory, nothingKnown, readRetryAfter, toConditions } from './memory.ts';

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

/** What is surely no page and no feed; others are told by what is in them, since servers name feeds in many ways. */
const foreignTypes = /^(?:image|video|audio|font)\/|\/(?:pdf|zip|gzip|msword|vnd\.|x-(?:zip|tar|msdownload))/;

/**
 * Gets a page or a feed from the public internet, on condition that it has changed if there is a memory of it (RFC 9110, 13.1). Throws
 * DigestError as `createFollow` does, and `fetch-status`, `-type`, `source-too-large`.
 */
export function createLook(options: FetchOptions): Look {
  const follow = createFollow(options);
  return (address, { now, memory = nothingKnown, broughtBy }) =>
    follow(
      address,
      { headers: { accept, ...toConditions(memory) }, broughtBy, movedTo: memory.movedTo },
      (answer) => toSight(answer, { now, memory }),
    );
}

const accept =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1';

async function toSight(
  answer: Answer,
  { now, memory }: { readonly now: number; readonly memory: FetchMemory },
): Promise<Sight> {
  const { response, movedTo, source } = answer;
  const { statusCode, headers } = response;
  if (statusCode === 200) {
    const page = await toPage(answer);
    const etag = findHeader(headers, 'etag') ?? null;
    const lastModified = findHeader(headers, 'last-modified') ?? null;
    return {
      kind: 'page',
      page: { ...page, etag, lastModified },
      memory: { etag, lastModified, movedTo, retryAt: null },
    };
  }
  drop(response);
  if (statusCode === 304) return { kind: 'unchanged', memory: { ...memory, movedTo, retryAt: null } };
  if (statusCode === 410) return { kind: 'gone', memory: { ...memory, movedTo, retryAt: null } };
  if (statusCode === 429 || statusCode === 503) {
    const retryAt = readRetryAfter(findHeader(headers, 'retry-after'), now);
    return { kind: 'busy', status: statusCode, memory: { ...memory, movedTo, retryAt } };
  }
  throw new DigestError('fetch-status', { source, status: String(statusCode) });
}

async function toPage({ response, url, source, maxBytes, signal }: Answer): Promise<FetchedPage> {
  const [given = '', ...parameters] = (findHeader(response.headers, 'content-type') ?? '').split(';');
  const type = given.trim().toLowerCase();
  if (foreignTypes.test(type)) {
    drop(response);
    const kind = /\/pdf/.test(type) ? 'PDF' : /word/.test(type) ? 'Word' : undefined;
    throw kind === undefined
      ? new DigestError('fetch-type', { source, type })
      : new DigestError('source-document', { source, kind });
  }
  const bytes = await readBody(
    response.body,
    findHeader(response.headers, 'content-encoding'),
    maxBytes,
    signal,
  );
  const document = findDocument(bytes);
  if (document !== undefined) throw new DigestError('source-document', { source, kind: document });
  if (isBinary(bytes)) throw new DigestError('fetch-type', { source, type: 'what was sent' });
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w-]+)/i.exec(parameter)?.[1])
    .find(Boolean);
  return { url: url.href, type, text: decode(bytes, charset) };
}
