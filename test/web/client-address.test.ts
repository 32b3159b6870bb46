import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { createClientAddress, type ProxyTrust } from '../../src/web/client-address.ts';

/** What is needed of a request: who connected, and the header. */
function find(trust: ProxyTrust, peer: string, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const request: unknown = { socket: { remoteAddress: peer }, headers };
  return createClientAddress(trust)(request as FastifyRequest);
}

const invented = '192.0.2.66';
const reader = '203.0.113.9';

test.each<[string, ProxyTrust, string, string | undefined, string]>([
  ['no proxy is believed', false, reader, invented, reader],
  ['one proxy: what it wrote at the right end', true, '127.0.0.1', `${invented}, ${reader}`, reader],
  ['one proxy that wrote nothing', true, '127.0.0.1', undefined, '127.0.0.1'],
  ['two proxies: the second from the right', 2, '127.0.0.1', `${invented}, ${reader}, 10.0.0.5`, reader],
  ['two proxies, of which one was gone round', 2, '127.0.0.1', reader, reader],
  [
    'networks: the first from the right that is in none',
    ['127.0.0.1', '10.0.0.0/8'],
    '127.0.0.1',
    `${invented}, ${reader}, 10.0.0.5`,
    reader,
  ],
  ['networks: a connection from elsewhere is believed nothing', ['10.0.0.0/8'], reader, invented, reader],
  [
    'networks: an invented address inside them is not taken either',
    ['10.0.0.0/8'],
    '10.0.0.5',
    '10.9.9.9, 10.0.0.7',
    '10.0.0.7',
  ],
  ['IPv6 networks', ['2001:db8:1::/48'], '2001:db8:1::5', `${invented}, 2001:db8:77::9`, '2001:db8:77::9'],
  ['a port behind an address is cut', true, '127.0.0.1', `${reader}:4711`, reader],
  ['so are brackets', true, '127.0.0.1', '[2001:db8:77::9]:4711', '2001:db8:77::9'],
  ['IPv4 inside IPv6 is IPv4', ['10.0.0.0/8'], '::ffff:10.0.0.5', `::ffff:${reader}`, reader],
])('%s', (_fact, trust, peer, forwarded, address) => {
  expect(find(trust, peer, forwarded)).toBe(address);
});
