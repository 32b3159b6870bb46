import { createFetchPage } from '../article/fetch/fetch-page.ts';
import type { ReadWorld } from '../article/read.ts';
import type { Config } from '../config.ts';
import type { Kept } from '../store/kept.ts';

/** What reading articles needs of the world. With `keeping` pages are got once, and read and condensed once. */
export function createReadWorld(
  config: Config,
  readStdin: () => Promise<Uint8Array>,
  keeping: { readonly kept: Kept; now(): number } | null = null,
): ReadWorld {
  return {
    fetchPage: createFetchPage(
      { allow: config.fetchAllow },
      keeping && { pages: keeping.kept.pages, now: keeping.now },
    ),
    readStdin,
    now: Date.now,
    results: keeping?.kept.results ?? null,
  };
}
