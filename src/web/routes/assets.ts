import type { FastifyInstance } from 'fastify';
import { copyAsset, puzzleAsset, type Site } from '../site.ts';
import { toIcon, toStylesheet } from '../site-style.ts';

export function addAssets(app: FastifyInstance, { deps }: Site): void {
  const { newsletter } = deps;
  for (const { path, type, content } of [
    toStylesheet(newsletter),
    toIcon(newsletter),
    copyAsset,
    puzzleAsset,
  ])
    app.get(path, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(content),
    );
}
