import type { FastifyRequest } from 'fastify';

/**
 * Whether a request was made on this machine, to this machine, by nobody in between: from loopback to loopback, by a name of it, and without
 * a header that a proxy adds. A page elsewhere whose name was made to mean 127.0.0.1 is known by its Host.
 */
export function isFromHere({ socket, headers }: FastifyRequest): boolean {
  return (
    isLoopbackAddress(socket.remoteAddress) &&
    isLoopbackAddress(socket.localAddress) &&
    isLoopbackHost((headers.host ?? '').replace(/:\d{1,5}$/, '')) &&
    !Object.keys(headers).some((name) => ProxyHeaderPattern.test(name))
  );
}

/** A host as it stands in a URL. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(host);
}

function isLoopbackAddress(address: string | undefined): boolean {
  return /^(?:(?:::ffff:)?127\.|::1$)/i.test(address ?? '');
}

/** RFC 7239, RFC 9110 section 7.6.3, and what proxies and their services say in their own ways. */
const ProxyHeaderPattern =
  /^(?:forwarded|via|x-forwarded(?:-.*)?|x-real-ip|x-original-.*|x-envoy-.*|x-(?:cluster-)?client-ip|true-client-ip|cf-.*|fastly-.*|x-amzn-trace-id)$/;
