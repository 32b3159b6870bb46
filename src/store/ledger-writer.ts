import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import { NodeSqliteDialect } from './sqlite.ts';
import { type Handle, openHandle, patiently } from './sqlite-handle.ts';

/** Transactions of the ledger while it sends: none waits for the disk, and the disk follows closely. */
export type LedgerWriter = SqliteLedgerWriter | PostgresLedgerWriter;

interface AnyLedgerWriter {
  /** Resolves when `work` is committed: no kill of the process undoes it. */
  write<T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface SqliteLedgerWriter extends AnyLedgerWriter {
  readonly dialect: 'sqlite';
  /**
   * The same for work that waits for nothing, and that is done anew where another process has the lock: what Kysely and its promises take for
   * the statements of a receipt is more than the statements themselves.
   */
  writeAtOnce<T>(work: (handle: Handle) => T): Promise<T>;
}

export interface PostgresLedgerWriter extends AnyLedgerWriter {
  readonly dialect: 'postgres';
  /** The same for a single statement. */
  writeStatement<T>(statement: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
}

export function createLedgerWriter(database: Database): LedgerWriter {
  return database.dialect === 'postgres'
    ? createPostgresWriter(database)
    : createSqliteWriter(database.place);
}

/**
 * A commit with synchronous=FULL holds up the whole process until the disk has it: 0.2 to 5 ms, hundreds of times a second. Here it goes to the
 * write-ahead log, and the log is synced from one of libuv's threads; several commits share one sync. The log keeps its file as long as a
 * connection is open.
 */
function createSqliteWriter(file: string): SqliteLedgerWriter {
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(file, 'normal') });
  let handle: Handle | undefined;
  let log: number | undefined;
  const disk = createFollower(async () => {
    log ??= openSync(`${file}-wal`, 'r+');
    await sync(log);
  });
  async function commitAtOnce<T>(work: (handle: Handle) => T): Promise<T> {
    handle ??= await openHandle(file, 'normal');
    const opened = handle;
    return patiently(() => commit(opened, work));
  }
  return {
    dialect: 'sqlite',
    write: (work) => disk.follow(db.transaction().execute(work)),
    writeAtOnce: (work) => disk.follow(commitAtOnce(work)),
    async close() {
      await disk.settled();
      if (log !== undefined) closeSync(log);
      handle?.close();
      await db.destroy();
    },
  };
}

function commit<T>(handle: Handle, work: (handle: Handle) => T): T {
  handle.run('begin immediate', []);
  try {
    const result = work(handle);
    handle.run('commit', []);
    return result;
  } catch (error) {
    // A full disk may have rolled back already.
    if (handle.inTransaction) handle.run('rollback', []);
    throw error;
  }
}

/**
 * The server would let each commit wait for its disk, and with it all connections. A message in its log that nobody reads is committed behind
 * theirs, and takes them to the disk with it. Where that fails the server is gone; what it forgot in its fall is found handed over, as after a
 * kill of ours.
 */
function createPostgresWriter({ write, writeStatement }: Database): PostgresLedgerWriter {
  const disk = createFollower(async () => {
    const message = sql`select pg_logical_emit_message(true, 'digest', '')`;
    await writeStatement((db) => message.execute(db)).catch(() => {});
  });
  return {
    dialect: 'postgres',
    write: (work) => disk.follow(write(work)),
    writeStatement: (statement) => disk.follow(writeStatement(statement)),
    close: disk.settled,
  };
}

/** For a statement of PostgreSQL to select from, so that its transaction is committed without the disk. */
export const unsynced = "(select set_config('synchronous_commit', 'off', true)) as unsynced";

/**
 * At most this long, in ms, may what was written be without the disk having it: after a power cut or a crash of PostgreSQL (not after a kill of
 * ours, which loses nothing) that much of an issue may be sent twice, and nobody is left out.
 */
const longestLag = 25;
/** Ms from one sync's begin to the next one's, and at least from its end: each takes as much of the processor as ten messages. */
const rhythm = 15;
const pause = 5;
const sync = promisify(fdatasync);

/** Calls `toDisk` behind the writers' backs as long as there is something new; who comes when it lags waits. */
function createFollower(toDisk: () => Promise<void>) {
  let dirtySince: number | null = null;
  let running: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;
  let begunAt = Number.NEGATIVE_INFINITY;

  async function run(): Promise<void> {
    const rest = Math.max(pause, begunAt + rhythm - performance.now());
    await new Promise((resolve) => setTimeout(resolve, rest));
    begunAt = performance.now();
    dirtySince = null;
    try {
      await toDisk();
    } catch (error) {
      failure = { error };
    }
    running = null;
    if (dirtySince !== null) running = run();
  }

  return {
    /** Gives what was committed. Throws when the disk refused an earlier one. */
    async follow<T>(committed: Promise<T>): Promise<T> {
      const result = await committed;
      const now = performance.now();
      dirtySince ??= now;
      running ??= run();
      if (now - dirtySince > longestLag) await running;
      if (failure) throw failure.error;
      return result;
    },
    async settled(): Promise<void> {
      while (running) await running;
    },
  };
}
