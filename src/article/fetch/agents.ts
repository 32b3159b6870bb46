import { lookup as lookupName } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Agent } from 'undici';
import { guard } from './guard.ts';

/** Ways out: `guarded` refuses whatever isn't public, `open` is for places that were opened by name. */
export interface Agents {
  readonly open: Agent;
  readonly guarded: Agent;
}

/** `fresh`: each request over a connection of its own. */
export async function openAgents(
  lookup: LookupFunction = lookupName,
  { fresh = false } = {},
): Promise<Agents> {
  // Loaded with the first use: most issues are made of files.
  const { Agent } = await import('undici');
  const toAgent = (names: LookupFunction) =>
    new Agent({
      connect: { lookup: names },
      connections: 8,
      keepAliveTimeout: 1_000,
      ...(fresh && { pipelining: 0 }),
    });
  return { open: toAgent(lookup), guarded: toAgent(guard(lookup)) };
}

/** `host:port` as it is compared: how an editor writes it doesn't matter. */
export function toOpened(allow: readonly string[]): ReadonlySet<string> {
  return new Set(allow.map((place) => place.trim().toLowerCase()));
}
