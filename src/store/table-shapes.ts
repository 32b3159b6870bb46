import type { DatabaseSync } from 'node:sqlite';

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Its `id` counts up by itself and never gives a number twice. */
  readonly isCounted: boolean;
}

/** What the search of the archive makes by itself, out of the issues, in whichever database it finds them. */
const DerivedPattern = /^archive_/;

/** The tables of a SQLite database of the newest schema, each after those that it refers to. */
export function listTableShapes(file: DatabaseSync): readonly TableShape[] {
  const rows = file.prepare("select name, sql from sqlite_schema where type = 'table' order by name").all();
  const found = new Map(
    rows
      .map(({ name, sql }) => ({ name: String(name), sql: String(sql) }))
      .filter(({ name }) => !name.startsWith('sqlite_') && !DerivedPattern.test(name))
      .map((table) => [table.name, table]),
  );
  const ordered = new Set<string>();
  const take = (name: string): void => {
    if (ordered.has(name)) return;
    for (const { table } of file.prepare('select "table" from pragma_foreign_key_list(?)').all(name))
      if (table !== name) take(String(table));
    ordered.add(name);
  };
  for (const name of found.keys()) take(name);
  return [...ordered].map((name) => ({
    name,
    columns: file
      .prepare('select name from pragma_table_info(?)')
      .all(name)
      .map((column) => String(column.name)),
    isCounted: /\bautoincrement\b/i.test(found.get(name)?.sql ?? ''),
  }));
}
