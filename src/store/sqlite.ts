import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { type Handle, openHandle, patiently, type Sync } from './sqlite-handle.ts';

/**
 * Kysely over `node:sqlite`. Two handles: one for transactions, which take turns, and one for single statements, so that a page is
 * served while a transaction is open. Neither blocks the process to wait for a lock: it tries again from the event loop.
 */
export class NodeSqliteDialect implements Dialect {
  readonly #file: string;
  readonly #sync: Sync;

  constructor(file: string, sync: Sync = 'full') {
    this.#file = file;
    this.#sync = sync;
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#file, this.#sync);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new NodeSqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #file: string;
  readonly #sync: Sync;
  #statements: Handle | undefined;
  #transactions: Handle | undefined;
  #turn: Promise<void> = Promise.resolve();
  readonly #endTurn = new WeakMap<DatabaseConnection, () => void>();

  constructor(file: string, sync: Sync) {
    this.#file = file;
    this.#sync = sync;
  }

  async init(): Promise<void> {
    this.#statements = await openHandle(this.#file, this.#sync);
    this.#transactions = await openHandle(this.#file, this.#sync);
  }

  async acquireConnection(): Promise<NodeSqliteConnection> {
    return new NodeSqliteConnection(this.#statements ?? notOpen());
  }

  async beginTransaction(connection: NodeSqliteConnection): Promise<void> {
    const before = this.#turn;
    let endTurn = () => {};
    this.#turn = new Promise((resolve) => {
      endTurn = resolve;
    });
    await before;
    this.#endTurn.set(connection, endTurn);
    connection.handle = this.#transactions ?? notOpen();
    try {
      await patiently(() => connection.handle.run('begin immediate', []));
    } catch (error) {
      this.#leaveTransaction(connection);
      throw error;
    }
  }

  async commitTransaction(connection: NodeSqliteConnection): Promise<void> {
    await patiently(() => connection.handle.run('commit', []));
    this.#leaveTransaction(connection);
  }

  async rollbackTransaction(connection: NodeSqliteConnection): Promise<void> {
    try {
      // A full disk may have rolled back already.
      if (connection.handle.inTransaction) connection.handle.run('rollback', []);
    } finally {
      this.#leaveTransaction(connection);
    }
  }

  async releaseConnection(connection: NodeSqliteConnection): Promise<void> {
    this.#leaveTransaction(connection);
  }

  async destroy(): Promise<void> {
    this.#transactions?.close();
    this.#statements?.close();
  }

  #leaveTransaction(connection: NodeSqliteConnection): void {
    connection.handle = this.#statements ?? notOpen();
    this.#endTurn.get(connection)?.();
    this.#endTurn.delete(connection);
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  handle: Handle;

  constructor(handle: Handle) {
    this.handle = handle;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return patiently(() => this.handle.run<R>(query.sql, query.parameters));
  }

  /** Rows come at once: long lists are read in pages by key, so that no read keeps the write-ahead log from being emptied. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }
}

function notOpen(): never {
  throw new Error('the database is not open');
}
