import { DigestError } from '../../domain/errors.ts';
import type { FetchedPage, FetchPage } from '../read.ts';
import { createLook, type FetchOptions, type Look } from './look.ts';
import type { FetchMemory } from './memory.ts';
import { type Robots, readRobots } from './robots.ts';

export type { FetchOptions } from './look.ts';

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

/** The name by which a robots.txt speaks to this program. */
const agent = 'digest';
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
  const rules = new Map<string, Promise<Robots>>();

  return async function fetchPage(source, broughtBy) {
    const host = URL.parse(source)?.host ?? '';
    const before = turns.get(host) ?? Promise.resolve();
    const turn = before.then(async () => {
      if (broughtBy !== undefined) await checkRobots(source, broughtBy, look, rules);
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
    await keeping?.pages.keep(source, { at: now, memory: sight.memory, page: sight.page });
    return sight.page;
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

async function checkRobots(
  source: string,
  broughtBy: string,
  look: Look,
  rules: Map<string, Promise<Robots>>,
): Promise<void> {
  const url = URL.parse(source);
  if (url === null || !/^https?:$/.test(url.protocol)) return;
  let robots = rules.get(url.origin);
  if (robots === undefined) {
    robots = fetchRobots(url.origin, broughtBy, look);
    rules.set(url.origin, robots);
  }
  if ((await robots).allows(`${url.pathname}${url.search}`)) return;
  throw new DigestError('fetch-robots', { source });
}

/** A site that answers with an error of its own asks to be left alone, one without rules doesn't (RFC 9309, 2.3.1). */
async function fetchRobots(origin: string, broughtBy: string, look: Look): Promise<Robots> {
  try {
    const sight = await look(`${origin}/robots.txt`, { now: never, broughtBy });
    return readRobots(sight.kind === 'page' ? sight.page.text : sight.kind === 'busy' ? closed : '', agent);
  } catch (error) {
    const isBroken = error instanceof DigestError && (error.details.status ?? '').startsWith('5');
    return readRobots(isBroken ? closed : '', agent);
  }
}

const closed = 'User-agent: *\nDisallow: /';
