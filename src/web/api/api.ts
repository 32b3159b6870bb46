import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiToken } from '../../domain/api-token.ts';
import { toLogLine } from '../errors.tsx';
import type { Site } from '../site.ts';
import { doOnce } from './idempotency.ts';
import { toOpenApi } from './openapi.ts';
import type { Operation } from './operation.ts';
import type { ApiPort } from './port.ts';
import { ApiProblem, findProblem, type Problem, toProblem } from './problem.ts';
import { candidateOperations } from './resources/candidates.ts';
import { correctionOperations } from './resources/corrections.ts';
import { draftOperations } from './resources/draft.ts';
import { issueOperations } from './resources/issues.ts';
import { sourceOperations } from './resources/sources.ts';
import { subscriberOperations } from './resources/subscribers.ts';

export const operations: readonly Operation[] = [
  ...issueOperations,
  ...correctionOperations,
  ...draftOperations,
  ...candidateOperations,
  ...sourceOperations,
  ...subscriberOperations,
];

/** Of one network, in a minute. */
const limit = { rateLimit: { max: 300, timeWindow: 60_000 } };

/** `/api/v1`: the desk for programs. Nothing of it answers without a token but its description. */
export function addApiV1(app: FastifyInstance, site: Site, api: ApiPort): void {
  app.register(
    async (routes) => {
      routes.removeAllContentTypeParsers();
      routes.addContentTypeParser(
        'application/json',
        { parseAs: 'string' },
        routes.getDefaultJsonParser('error', 'error'),
      );
      answerProblems(routes, site);
      const { name, url } = site.deps.newsletter;
      const description = toOpenApi(operations, name, url);
      routes.get('/openapi.json', { config: limit }, async () => description);
      for (const operation of operations) addOperation(routes, operation, site, api);
    },
    { prefix: '/api/v1' },
  );
}

function addOperation(routes: FastifyInstance, operation: Operation, site: Site, api: ApiPort): void {
  const { method, path, status, bodyLimit = 64 * 1024 } = operation;
  const tokens = new WeakMap<FastifyRequest, ApiToken>();
  routes.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: limit,
    bodyLimit,
    // After the limit, and before the body is read.
    preParsing: async (request) => {
      tokens.set(request, await findToken(request, operation, api, site.deps.now()));
    },
    handler: async (request, reply) => {
      const token = tokens.get(request);
      if (token === undefined) throw new Error('no token');
      const asked = { api, site, token };
      const { params, query, body } = request;
      const answer = await doOnce(request, operation, asked, async () => ({
        status,
        body: JSON.stringify(await operation.run({ params, query, body }, asked)),
      }));
      const type = answer.status < 400 ? 'application/json' : problemType;
      return send(reply, answer.status, type, answer.body);
    },
  });
}

/** RFC 6750. Throws a problem: 401 without a token that holds, 403 for one that may not do this. */
async function findToken(
  request: FastifyRequest,
  { scopes }: Operation,
  { tokens }: ApiPort,
  now: number,
): Promise<ApiToken> {
  const given = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = given === undefined ? undefined : await tokens.use(given, now);
  if (token === undefined)
    throw new ApiProblem(
      401,
      'token',
      'No token that holds. Send "Authorization: Bearer ..." with one of "digest token create".',
    );
  if (!scopes.some((scope) => token.scopes.includes(scope)))
    throw new ApiProblem(
      403,
      'scope',
      `This token may not do that; it takes the scope ${scopes.join(' or ')}.`,
    );
  return token;
}

const problemType = 'application/problem+json';

function send(reply: FastifyReply, status: number, type: string, body: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type(type).send(body);
}

function answerProblems(routes: FastifyInstance, site: Site): void {
  const answer = (reply: FastifyReply, problem: Problem) => {
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    return send(reply, problem.status, problemType, JSON.stringify(problem));
  };
  routes.setNotFoundHandler((_, reply) =>
    answer(
      reply,
      toProblem(404, 'unknown', 'There is nothing here. /api/v1/openapi.json says what there is.'),
    ),
  );
  routes.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = findProblem(error);
    if (problem !== null) return answer(reply, problem);
    const { statusCode: status = 500 } = error;
    if (status === 429)
      return answer(
        reply,
        toProblem(429, 'too-many', 'Too many requests. Wait as long as Retry-After says.'),
      );
    if (status >= 400 && status < 500)
      return answer(
        reply,
        toProblem(status, 'unreadable', 'The request cannot be read as JSON of that size.'),
      );
    site.deps.log(toLogLine(error, request.routeOptions.url));
    return answer(reply, toProblem(500, 'failure', 'It failed here; the log of the server says where.'));
  });
}
