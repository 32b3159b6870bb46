import type { FastifyInstance } from 'fastify';
import type { Site } from '../site.ts';

/** A provider's burst after an issue to a large list; what is above it is posted again later. */
const hookLimit = { rateLimit: { max: 600, timeWindow: 60_000 } };

/** Where a provider reports bounces; there only when one is configured. The body stays a text until somebody has found a token in it. */
export function addHooks(app: FastifyInstance, site: Site): void {
  const { bounces } = site.deps;
  if (bounces === null) return;
  app.register(async (hooks) => {
    hooks.removeContentTypeParser('application/json');
    hooks.addContentTypeParser(
      'application/json',
      { parseAs: 'string' },
      async (_: unknown, body: string) => body,
    );
    hooks.post<{ Body: unknown }>(
      '/hooks/bounces',
      { bodyLimit: 2 * 1024 * 1024, config: hookLimit },
      async (request, reply) => {
        const { body } = request;
        const taken = typeof body === 'string' && (await bounces.takeNotice(body));
        return reply
          .code(taken ? 200 : 400)
          .header('cache-control', 'no-store')
          .send({ taken });
      },
    );
  });
}
