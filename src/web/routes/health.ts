import type { FastifyInstance } from 'fastify';
import type { Site } from '../site.ts';

/** `/healthz`: the process answers. `/readyz`: all that the newsletter needs is there (else 503), and what an editor should know. */
export function addHealth(app: FastifyInstance, site: Site): void {
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  );

  app.get('/readyz', async (_request, reply) => {
    const health = await site.deps.health
      .readHealth()
      .catch(() => ({ ready: false, problems: ['the store does not answer'] }));
    return reply
      .code(health.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready: health.ready, problems: health.problems });
  });
}
