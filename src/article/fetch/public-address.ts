import { BlockList, isIP } from 'node:net';

/**
 * Whether an address is one of the public internet. Refused are all special-purpose ranges of the IANA registries (RFC 6890):
 * private, loopback, link-local, carrier (100.64/10), documentation, multicast, reserved; and IPv6 forms that carry an IPv4
 * address inside (mapped, NAT64) when the inner one is refused. 6to4, Teredo and IPv4-compatible forms are always refused.
 */
export function isPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%', 1);
  const family = isIP(bare);
  if (family === 4) return !refused.check(bare, 'ipv4');
  if (family !== 6) return false;
  const inner = findInner(bare);
  if (inner !== undefined) return isPublicAddress(inner);
  return unicast.check(bare, 'ipv6') && !refused.check(bare, 'ipv6');
}

const refused = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  refused.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const) {
  refused.addSubnet(net, prefix, 'ipv6');
}

/** All that IPv6 has given out to the public so far. */
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/** The IPv4 address inside `::ffff:a.b.c.d` (RFC 4291) or `64:ff9b::a.b.c.d` (RFC 6052). */
function findInner(address: string): string | undefined {
  const groups = toGroups(address);
  const head = groups.slice(0, 6).join(':');
  if (head !== '0:0:0:0:0:ffff' && head !== '64:ff9b:0:0:0:0') return undefined;
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups, written out by the URL parser, which knows every spelling. */
function toGroups(address: string): string[] {
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const front = head === '' ? [] : head.split(':');
  if (tail === undefined) return front;
  const back = tail === '' ? [] : tail.split(':');
  return [...front, ...Array<string>(8 - front.length - back.length).fill('0'), ...back];
}
