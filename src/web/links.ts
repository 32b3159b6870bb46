/**
 * Makes addresses of pages as seen from another page: relative, so that the same page works under several host names, under a path,
 * on an onion service, and as a file.
 */
export interface Links {
  /** `path` starts with a slash and may have a query and a fragment. */
  to(path: string): string;
}

/** Links from the page at `current` (a path without a slash at its end) to others of the server. */
export function createLinks(current: string): Links {
  return {
    to(path) {
      const { page, rest } = split(path);
      return toRelative(current, page) + rest;
    },
  };
}

/** The same for files of a mirror: each page has a name that ends in `.html`, so that it opens from a disk too. */
export function createFileLinks(current: string): Links {
  return {
    to(path) {
      const { page, rest } = split(path);
      return toRelative(toFileName(current), toFileName(page)) + rest.replace(/^\?[^#]*/, '');
    },
  };
}

/** `/` is `/index.html`, `/issues/12-x` is `/issues/12-x.html`; what has an ending keeps it. */
export function toFileName(path: string): string {
  if (path === '/') return '/index.html';
  return /\.[a-z]+$/.test(path) ? path : `${path}.html`;
}

function split(path: string): { page: string; rest: string } {
  const at = path.search(/[?#]/);
  return at < 0 ? { page: path, rest: '' } : { page: path.slice(0, at), rest: path.slice(at) };
}

function toRelative(current: string, path: string): string {
  const from = current.split('/').slice(1, -1);
  const to = path.split('/').slice(1);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = '../'.repeat(from.length - shared);
  return up + to.slice(shared).join('/') || './';
}
