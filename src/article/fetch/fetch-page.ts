import { DigestError } from '../../domain/errors.ts';
import type { FetchPage } from '../read.ts';
import { createLook, type FetchOptions, type Look } from './look.ts';
import { type Robots, readRobots } from './robots.ts';

export type { FetchOptions } from './look.ts';

/** The name by which a robots.txt speaks to this program. */
const agent = 'digest';
/** Nothing is remembered here, so that no instant is asked for. */
const never = 0;

/**
 * Gets pages and feeds, of each host one at a time. A page that was only linked from a source is got if its site's robots.txt lets
 * programs have it; what an editor names is got as a browser would. Throws DigestError.
 */
export function createFetchPage(options: FetchOptions): FetchPage {
  const look = createLook(options);
  const turns = new Map<string, Promise<unknown>>();
  const rules = new Map<string, Promise<Robots>>();

  return async function fetchPage(source, broughtBy) {
    const host = URL.parse(source)?.host ?? '';
    const before = turns.get(host) ?? Promise.resolve();
    const turn = before.then(async () => {
      if (broughtBy !== undefined) await checkRobots(source, broughtBy, look, rules);
      return getPage(source, look, broughtBy);
    });
    turns.set(
      host,
      turn.catch(() => {}),
    );
    return turn;
  };
}

async function getPage(source: string, look: Look, broughtBy: string | undefined) {
  const sight = await look(source, { now: never, broughtBy });
  if (sight.kind === 'page') return sight.page;
  if (sight.kind === 'gone') throw new DigestError('fetch-gone', { source });
  const status = sight.kind === 'busy' ? sight.status : 304;
  throw new DigestError('fetch-status', { source, status: String(status) });
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
