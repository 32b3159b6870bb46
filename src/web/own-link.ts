import type { Page } from './page.ts';
import { toSafeUrl } from './safe-url.ts';

/** A link kept whole in an issue: one to a page of our own leads there on the mirror, onion service or disk that the reader is on. */
export function toOwnLink(page: Page, url: string): string | undefined {
  const { url: own } = page.newsletter;
  return url.startsWith(`${own}/`) ? page.links.to(url.slice(own.length)) : toSafeUrl(url);
}
