import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { evenTime } from '../even-time.ts';
import { puzzleBits } from '../puzzle.ts';
import { fieldOf, type Site } from '../site.ts';
import { findMeant, signUpLimit, toSource } from './subscribe.tsx';

/**
 * For a site's own form. `GET /api/form` gives the stamp and the policy's version; `POST /api/subscribe` takes `{ address, consent: true, stamp }`
 * behind the same gate as our own form; with the puzzle on also `proof`, a number so that SHA-256 of `stamp:proof` begins with `bits` zeros. Other origins than ours must be named in the configuration.
 */
export function addApi(app: FastifyInstance, site: Site): void {
  const { formOrigins } = site.deps.settings;

  app.get('/api/form', async (request, reply) => {
    const page = site.pageOf(request);
    return allowOrigin(request, reply).send({
      stamp: site.stamps.make(site.deps.now()),
      puzzle: site.puzzles === null ? null : { bits: puzzleBits },
      policy: { version: site.policy(page.language).version, url: `${page.newsletter.url}/privacy` },
      consent: page.say('consent', { name: page.newsletter.name }),
    });
  });

  app.options('/api/*', async (request, reply) =>
    allowOrigin(request, reply)
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'content-type')
      .header('access-control-max-age', '600')
      .code(204)
      .send(),
  );

  app.post('/api/subscribe', { config: signUpLimit }, async (request, reply) => {
    allowOrigin(request, reply);
    const taken = () => reply.code(202).send({ outcome: 'check-your-mail' });
    const refuse = (reason: string, rest: object = {}) =>
      reply.code(422).send({ outcome: 'refused', reason, ...rest });
    if (fieldOf(request, 'website') !== '') return taken();
    if (!isTicked(request, 'consent')) return refuse('consent');
    const stamp = site.stamps.check(fieldOf(request, 'stamp'), site.deps.now());
    if (stamp !== 'good') return refuse(stamp === 'early' ? 'too-soon' : 'stamp');
    if (site.puzzles?.take(fieldOf(request, 'stamp'), fieldOf(request, 'proof')) === false)
      return refuse('puzzle');
    const rawAddress = fieldOf(request, 'address');
    const suggestion = isTicked(request, 'asTyped') ? undefined : findMeant(rawAddress);
    if (suggestion !== undefined) return refuse('suggestion', { suggestion });
    const { language } = site.pageOf(request);
    site.signUps.take(site.deps.now());
    const answer = await evenTime(() =>
      site.deps.readers.requestSubscription(rawAddress, {
        language,
        consent: {
          policy: site.policy(language).version,
          form: '/api/subscribe',
          source: toSource(request, site.deps.newsletter.url),
        },
      }),
    );
    return answer.outcome === 'refused' ? refuse(answer.reason) : taken();
  });

  function allowOrigin(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { origin } = request.headers;
    reply.header('cache-control', 'no-store').header('vary', 'origin');
    return origin !== undefined && formOrigins.some((allowed) => new URL(allowed).origin === origin)
      ? reply
          .header('access-control-allow-origin', origin)
          .header('cross-origin-resource-policy', 'cross-origin')
      : reply;
  }
}

function isTicked(request: FastifyRequest, name: string): boolean {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null && Reflect.get(body, name) === true;
}
