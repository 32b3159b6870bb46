import { expect, test } from 'vitest';
import { createKept } from '../../src/store/kept.ts';
import { dialects, openTestDatabase } from './dialects.ts';

const address = 'https://post.example/boats';
const memory = { etag: '"a"', lastModified: null, movedTo: null, retryAt: null };
const page = { url: address, type: 'text/html', text: '<p>Лодки — “boats”.</p>', etag: '"a"' };

for (const dialect of dialects) {
  test(`${dialect}: a page is kept as it was got, and forgotten after its last asking`, async () => {
    await using database = await openTestDatabase(dialect);
    const { pages, forget } = createKept(database, 'one', () => 0);
    expect(await pages.find(address)).toBeUndefined();
    await pages.keep(address, { at: 1_000, memory, page });
    expect(await pages.find(address)).toEqual({ at: 1_000, memory, page });
    const moved = { ...memory, movedTo: 'https://post.example/ships' };
    await pages.touch(address, { at: 2_000, memory: moved });
    await forget(2_000);
    expect(await pages.find(address)).toEqual({ at: 2_000, memory: moved, page });
    await forget(2_001);
    expect(await pages.find(address)).toBeUndefined();
  });

  test(`${dialect}: a page that an older schema kept, without its head, is got once more`, async () => {
    await using database = await openTestDatabase(dialect);
    const old = { address, at: 1, memory: JSON.stringify(memory), head: '', page: 'H4sI' };
    await database.write((trx) => trx.insertInto('kept_pages').values(old).execute());
    const { pages } = createKept(database, 'one', () => 0);
    expect(await pages.find(address)).toBeUndefined();
    await pages.keep(address, { at: 2, memory, page });
    expect(await pages.find(address)).toEqual({ at: 2, memory, page });
  });

  test(`${dialect}: what is kept is known at once, and written many at a time`, async () => {
    await using database = await openTestDatabase(dialect);
    const kept = createKept(database, 'one', () => 0);
    const before = database.queries();
    const names = Array.from({ length: 20 }, (_, n) => `${address}/${n}`);
    for (const name of names) {
      await kept.pages.keep(name, { at: 1, memory, page });
      await kept.results.keep(name, '1');
    }
    await kept.pages.touch(names[0] ?? '', { at: 2, memory });
    await kept.results.keep(names[0] ?? '', '2');
    expect(await kept.pages.find(names[0] ?? '')).toEqual({ at: 2, memory, page });
    expect(database.queries()).toBe(before);
    await kept.settle();
    await kept.pages.keep(names[0] ?? '', { at: 3, memory, page });
    await kept.settle();
    const other = createKept(database, 'one', () => 0);
    expect(await other.results.find(names[0] ?? '')).toBe('2');
    expect((await other.pages.find(names[0] ?? ''))?.at).toBe(3);
    expect((await other.pages.find(names[19] ?? ''))?.at).toBe(1);
  });

  test(`${dialect}: what one build of the program made is unknown to another`, async () => {
    await using database = await openTestDatabase(dialect);
    const one = createKept(database, 'one', () => 5);
    await one.results.keep('entry', '{"headline":"Boats"}');
    await one.settle();
    expect(await createKept(database, 'one', () => 6).results.find('entry')).toBe('{"headline":"Boats"}');
    expect(await createKept(database, 'two', () => 6).results.find('entry')).toBeUndefined();
  });
}
