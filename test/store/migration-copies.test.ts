import { chmodSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { listCopies, tidyCopies } from '../../src/store/migration-copies.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { makeTestPlace } from './dialects.ts';

const day = 24 * 3_600_000;

test('a copy from before a change of the schema is readable by its owner alone, listed, and removed after two weeks', async () => {
  await using place = await makeTestPlace('sqlite');
  const old = await openDatabase(place, migrations.slice(0, -1));
  await old.close();
  const database = await openDatabase(place);
  try {
    const [copy] = listCopies(database);
    expect(copy?.file).toBe(`${place.url}.before-${String(migrations.length).padStart(3, '0')}`);
    const { file = '', madeAt = 0 } = copy ?? {};
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    tidyCopies(database, madeAt + 13 * day);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    tidyCopies(database, madeAt + 14 * day);
    expect(listCopies(database)).toEqual([]);
  } finally {
    await database.close();
  }
});
