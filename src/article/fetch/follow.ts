import type { LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import { DigestError } from '../../domain/errors.ts';
import { cutLogin } from '../../domain/web-address.ts';
import { toOpened } from './agents.ts';
import { createAsk } from './ask.ts';
import { toFetchError } from './failure.ts';
import { isOf, refuseLiteral, toPlace, toUrl } from './guard.ts';

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

/** An answer that leads no further. */
export interface Answer {
  readonly response: Dispatcher.ResponseData;
  /** Where it came from. */
  readonly url: URL;
  /** As the errors name it. */
  readonly source: string;
  /** Where the address has moved to for good; null where it hasn't. */
  readonly movedTo: string | null;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  /** The feed or page that brought the address (its own address, or its file's path); undefined for one that an editor named. */
  readonly broughtBy?: string | undefined;
  readonly movedTo?: string | null;
}

/** Asks an http or https address, and gives what `take` makes of the answer. Throws DigestError. */
export type Follow = <T>(
  address: string,
  asking: Asking,
  take: (answer: Answer) => T | Promise<T>,
) => Promise<T>;

const mostRedirects = 5;

/**
 * Asks an address of the public internet, through redirects. Where a connection goes is checked when it is made, on the very address it is
 * made to, and again at each redirect. Throws DigestError `fetch-refused`, `-failed`, `-slow`.
 */
export function createFollow(options: FetchOptions): Follow {
  const { maxBytes = 10_000_000, timeoutMs = 20_000, userAgent = 'digest/0.1', allow } = options;
  const opened = toOpened(allow);
  const ask = createAsk(options.lookup);

  return async function follow(address, asking, take) {
    const source = cutLogin(address);
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = {
      'user-agent': userAgent,
      'accept-encoding': 'gzip, deflate, br',
      ...asking.headers,
    };
    try {
      let url = toUrl(asking.movedTo ?? address, source);
      let mayEnter = asking.broughtBy === undefined || isOf(asking.broughtBy, toPlace(url));
      let isMoved = true;
      let movedTo = asking.movedTo ?? null;
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const isOpened = mayEnter && opened.has(toPlace(url));
        if (!isOpened) refuseLiteral(url, source);
        const response = await ask(isOpened ? 'open' : 'guarded', url, headers, signal);
        const next = findRedirect(response, url, source);
        if (next === undefined) return await take({ response, url, source, movedTo, maxBytes, signal });
        drop(response);
        isMoved &&= response.statusCode === 301 || response.statusCode === 308;
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

function findRedirect(
  { statusCode, headers }: Dispatcher.ResponseData,
  url: URL,
  source: string,
): URL | undefined {
  const location = findHeader(headers, 'location');
  if (statusCode < 300 || statusCode > 399 || statusCode === 304 || location === undefined) return undefined;
  return toUrl(location, source, url);
}

/** A body that nobody reads. */
export function drop(answer: Dispatcher.ResponseData): void {
  answer.body.on('error', () => {}).destroy();
}

export function findHeader(headers: Dispatcher.ResponseData['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
