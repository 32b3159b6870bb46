import { isIP } from 'node:net';

/** Nobody else can listen on the way to it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
