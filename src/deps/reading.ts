import { createFetchPage } from '../article/fetch/fetch-page.ts';
import type { ReadWorld } from '../article/read.ts';
import type { Config } from '../config.ts';

/** What reading articles needs of the world. */
export function createReadWorld(config: Config, readStdin: () => Promise<Uint8Array>): ReadWorld {
  return {
    fetchPage: createFetchPage({ allow: config.fetchAllow }),
    readStdin,
    now: Date.now,
  };
}
