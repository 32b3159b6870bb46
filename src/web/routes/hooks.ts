import type { FastifyInstance } from 'fastify';
import type { Site } from '../site.ts';

/** Where a provider reports bounces; there only when one is configured. */
export function addHooks(app: FastifyInstance, site: Site): void {
  const { bounces } = site.deps;
  if (bounces === null) return;
  app.post('/hooks/bounces', { bodyLimit: 256 * 1024 }, async (request, reply) => {
    const taken = await bounces.takeNotice(request.body);
    return reply
      .code(taken ? 200 : 400)
      .header('cache-control', 'no-store')
      .send({ taken });
  });
}
