import { expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/article/fetch/public-address.ts';

test.each([
  '93.184.216.34',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::6810:84e5',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['unspecified', '0.0.0.0'],
  ['private', '10.1.2.3'],
  ['private', '172.31.255.255'],
  ['private', '192.168.0.1'],
  ['carrier', '100.64.0.1'],
  ['loopback', '127.255.0.1'],
  ['link-local, where clouds keep their secrets', '169.254.169.254'],
  ['documentation', '203.0.113.9'],
  ['benchmarking', '198.19.0.1'],
  ['multicast', '224.0.0.251'],
  ['reserved', '255.255.255.255'],
  ['loopback', '::1'],
  ['unspecified', '::'],
  ['link-local', 'fe80::1%eth0'],
  ['unique local', 'fd00::1'],
  ['multicast', 'ff02::1'],
  ['documentation', '2001:db8::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback in hexadecimal', '::ffff:7f00:1'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['NAT64 of a private address', '64:ff9b::a00:1'],
  ['local NAT64', '64:ff9b:1::808:808'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:7f00:1::'],
  ['no address', 'localhost'],
])('%s: %s is refused', (_range, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  ['0.0.0.0', '0.255.255.255', '', '1.0.0.0'],
  ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
  ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
  ['192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
  ['192.31.196.0', '192.31.196.255', '192.31.195.255', '192.31.197.0'],
  ['192.52.193.0', '192.52.193.255', '192.52.192.255', '192.52.194.0'],
  ['192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
  ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
  ['192.175.48.0', '192.175.48.255', '192.175.47.255', '192.175.49.0'],
  ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
  ['198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
  ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
  ['224.0.0.0', '255.255.255.255', '223.255.255.255', ''],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', '2000:ffff::', '2001:200::'],
  ['2001:db8::', '2001:db8:ffff:ffff::', '2001:db7:ffff::', '2001:db9::'],
  ['2002::', '2002:ffff:ffff::', '2001:ffff::', '2003::'],
  ['2620:4f:8000::', '2620:4f:8000:ffff::', '2620:4f:7fff:ffff::', '2620:4f:8001::'],
  ['3fff::', '3fff:fff:ffff::', '3ffe:ffff::', '3fff:1000::'],
])('from %s to %s nothing is public, and right outside all is', (first, last, before, behind) => {
  expect([first, last].map(isPublicAddress)).toEqual([false, false]);
  for (const outside of [before, behind]) if (outside !== '') expect(isPublicAddress(outside)).toBe(true);
});

test.each([
  ['2000::1', true],
  ['1fff:ffff::1', false],
  ['4000::1', false],
  ['::ffff:5db8:d822', true],
  ['::ffff:ac10:1', false],
  ['::fffe:808:808', false],
  ['0:0:0:0:1:ffff:808:808', false],
  ['64:ff9b::7f00:1', false],
  ['64:ff9b::c0a9:1', true],
  ['64:ff9b::1:808:808', false],
])('%s is public as what it carries is, and is given out: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
