import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createIssues } from '../../src/store/issues.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { content } from '../delivery/world.ts';
import { makeTestPlace } from './dialects.ts';

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

/** With the columns that each has now; the index of words has none of its own. */
function listTables(file: DatabaseSync): { name: string; columns: { name: string; type: string }[] }[] {
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
function fill(file: DatabaseSync): void {
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

function read(file: DatabaseSync, tables: ReturnType<typeof listTables>): Record<string, unknown> {
  return Object.fromEntries(
    tables.map(({ name, columns }) => {
      const names = columns.map((column) => `"${column.name}"`).join();
      return [name, file.prepare(`select ${names} from "${name}" order by 1`).all()];
    }),
  );
}

const schemas = migrations.slice(0, -1).map(({ number, name }) => ({ number, name }));

test.each(schemas)(
  'a database of schema $number ($name) comes to the newest with every row in it as it was',
  async ({ number }) => {
    await using place = await makeTestPlace('sqlite');
    await (await openDatabase(place, migrations.slice(0, number))).close();
    const old = new DatabaseSync(place.url);
    fill(old);
    const tables = listTables(old);
    const before = read(old, tables);
    old.close();
    const database = await openDatabase(place);
    const issues = await createIssues(database).list(5);
    await database.close();
    expect(issues.map(({ state }) => state)).toEqual(number < 2 ? [] : ['sent', 'sent']);
    const upgraded = new DatabaseSync(place.url);
    const after = read(upgraded, tables);
    const isWhole = upgraded.prepare('pragma integrity_check').get()?.integrity_check;
    upgraded.close();
    expect(Object.keys(before).length).toBeGreaterThan(0);
    expect(after).toEqual(before);
    expect(isWhole).toBe('ok');
  },
);
