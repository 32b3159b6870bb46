import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** No proxy, one (`true`) or so many of them, or the networks that they are in. */
export type ProxyTrust = boolean | number | readonly string[];

/**
 * The address that a request came from. X-Forwarded-For is read from its right end, where the proxies nearest to us write: what stands
 * farther to the left than they account for was written by whoever asks.
 */
export function createClientAddress(trust: ProxyTrust): (request: FastifyRequest) => string {
  const findProxies =
    trust === false ? () => 0 : Array.isArray(trust) ? byNetworks(trust) : () => Number(trust);
  return ({ socket, headers }) => {
    const forwarded = String(headers['x-forwarded-for'] ?? '');
    const hops = [...forwarded.split(','), socket.remoteAddress ?? '']
      .map(toAddress)
      .filter(Boolean)
      .reverse();
    return hops[Math.min(findProxies(hops), hops.length - 1)] ?? '';
  };
}

/** How many of the hops, nearest first, are proxies of ours: one where all lie inside, since nobody's word is good for the others. */
function byNetworks(networks: readonly string[]): (hops: readonly string[]) => number {
  const own = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    own.addSubnet(address, prefix === undefined ? (family === 'ipv4' ? 32 : 128) : Number(prefix), family);
  }
  const isOwn = (hop: string) => isIP(hop) !== 0 && own.check(hop, isIP(hop) === 4 ? 'ipv4' : 'ipv6');
  return (hops) => {
    const first = hops.findIndex((hop) => !isOwn(hop));
    return first < 0 ? 1 : first;
  };
}

/** Some proxies write a port behind the address, and IPv4 in the clothes of IPv6. */
function toAddress(text: string): string {
  return text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d{1,5})?$/, '$1')
    .replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1')
    .replace(/^::ffff:(?=\d{1,3}\.)/i, '');
}
