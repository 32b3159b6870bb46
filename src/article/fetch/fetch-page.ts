import { DigestError } from '../../domain/errors.ts';
import { toHash } from '../../domain/recall.ts';
import type { FetchedPage, FetchPage } from '../read.ts';
import type { FetchOptions } from './follow.ts';
import { createLook, type Look } from './look.ts';
import type { FetchMemory } from './memory.ts';
import { createRobotsCheck } from './robots-check.ts';

export type { FetchOptions } from './follow.ts';

/** A page as it was got; `at` is when its server was last asked (epoch ms). */
export interface KeptPage {
  readonly at: number;
  readonly memory: FetchMemory;
  readonly page: FetchedPage;
}

/** What was got before, by the address asked for. */
export interface KeptPages {
  find(address: string): Promise<KeptPage | undefined>;
  keep(address: string, kept: KeptPage): Promise<void>;
  /** It was asked for again and is as it was. */
  touch(address: string, asked: Omit<KeptPage, 'page'>): Promise<void>;
}

/** Where what is got is kept, so that servers are asked for what has changed alone. */
export interface PageKeeping {
  readonly pages: KeptPages;
  /** Epoch ms. */
  now(): number;
}

/** Where nothing is remembered no instant is asked for. */
const never = 0;
/** Ms for which a page that a feed brought isn't asked for again. */
const fresh = 600_000;

/**
 * Gets pages and feeds, of each host one at a time. A page that was only linked from a source is got if its site's robots.txt lets
 * programs have it; what an editor names is got as a browser would. Throws DigestError.
 */
export function createFetchPage(options: FetchOptions, keeping: PageKeeping | null = null): FetchPage {
  const look = createLook(options);
  const turns = new Map<string, Promise<unknown>>();
  const checkRobots = createRobotsCheck(look);

  return async function fetchPage(source, broughtBy) {
    const host = URL.parse(source)?.host ?? '';
    const before = turns.get(host) ?? Promise.resolve();
    const turn = before.then(async () => {
      if (broughtBy !== undefined) await checkRobots(source, broughtBy);
      return getPage(source, look, broughtBy, keeping);
    });
    turns.set(
      host,
      turn.catch(() => {}),
    );
    return turn;
  };
}

async function getPage(
  source: string,
  look: Look,
  broughtBy: string | undefined,
  keeping: PageKeeping | null,
): Promise<FetchedPage> {
  const now = keeping?.now() ?? never;
  const known = await keeping?.pages.find(source);
  if (known !== undefined && broughtBy !== undefined && Math.abs(now - known.at) < fresh) return known.page;
  const sight = await look(source, { now, broughtBy, ...(known && { memory: known.memory }) });
  if (sight.kind === 'page') {
    if (keeping === null) return sight.page;
    const page = { ...sight.page, hash: toHash(sight.page.text) };
    await keeping.pages.keep(source, { at: now, memory: sight.memory, page });
    return page;
  }
  if (sight.kind === 'unchanged' && known !== undefined) {
    await keeping?.pages.touch(source, { at: now, memory: sight.memory });
    return known.page;
  }
  if (sight.kind === 'gone') throw new DigestError('fetch-gone', { source });
  if (sight.kind === 'unchanged') throw new DigestError('fetch-status', { source, status: '304' });
  const { retryAt } = sight.memory;
  const status = String(sight.status);
  throw new DigestError('fetch-status', {
    source,
    status,
    ...(retryAt !== null && { retryAt: String(retryAt) }),
  });
}
