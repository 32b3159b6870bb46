import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Log } from '../domain/log.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import type { Readers } from '../subscribers/readers.ts';
import type { ApiPort } from './api/port.ts';
import { createClientAddress, type ProxyTrust } from './client-address.ts';
import type { DeskPort } from './desk/ports.ts';
import { addDesk } from './desk/routes.tsx';
import { answerErrors } from './errors.tsx';
import { createFormStamps } from './form-stamp.ts';
import { readMultipart } from './multipart.ts';
import { toNetworkPrefix } from './network-prefix.ts';
import type { ArchivePort, BouncesPort, ClicksPort, HealthPort, PreviewPort } from './ports.ts';
import { noticeProxy } from './proxy-notice.ts';
import { addRoutes } from './routes/index.ts';
import { pageSecurity } from './security.ts';
import { createSite } from './site.ts';

export interface WebDeps {
  readonly newsletter: Newsletter;
  /** Other public addresses of the same pages. */
  readonly mirrors: readonly string[];
  readonly readers: Readers;
  readonly archive: ArchivePort;
  readonly preview: PreviewPort;
  readonly health: HealthPort;
  /** Null where no provider reports bounces. */
  readonly bounces: BouncesPort | null;
  /** What programs may ask for; null where nothing answers under /api/v1. */
  readonly api: ApiPort | null;
  /** The editor's own privacy policy; null for the default. */
  readonly ownPolicy: string | null;
  /** Days after which the ledger forgets who got what: the policy says so. */
  readonly keepDays: number;
  readonly clicks: ClicksPort;
  /** Null where the pages stand without a desk. */
  readonly desk: DeskPort | null;
  /** Whether followed links are counted in sum: the policy says so. */
  readonly countsClicks: boolean;
  /** Signs the time at which a form was shown. */
  readonly formKey: Uint8Array;
  /** Epoch ms. */
  readonly now: () => number;
  /** One line a request, with the route's pattern in place of its address, and one a failure. Never an address, a token or a network address. */
  readonly log: Log;
  readonly settings: {
    /** Whose X-Forwarded-For is believed. */
    readonly trustProxy: ProxyTrust;
    /** Sites whose own forms may post to /api/subscribe. */
    readonly formOrigins: readonly string[];
    readonly proofOfWork: boolean;
  };
}

/** How much of a limit is left is nobody's business; `Retry-After` is still said. */
const quiet = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** The pages. Doesn't listen; `close()` lets open requests end. */
export async function buildApp(deps: WebDeps): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: 64 * 1024,
    requestTimeout: 15_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  await app.register(helmet, pageSecurity(deps.newsletter.url));
  await app.register(formbody, { bodyLimit: 64 * 1024 });
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'string' },
    async (request: FastifyRequest, body: string) =>
      readMultipart(body, request.headers['content-type'] ?? ''),
  );
  const findAddress = createClientAddress(deps.settings.trustProxy);
  await app.register(rateLimit, {
    global: false,
    cache: 20_000,
    keyGenerator: (request) => toNetworkPrefix(findAddress(request)),
    addHeadersOnExceeding: quiet,
    addHeaders: quiet,
  });
  const site = createSite(deps, createFormStamps(deps.formKey));
  answerErrors(app, site);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    deps.log(`${request.method} ${route} ${reply.statusCode} ${Math.round(reply.elapsedTime)} ms`, {
      request: request.id,
    });
  });
  if (deps.settings.trustProxy === false) noticeProxy(app, deps.log);
  addRoutes(app, site);
  if (deps.desk !== null) await addDesk(app, site, deps.desk);
  return app;
}
