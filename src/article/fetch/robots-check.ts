import { DigestError } from '../../domain/errors.ts';
import type { Look } from './look.ts';
import { type Robots, readRobots } from './robots.ts';

/** The name by which a robots.txt speaks to this program. */
const agent = 'digest';

/** Asks each site once whether programs may have what `broughtBy` links to there. Throws DigestError `fetch-robots`. */
export function createRobotsCheck(look: Look): (source: string, broughtBy: string) => Promise<void> {
  const rules = new Map<string, Promise<Robots>>();
  return async (source, broughtBy) => {
    const url = URL.parse(source);
    if (url === null || !/^https?:$/.test(url.protocol)) return;
    let robots = rules.get(url.origin);
    if (robots === undefined) {
      robots = fetchRobots(url.origin, broughtBy, look);
      rules.set(url.origin, robots);
    }
    if ((await robots).allows(`${url.pathname}${url.search}`)) return;
    throw new DigestError('fetch-robots', { source });
  };
}

/** A site that answers with an error of its own asks to be left alone, one without rules doesn't (RFC 9309, 2.3.1). */
async function fetchRobots(origin: string, broughtBy: string, look: Look): Promise<Robots> {
  try {
    const sight = await look(`${origin}/robots.txt`, { now: 0, broughtBy });
    return readRobots(sight.kind === 'page' ? sight.page.text : sight.kind === 'busy' ? closed : '', agent);
  } catch (error) {
    const isBroken = error instanceof DigestError && (error.details.status ?? '').startsWith('5');
    return readRobots(isBroken ? closed : '', agent);
  }
}

const closed = 'User-agent: *\nDisallow: /';
