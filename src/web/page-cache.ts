import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface CachedPage {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

export interface PageCache {
  /** The page at `key` as of `revision`, made by `render` when it isn't there; undefined (there is no such page) isn't kept. */
  get(
    key: string,
    revision: string,
    render: () => Promise<{ type: string; body: string } | undefined>,
  ): Promise<CachedPage | undefined>;
}

/** Keeps finished pages in memory, at most `maxPages`; the one unused for longest goes first. */
export function createPageCache(maxPages = 500): PageCache {
  const pages = new Map<string, { revision: string; page: Promise<CachedPage | undefined> }>();
  return {
    async get(key, revision, render) {
      const kept = pages.get(key);
      pages.delete(key);
      const fresh = kept?.revision === revision ? kept : { revision, page: render().then(finish) };
      pages.set(key, fresh);
      const oldest = pages.size > maxPages ? pages.keys().next().value : undefined;
      if (oldest !== undefined) pages.delete(oldest);
      try {
        const page = await fresh.page;
        if (page === undefined) pages.delete(key);
        return page;
      } catch (error) {
        pages.delete(key);
        throw error;
      }
    },
  };
}

function finish(rendered: { type: string; body: string } | undefined): CachedPage | undefined {
  if (rendered === undefined) return undefined;
  const body = Buffer.from(rendered.body);
  return {
    type: rendered.type,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    gzip: gzipSync(body),
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  };
}
