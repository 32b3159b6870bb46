import { cutLogin } from '../domain/web-address.ts';

/** Only web addresses become links, without a user name or password: a feed may name anything as its source. */
export function toSafeUrl(url: string | null): string | undefined {
  return url !== null && /^https?:\/\//i.test(url) ? cutLogin(url) : undefined;
}
