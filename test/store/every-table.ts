import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { readPaste } from '../../src/article/paste.ts';
import { content } from '../delivery/world.ts';

type Row = Record<string, SQLInputValue>;

/** Columns that a migration or the list of issues reads. What a migration changes on purpose (drafts, placeholders) has tests of its own. */
const meaningful: Readonly<Record<string, Row>> = {
  issues: {
    state: 'sent',
    content: JSON.stringify(content),
    report: null,
    is_next: 0,
    is_held: 0,
    corrects: null,
  },
  issue_articles: { article: JSON.stringify(readPaste('Boats\n\nThe boats went out on Monday.')) },
  issue_variants: { slots: null, sections: null },
};

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** With the columns that each has now; the index of words has none of its own. */
export function listTables(file: DatabaseSync): readonly Table[] {
  return file
    .prepare("select name from sqlite_schema where type = 'table' order by rowid")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !/^(sqlite_|archive_words|meta$)/.test(name))
    .map((name) => {
      const columns = file.prepare('select name, type from pragma_table_info(?)').all(name);
      return {
        name,
        columns: columns.map((column) => ({ name: String(column.name), type: String(column.type) })),
      };
    });
}

function toValue(type: string, name: string, n: number): SQLInputValue {
  if (/int/i.test(type)) return n;
  return /blob/i.test(type) ? Buffer.from(`${name} ${n}`) : `${name} ${n}`;
}

/** Two rows in each table, with something in each column. */
export function fill(file: DatabaseSync): void {
  file.exec('pragma foreign_keys = off');
  for (const { name, columns } of listTables(file))
    for (const n of [1, 2]) {
      const row = columns.map((column) => {
        const known = meaningful[name]?.[column.name];
        return known === undefined ? toValue(column.type, column.name, n) : known;
      });
      const names = columns.map((column) => `"${column.name}"`).join();
      file.prepare(`insert into "${name}" (${names}) values (${row.map(() => '?').join()})`).run(...row);
    }
}

export function readTables(file: DatabaseSync, tables: readonly Table[]): Record<string, unknown> {
  return Object.fromEntries(
    tables.map(({ name, columns }) => {
      const names = columns.map((column) => `"${column.name}"`).join();
      return [name, file.prepare(`select ${names} from "${name}" order by 1`).all()];
    }),
  );
}
