import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { QueryResult } from 'kysely';
import { isBusy, toStoreError } from './sqlite-errors.ts';

/** When a commit is on disk: at its end (`full`), or when the caller asks the disk itself (`normal`). */
export type Sync = 'full' | 'normal';

const statementsKept = 200;

/** One connection to the file, and the statements it has prepared. */
export class Handle {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, { statement: StatementSync; returnsRows: boolean }>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    // Kysely hands values on as they were given; node:sqlite itself refuses those that SQLite can't hold.
    const values = parameters as readonly SQLInputValue[];
    try {
      const { statement, returnsRows } = this.#prepare(sql);
      // The row type is what the query builder derived from the schema.
      if (returnsRows) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    } catch (error) {
      throw this.#toStoreError(error);
    }
  }

  /** How many rows a statement changed that gives none. */
  change(sql: string, ...values: readonly SQLInputValue[]): number {
    try {
      return Number(this.#prepare(sql).statement.run(...values).changes);
    } catch (error) {
      throw this.#toStoreError(error);
    }
  }

  close(): void {
    this.#prepared.clear();
    this.#db.close();
  }

  #toStoreError(error: unknown): unknown {
    return toStoreError(error, this.#db.location() ?? 'the database');
  }

  #prepare(sql: string): { statement: StatementSync; returnsRows: boolean } {
    const known = this.#prepared.get(sql);
    if (known !== undefined) {
      // Which was asked for last matters only where one must go soon.
      if (this.#prepared.size < statementsKept / 2) return known;
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
export async function openHandle(file: string, sync: Sync): Promise<Handle> {
  return patiently(() => {
    let db: DatabaseSync | undefined;
    try {
      db = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
      db.exec(`
        pragma journal_mode = wal;
        pragma synchronous = ${sync};
        pragma secure_delete = on;
        pragma temp_store = memory;
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
export async function patiently<T>(work: () => T): Promise<T> {
  for (let waited = 0, pause = 1; ; waited += pause, pause = Math.min(pause * 2, 16)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || waited > longestWaitMs) throw error;
    }
    await wait(pause);
  }
}
