import { hash } from 'node:crypto';
import { DigestError } from '../domain/errors.ts';
import { toReason } from './postgres-errors.ts';
import type { TableShape } from './table-shapes.ts';

/** What a column holds in either database: a whole number, text, bytes, or nothing. */
export type Value = number | string | Uint8Array | null;
/** Values in the order of the table's columns. */
export type Row = readonly Value[];

/** Tables as they are at one moment, whatever is written meanwhile. */
export interface TableReader {
  /** Where they are, for messages. */
  readonly place: string;
  readRows(table: TableShape): AsyncIterable<readonly Row[]>;
  /** The last number that the table gave; 0 where it never gave one. */
  readLastId(table: string): Promise<number>;
}

/** Tables that are written, and read back before it is settled that they stay. */
export interface TableWriter extends TableReader {
  writeRows(table: TableShape, rows: readonly Row[]): Promise<void>;
  writeLastId(table: string, id: number): Promise<void>;
}

export interface CopiedTables {
  readonly tables: number;
  readonly rows: number;
}

/** Copies every row, reads all back, and compares counts and sums. Throws `copy-refused` and `copy-unlike`, naming the table. */
export async function copyTables(
  tables: readonly TableShape[],
  from: TableReader,
  to: TableWriter,
): Promise<CopiedTables> {
  let rows = 0;
  for (const table of tables) {
    try {
      rows += await copyTable(table, from, to);
    } catch (error) {
      if (error instanceof DigestError) throw error;
      throw new DigestError(
        'copy-refused',
        { table: table.name, place: to.place, reason: toReason(error) },
        error,
      );
    }
  }
  return { tables: tables.length, rows };
}

async function copyTable(table: TableShape, from: TableReader, to: TableWriter): Promise<number> {
  const sum = createSum();
  for await (const batch of from.readRows(table)) {
    sum.add(batch);
    await to.writeRows(table, batch);
  }
  const lastId = table.isCounted ? await from.readLastId(table.name) : 0;
  if (table.isCounted) await to.writeLastId(table.name, lastId);
  const found = createSum();
  for await (const batch of to.readRows(table)) found.add(batch);
  const isLike =
    found.read() === sum.read() && (!table.isCounted || (await to.readLastId(table.name)) === lastId);
  if (!isLike) throw new DigestError('copy-unlike', { table: table.name, place: to.place });
  return sum.count();
}

/** Over rows in any order: the two databases sort otherwise. */
function createSum() {
  let count = 0;
  let total = 0n;
  return {
    add(rows: readonly Row[]): void {
      for (const row of rows) {
        total += hash('sha256', row.map(toMark).join(), 'buffer').readBigUInt64BE();
        count += 1;
      }
      total = BigInt.asUintN(64, total);
    },
    count: () => count,
    read: () => `${count} ${total}`,
  };
}

/** No two values have the same, and none runs into the next. */
function toMark(value: Value): string {
  if (value === null) return 'n';
  if (typeof value === 'number') return `i${value}`;
  return typeof value === 'string' ? `t${value.length}:${value}` : `b${Buffer.from(value).toString('hex')}`;
}
