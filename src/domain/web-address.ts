/**
 * An address of the web as it may be shown and stored, resolved against `base`: without the user name and password that it may hold, which
 * are nobody's business and pass a stranger's site off as the host they name. Null for an address of anything else.
 */
export function toWebAddress(text: string | null | undefined, base?: string): string | null {
  const bare = (text ?? '').trim();
  const url = bare === '' ? null : URL.parse(bare, base);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** What is expected of an address that readers are shown, and whether it is so. */
export const noLogin = 'expected an address without a user name or password: all readers see it';
export function hasNoLogin(url: string): boolean {
  return cutLogin(url) === url;
}

/** The same for what may be no address at all: as it is, but for a user name and password. */
export function cutLogin(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]{1,20}:\/\/)[^/?#\\]*@/i, '$1');
}
