import type { FastifyInstance } from 'fastify';
import { stylesheetPath } from '../site.ts';
import { stylesheet } from '../style.ts';

export function addAssets(app: FastifyInstance): void {
  app.get(stylesheetPath, async (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(stylesheet),
  );
}
