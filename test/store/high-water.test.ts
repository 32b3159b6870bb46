import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHighWater } from '../../src/store/high-water.ts';
import { dialects, openTestDatabase, type TestDatabase } from './dialects.ts';

const issue = (number: number) => ({ number, slot: null, content: { subject: `Issue ${number}` } as never });

function open(database: TestDatabase, isRehearsal = false) {
  const files = [join(database.dir, 'high-water.json'), join(database.dir, 'away', 'mark.json')];
  return { files, mark: createHighWater({ database, files, isRehearsal, now: () => 1_000_000 }) };
}

/** What a backup made before the last step would bring back. */
async function putBack({ db }: TestDatabase): Promise<void> {
  await db.updateTable('meta').set({ value: '1' }).where('key', '=', 'high_water').execute();
}

for (const dialect of dialects) {
  test(`${dialect}: a database put back from before the last step of sending is known for it, until somebody settles it`, async () => {
    await using database = await openTestDatabase(dialect);
    const { mark } = open(database);
    await mark.expectNewest();
    await mark.rise(issue(1));
    await mark.rise(issue(2));
    await mark.expectNewest();
    await putBack(database);
    expect(await mark.findAbove()).toMatchObject({ issue: 2, subject: 'Issue 2' });
    await expect(mark.expectNewest()).rejects.toMatchObject({ code: 'store-older' });
    const found = await mark.findAbove();
    if (found !== null) await mark.settle(found);
    await mark.expectNewest();
  });

  test(`${dialect}: either of the two places is enough, and a broken file is as none`, async () => {
    for (const broken of [0, 1]) {
      await using database = await openTestDatabase(dialect);
      const { mark, files } = open(database);
      await mark.rise(issue(1));
      await mark.rise(issue(2));
      writeFileSync(files[broken] ?? '', '{');
      await putBack(database);
      expect(await mark.findAbove()).toMatchObject({ issue: 2 });
    }
  });

  test(`${dialect}: a rehearsal on a copy holds up nothing real, and heeds what was really sent`, async () => {
    await using database = await openTestDatabase(dialect);
    const real = open(database).mark;
    const rehearsal = open(database, true).mark;
    await real.rise(issue(1));
    await rehearsal.rise(issue(2));
    await putBack(database);
    expect(await real.findAbove()).toBeNull();
    expect(await rehearsal.findAbove()).toMatchObject({ issue: 2 });
  });
}

test('a place that cannot be written is passed over, and the mark names no reader', async () => {
  await using database = await openTestDatabase('sqlite');
  writeFileSync(join(database.dir, 'file'), '');
  mkdirSync(join(database.dir, 'good'));
  const good = join(database.dir, 'good', 'mark.json');
  const files = [join(database.dir, 'file', 'mark.json'), good];
  const mark = createHighWater({ database, files, isRehearsal: false, now: () => 5 });
  await mark.rise(issue(1));
  expect(Object.keys(JSON.parse(readFileSync(good, 'utf8')).sent)).toEqual([
    'level',
    'issue',
    'slot',
    'subject',
    'at',
  ]);
});
