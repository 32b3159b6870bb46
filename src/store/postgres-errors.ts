import { DigestError } from '../domain/errors.ts';
import { toMovedError } from './moved-away.ts';

/** `host:port/database`, without the user's name and password. */
export function toPostgresPlace(url: string): string {
  if (!URL.canParse(url))
    throw new DigestError('store-unreachable', { place: 'The address', reason: 'not an address' });
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
}

/** Two transactions stood in each other's way, or brought in the same new row at the same moment; beginning anew helps. */
export function isTransient(error: unknown): boolean {
  const code = findCode(error);
  return code === '40001' || code === '40P01' || code === '23505';
}

/** The server is gone for now: it restarts, or the way to it broke. Asking again in a while helps, asking for something else doesn't. */
export function isAway(error: unknown): boolean {
  const cause = error instanceof DigestError && error.code === 'store-unreachable' ? error.cause : error;
  const code = findCode(cause);
  if (code !== undefined) return awayCodes.has(code);
  return cause instanceof Error && awayPattern.test(cause.message);
}

/** Shutting down, crashed, starting up; class 08, connection exceptions; and what the network says. */
const awayCodes: ReadonlySet<string> = new Set(
  '57P01 57P02 57P03 08000 08001 08003 08006 ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EAI_AGAIN'.split(' '),
);
/** The driver's own words have no code. */
const awayPattern =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** PostgreSQL's answer as one clear line (https://www.postgresql.org/docs/current/errcodes-appendix.html); other errors stay as they are. */
export function toPostgresError(error: unknown, place: string): unknown {
  const code = findCode(error);
  if (code === '53100') return new DigestError('store-full', { file: place }, error);
  if (code === '25006') return new DigestError('store-read-only', { file: place }, error);
  return toMovedError(error, place);
}

/** Why there is no connection. */
export function toReason(error: unknown): string {
  switch (findCode(error)) {
    case 'ECONNREFUSED':
      return 'nobody answers there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'no such host';
    case '28P01':
    case '28000':
      return 'name or password refused';
    case '3D000':
      return 'no such database';
    case '53300':
      return 'too many connections';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function findCode(error: unknown): string | undefined {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && 'code' in first ? first.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
