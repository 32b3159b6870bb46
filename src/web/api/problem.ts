import { STATUS_CODES } from 'node:http';
import * as z from 'zod';
import { DigestError, type ErrorCode } from '../../domain/errors.ts';
import { named } from './schemas.ts';

/** RFC 9457. `type` is about:blank, so `title` is the status in words; `code` names the kind of failure, `errors` the fields at fault. */
export const Problem = named(
  'Problem',
  z.object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
  }),
);
export type Problem = z.infer<typeof Problem>;

export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(status: number, code: string, detail: string, errors?: Problem['errors']) {
    super(detail);
    this.problem = toProblem(status, code, detail, errors);
  }
}

export function toProblem(status: number, code: string, detail: string, errors?: Problem['errors']): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, detail, code, ...(errors && { errors }) };
}

/** Null for what nobody foresaw, and for what tells of the inside. */
export function findProblem(error: unknown): Problem | null {
  if (error instanceof ApiProblem) return error.problem;
  if (error instanceof z.ZodError)
    return toProblem(
      422,
      'invalid',
      'The request is not as it should be; see "errors".',
      error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
    );
  if (!(error instanceof DigestError)) return null;
  const status = statuses[error.code] ?? (/^(source|fetch|feed)-/.test(error.code) ? 422 : 500);
  return status === 500 ? null : toProblem(status, error.code, error.message);
}

const statuses: Partial<Record<ErrorCode, number>> = {
  'no-draft': 404,
  'issue-missing': 404,
  'entry-unknown': 404,
  'edit-unknown': 404,
  'approve-role': 403,
  'edit-clash': 409,
  'approve-older': 409,
  'approve-own': 409,
  'issue-state': 409,
  'correct-unsent': 409,
  'correct-nothing': 409,
  'correct-forgotten': 409,
  'edit-unfit': 422,
  'address-refused': 422,
  'look-unknown': 422,
  'message-link': 422,
  'message-picture': 422,
  'slot-room': 422,
};
