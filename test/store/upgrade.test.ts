import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { createIssues } from '../../src/store/issues.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { makeTestPlace } from './dialects.ts';
import { fill, listTables, readTables } from './every-table.ts';

const schemas = migrations.slice(0, -1).map(({ number, name }) => ({ number, name }));

test.each(schemas)(
  'a database of schema $number ($name) comes to the newest with every row in it as it was',
  async ({ number }) => {
    await using place = await makeTestPlace('sqlite');
    await (await openDatabase(place, migrations.slice(0, number))).close();
    const old = new DatabaseSync(place.url);
    fill(old);
    const tables = listTables(old);
    const before = readTables(old, tables);
    old.close();
    const database = await openDatabase(place);
    const issues = await createIssues(database).list(5);
    await database.close();
    expect(issues.map(({ state }) => state)).toEqual(number < 2 ? [] : ['sent', 'sent']);
    const upgraded = new DatabaseSync(place.url);
    const after = readTables(upgraded, tables);
    const isWhole = upgraded.prepare('pragma integrity_check').get()?.integrity_check;
    upgraded.close();
    expect(Object.keys(before).length).toBeGreaterThan(0);
    expect(after).toEqual(before);
    expect(isWhole).toBe('ok');
  },
);
