import { sql, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import type { Row, TableReader, TableWriter, Value } from './table-copy.ts';
import type { TableShape } from './table-shapes.ts';

/** Some rows hold a rendered issue, of 100 KB and more. */
const rowsAtOnce = 200;

/** The tables as the transaction sees them. */
export function createPostgresTableReader(trx: Transaction<Schema>, place: string): TableReader {
  return {
    place,
    async *readRows(table) {
      await sql`declare all_rows no scroll cursor for select ${toNames(table)} from ${sql.table(table.name)}`.execute(
        trx,
      );
      for (;;) {
        const { rows } = await sql<
          Readonly<Record<string, Value>>
        >`fetch ${sql.lit(rowsAtOnce)} from all_rows`.execute(trx);
        if (rows.length > 0) yield rows.map((row) => table.columns.map((column) => row[column] ?? null));
        if (rows.length < rowsAtOnce) break;
      }
      await sql`close all_rows`.execute(trx);
    },
    async readLastId(table) {
      const { rows } = await sql<{ last: number | null }>`select pg_sequence_last_value(
        pg_get_serial_sequence(${quote(table)}, 'id')::regclass) as last`.execute(trx);
      return rows[0]?.last ?? 0;
    },
  };
}

export function createPostgresTableWriter(trx: Transaction<Schema>, place: string): TableWriter {
  return {
    ...createPostgresTableReader(trx, place),
    async writeRows(table, rows) {
      // One value of JSON, whatever the table: a value a column and row would be more than a statement may have.
      await sql`insert into ${sql.table(table.name)} (${toNames(table)}) select ${toNames(table)}
        from json_populate_recordset(null::${sql.table(table.name)}, ${toJson(table, rows)}::json)`.execute(
        trx,
      );
    },
    async writeLastId(table, id) {
      if (id > 0) await sql`select setval(pg_get_serial_sequence(${quote(table)}, 'id'), ${id})`.execute(trx);
    },
  };
}

function toJson({ columns }: TableShape, rows: readonly Row[]): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(row.map((value, at) => [columns[at], toPlain(value)]))),
  );
}

/** Bytes as PostgreSQL writes them (8.4.1, the hex format). */
function toPlain(value: Value): number | string | null {
  return typeof value === 'object' && value !== null ? `\\x${Buffer.from(value).toString('hex')}` : value;
}

function toNames({ columns }: TableShape) {
  return sql.join(columns.map((column) => sql.ref(column)));
}

function quote(name: string): string {
  return `"${name}"`;
}
