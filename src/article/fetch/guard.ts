import type { LookupFunction } from 'node:net';
import { DigestError } from '../../domain/errors.ts';
import { isPublicAddress } from './public-address.ts';

/** A name that stands for any address that isn't public is refused, whichever of its addresses would have been taken. */
export function guard(lookup: LookupFunction): LookupFunction {
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

export class InsideAddress extends Error {
  constructor(host: string) {
    super(`${host} is an address inside a private network`);
  }
}

/** An http or https address without user, password or fragment. Throws DigestError `fetch-refused`. */
export function toUrl(address: string, source: string, base?: URL): URL {
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
export function isOf(feed: string, place: string): boolean {
  const url = URL.parse(feed);
  return url !== null && toPlace(url) === place;
}

/** `host:port`, the port always written. */
export function toPlace(url: URL): string {
  return `${url.hostname}:${url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port}`.toLowerCase();
}

/** A connection to a literal address asks for no lookup. The URL parser has made 0x7f.1 and 2130706433 into 127.0.0.1. */
export function refuseLiteral(url: URL, source: string): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(host) && !isPublicAddress(host)) {
    throw new DigestError('fetch-refused', {
      source,
      reason: `${host} is an address inside a private network`,
    });
  }
}
