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

  test(`${dialect}: what one build of the program made is unknown to another`, async () => {
    await using database = await openTestDatabase(dialect);
    await createKept(database, 'one', () => 5).results.keep('entry', '{"headline":"Boats"}');
    expect(await createKept(database, 'one', () => 6).results.find('entry')).toBe('{"headline":"Boats"}');
    expect(await createKept(database, 'two', () => 6).results.find('entry')).toBeUndefined();
  });
}
