import { type DatabaseConnection, type Dialect, PostgresDialect, PostgresDriver } from 'kysely';
import pg from 'pg';
import { DigestError } from '../domain/errors.ts';
import { toReason } from './postgres-errors.ts';
import { toPreparing } from './prepared.ts';

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
  // So is one in use; between two queries of a transaction it has nobody else to tell.
  pool.on('connect', (client) => client.on('error', () => {}));
  const dialect = new PostgresDialect({ pool });
  return {
    createDriver: () => new ClearPostgresDriver(pool, place),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

/** Trouble on the way to the server, told in one line. */
class ClearPostgresDriver extends PostgresDriver {
  readonly #place: string;

  constructor(pool: pg.Pool, place: string) {
    super({ pool: toPreparing(pool) });
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
