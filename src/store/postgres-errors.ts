import { DigestError } from '../domain/errors.ts';

/** `host:port/database`, without the user's name and password. */
export function toPostgresPlace(url: string): string {
  if (!URL.canParse(url))
    throw new DigestError('store-unreachable', { place: 'DATABASE_URL', reason: 'not an address' });
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
}

/** Two transactions stood in each other's way, or brought in the same new row at the same moment; beginning anew helps. */
export function isTransient(error: unknown): boolean {
  const code = findCode(error);
  return code === '40001' || code === '40P01' || code === '23505';
}

/** PostgreSQL's answer as one clear line (https://www.postgresql.org/docs/current/errcodes-appendix.html); other errors stay as they are. */
export function toPostgresError(error: unknown, place: string): unknown {
  const code = findCode(error);
  if (code === '53100') return new DigestError('store-full', { file: place }, error);
  if (code === '25006') return new DigestError('store-read-only', { file: place }, error);
  return error;
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
