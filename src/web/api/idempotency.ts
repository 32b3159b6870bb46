import type { FastifyRequest } from 'fastify';
import type { Asked, Operation } from './operation.ts';
import { ApiProblem, findProblem } from './problem.ts';

interface Answer {
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

/**
 * Does a request once, however often it comes with the same Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a refusal is kept
 * like any answer, what broke down is not, and may be tried again.
 */
export async function doOnce(
  request: FastifyRequest,
  { method }: Operation,
  { api, token, site }: Asked,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const key = request.headers['idempotency-key'];
  if (method === 'GET' || key === undefined) return work();
  if (typeof key !== 'string' || key === '' || key.length > 200)
    throw new ApiProblem(400, 'idempotency-key', 'An Idempotency-Key has 1 to 200 characters.');
  const asked = JSON.stringify([method, request.url, request.body ?? null]);
  const claimed = await api.answers.claim(token.id, key, asked, site.deps.now());
  if (claimed.kind === 'answered') return claimed;
  if (claimed.kind === 'other')
    throw new ApiProblem(422, 'idempotency-other', 'This Idempotency-Key was used for another request.');
  if (claimed.kind === 'busy')
    throw new ApiProblem(409, 'idempotency-busy', 'The same request is being worked on. Ask again.');
  try {
    const answer = await work();
    await api.answers.keep(token.id, key, answer);
    return answer;
  } catch (error) {
    const problem = findProblem(error);
    if (problem === null) await api.answers.release(token.id, key);
    else await api.answers.keep(token.id, key, { status: problem.status, body: JSON.stringify(problem) });
    throw error;
  }
}
