import type { LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import { type Agents, openAgents } from './agents.ts';
import { isBrokenConnection } from './failure.ts';

/** A GET by one of the ways out; redirects are answers. */
type Ask = (
  way: keyof Agents,
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Dispatcher.ResponseData>;

/**
 * Connections are kept for the next request. A server may close one just then, which says nothing about the address: a GET whose connection broke
 * before an answer is asked once more over a new one (RFC 9110, 9.2.2).
 */
export function createAsk(lookup: LookupFunction | undefined): Ask {
  let kept: Promise<Agents> | undefined;
  let fresh: Promise<Agents> | undefined;
  return async function ask(way, url, headers, signal) {
    const request = async (agents: Promise<Agents>) =>
      (await agents)[way].request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        signal,
        headers,
      });
    try {
      kept ??= openAgents(lookup);
      return await request(kept);
    } catch (error) {
      if (!isBrokenConnection(error)) throw error;
      fresh ??= openAgents(lookup, { fresh: true });
      return await request(fresh);
    }
  };
}
