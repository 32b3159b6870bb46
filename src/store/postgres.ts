import { type DatabaseConnection, type Dialect, PostgresDialect, PostgresDriver } from 'kysely';
import pg from 'pg';
import { DigestError } from '../domain/errors.ts';

const { builtins } = pg.types;

/** Counts and instants (int8, numeric) come as numbers: all of ours are below 2^53. */
export function createPostgresDialect(url: string, place: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    application_name: 'digest',
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === builtins.INT8 || type === builtins.NUMERIC ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const dialect = new PostgresDialect({ pool });
  return {
    createDriver: () => new ClearPostgresDriver(pool, place),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

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

/** Trouble on the way to the server, told in one line. */
class ClearPostgresDriver extends PostgresDriver {
  readonly #place: string;

  constructor(pool: pg.Pool, place: string) {
    super({ pool });
    this.#place = place;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    try {
      return await super.acquireConnection();
    } catch (error) {
      throw new DigestError('store-unreachable', { place: this.#place, reason: toReason(error) }, error);
    }
  }
}

function toReason(error: unknown): string {
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
