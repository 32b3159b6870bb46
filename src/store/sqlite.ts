import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
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
import { isBusy, toStoreError } from './sqlite-errors.ts';

/** When a commit is on disk: at its end (`full`), or when the caller asks the disk itself (`normal`). */
export type Sync = 'full' | 'normal';

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

const statementsKept = 200;

class Handle {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, { statement: StatementSync; returnsRows: boolean }>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    try {
      const { statement, returnsRows } = this.#prepare(sql);
      // Kysely hands values on as they were given; node:sqlite itself refuses those that SQLite can't hold.
      const values = parameters as readonly SQLInputValue[];
      // The row type is what the query builder derived from the schema.
      if (returnsRows) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    } catch (error) {
      throw toStoreError(error, this.#db.location() ?? 'the database');
    }
  }

  close(): void {
    this.#prepared.clear();
    this.#db.close();
  }

  #prepare(sql: string): { statement: StatementSync; returnsRows: boolean } {
    const known = this.#prepared.get(sql);
    if (known !== undefined) {
      this.#prepared.delete(sql);
      this.#prepared.set(sql, known);
      return known;
    }
    const statement = this.#db.prepare(sql);
    const prepared = { statement, returnsRows: statement.columns().length > 0 };
    this.#prepared.set(sql, prepared);
    const oldest = this.#prepared.size > statementsKept ? this.#prepared.keys().next().value : undefined;
    if (oldest !== undefined) this.#prepared.delete(oldest);
    return prepared;
  }
}

/** FULL: a receipt that was committed survives a power cut. secure_delete: who is forgotten is overwritten, not only unlinked. */
async function openHandle(file: string, sync: Sync): Promise<Handle> {
  return patiently(() => {
    let db: DatabaseSync | undefined;
    try {
      db = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
      db.exec(`
        pragma journal_mode = wal;
        pragma synchronous = ${sync};
        pragma secure_delete = on;
        pragma temp_store = memory;
        pragma cache_size = -8000;
        pragma wal_autocheckpoint = 4000;
        pragma journal_size_limit = 67108864;
      `);
      return new Handle(db);
    } catch (error) {
      if (db?.isOpen) db.close();
      throw toStoreError(error, file);
    }
  });
}

const longestWaitMs = 60_000;

/** Runs `work` until no other process holds the lock it needs. */
async function patiently<T>(work: () => T): Promise<T> {
  for (let waited = 0, pause = 1; ; waited += pause, pause = Math.min(pause * 2, 16)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || waited > longestWaitMs) throw error;
    }
    await wait(pause);
  }
}

function notOpen(): never {
  throw new Error('the database is not open');
}
