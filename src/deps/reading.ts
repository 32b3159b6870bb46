import { createFetchPage } from '../article/fetch/fetch-page.ts';
import type { ReadWorld } from '../article/read.ts';
import type { Config } from '../config.ts';
import { createMailboxMemory } from '../store/mailbox-memory.ts';
import { createReadMailbox } from './mailboxes.ts';
import type { Store } from './store.ts';

/**
 * What reading articles needs of the world. With `keeping` pages are got once, read and condensed once, and mailboxes are read, whose mails
 * are kept.
 */
export function createReadWorld(
  config: Config,
  readStdin: () => Promise<Uint8Array>,
  keeping: { readonly store: Pick<Store, 'kept' | 'mailed' | 'database'>; now(): number } | null = null,
): ReadWorld {
  return {
    fetchPage: createFetchPage(
      { allow: config.fetchAllow },
      keeping && { pages: keeping.store.kept.pages, now: keeping.now },
    ),
    readStdin,
    readMailbox:
      keeping &&
      createReadMailbox(config, {
        mailed: keeping.store.mailed,
        memory: createMailboxMemory(keeping.store.database),
        now: keeping.now,
      }),
    now: Date.now,
    results: keeping?.store.kept.results ?? null,
    settle: async () => keeping?.store.kept.settle(),
  };
}
