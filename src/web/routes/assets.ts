import type { FastifyInstance } from 'fastify';
import { puzzleScript } from '../puzzle-script.ts';
import { puzzleScriptPath, stylesheetPath } from '../site.ts';
import { stylesheet } from '../style.ts';

export function addAssets(app: FastifyInstance): void {
  for (const { path, type, content } of [
    { path: stylesheetPath, type: 'text/css', content: stylesheet },
    { path: puzzleScriptPath, type: 'text/javascript', content: puzzleScript },
  ])
    app.get(path, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(content),
    );
}
