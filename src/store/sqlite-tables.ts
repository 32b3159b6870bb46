import type { DatabaseSync } from 'node:sqlite';
import type { Row, TableReader, TableWriter } from './table-copy.ts';
import type { TableShape } from './table-shapes.ts';

const rowsAtOnce = 1_000;
/** Pages and renderings are long: a batch ends when it holds this many characters and bytes. */
const lengthAtOnce = 4_000_000;

/** The tables of an open file. Whoever opened it holds them still, by a transaction. */
export function createSqliteTableReader(file: DatabaseSync, place: string): TableReader {
  return {
    place,
    async *readRows(table) {
      const statement = file.prepare(`select ${toNames(table)} from ${quote(table.name)}`);
      statement.setReturnArrays(true);
      let rows: Row[] = [];
      let length = 0;
      for (const raw of statement.iterate()) {
        // Arrays, as it was told; every column of ours is a number, text, bytes or null.
        const row = raw as unknown as Row;
        rows.push(row);
        length += row.reduce<number>(
          (sum, value) => sum + (typeof value === 'object' ? (value?.length ?? 0) : String(value).length),
          0,
        );
        if (rows.length < rowsAtOnce && length < lengthAtOnce) continue;
        yield rows;
        rows = [];
        length = 0;
      }
      if (rows.length > 0) yield rows;
    },
    async readLastId(table) {
      return Number(file.prepare('select seq from sqlite_sequence where name = ?').get(table)?.seq ?? 0);
    },
  };
}

export function createSqliteTableWriter(file: DatabaseSync, place: string): TableWriter {
  return {
    ...createSqliteTableReader(file, place),
    async writeRows(table, rows) {
      const holes = table.columns.map(() => '?').join();
      const statement = file.prepare(
        `insert into ${quote(table.name)} (${toNames(table)}) values (${holes})`,
      );
      for (const row of rows) statement.run(...row);
    },
    async writeLastId(table, id) {
      file.prepare('delete from sqlite_sequence where name = ?').run(table);
      if (id > 0) file.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(table, id);
    },
  };
}

function toNames({ columns }: TableShape): string {
  return columns.map(quote).join();
}

function quote(name: string): string {
  return `"${name}"`;
}
