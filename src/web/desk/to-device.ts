import type { FastifyRequest } from 'fastify';

/** What a browser calls itself, for whoever looks at the list of their sessions. */
export function toDevice({ headers }: FastifyRequest): string {
  return headers['user-agent'] ?? '';
}
