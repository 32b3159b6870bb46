import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { dialects, makeTestPlace, openTestDatabase } from './dialects.ts';

for (const dialect of dialects) {
  test(`${dialect}: a database is made at its first opening and found at the second`, async () => {
    await using place = await makeTestPlace(dialect);
    const first = await openDatabase(place);
    await first.write((trx) => trx.insertInto('meta').values({ key: 'colour', value: 'blue' }).execute());
    await first.close();
    const second = await openDatabase(place);
    const row = await second.db.selectFrom('meta').selectAll().where('key', '=', 'colour').executeTakeFirst();
    await second.close();
    expect(row).toEqual({ key: 'colour', value: 'blue' });
  });

  test(`${dialect}: four processes may open an empty database at the same moment`, async () => {
    await using place = await makeTestPlace(dialect);
    const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase(place)));
    for (const database of opened) {
      const versions = await database.db.selectFrom('meta').selectAll().execute();
      expect(versions).toHaveLength(1);
      await database.close();
    }
  });

  test(`${dialect}: a transaction that fails leaves nothing behind`, async () => {
    await using database = await openTestDatabase(dialect);
    const failing = database.write(async (trx) => {
      await trx.insertInto('meta').values({ key: 'half', value: 'done' }).execute();
      throw new Error('stopped in the middle');
    });
    await expect(failing).rejects.toThrow('stopped in the middle');
    expect(await database.db.selectFrom('meta').where('key', '=', 'half').selectAll().execute()).toEqual([]);
  });
}
