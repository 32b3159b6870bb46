import type { FastifyInstance } from 'fastify';
import { puzzleAsset, type Site } from '../site.ts';
import { toIcon, toStylesheet } from '../site-style.ts';

export function addAssets(app: FastifyInstance, { deps }: Site): void {
  for (const { path, type, content } of [toStylesheet(deps.newsletter), toIcon(deps.newsletter), puzzleAsset])
    app.get(path, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(content),
    );
}
