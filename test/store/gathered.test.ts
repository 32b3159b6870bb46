import { expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { toArticleKeys, toGuidKey } from '../../src/domain/article-keys.ts';
import { toPause } from '../../src/gather/memory.ts';
import { createKeptArticles } from '../../src/store/articles.ts';
import { createMemory } from '../../src/store/gathered.ts';
import { createIssues } from '../../src/store/issues.ts';
import { content } from '../delivery/world.ts';
import { dialects, openTestDatabase } from './dialects.ts';

const article = {
  ...readPaste(
    'Boats\n\nThe boats went out on Monday, and they came back on Tuesday, said Ida Krall of the harbour.',
  ),
  url: 'https://post.example/boats',
};
const keys = toArticleKeys(article, toGuidKey('7', 'https://post.example/feed'));

for (const dialect of dialects) {
  test(`${dialect}: an article is known again by address, by name or by words, and knows the issue it went out in`, async () => {
    await using database = await openTestDatabase(dialect);
    const memory = createMemory(database, toPause);
    const issues = createIssues(database);
    const draft = await issues.create({ content, slot: null, toSlug: (n) => `${n}` }, 5);
    await createKeptArticles(database).keep(draft.id, new Map([['boats', article]]));
    await memory.remember(draft.id, [{ entryId: 'boats', article, keys, goesOut: true }], 5);
    const find = () =>
      memory.findSeen([
        ['url:post.example/boats', 'guid:other'],
        ['url:post.example/moved', toGuidKey('7', 'https://post.example/other-feed')],
        [keys.at(-1) ?? ''],
        ['url:post.example/else', toGuidKey('7', 'https://else.example/feed')],
      ]);
    expect((await find()).map((seen) => seen?.issue)).toEqual([null, null, null, undefined]);
    await issues.begin(draft.id, { slot: null, domain: 'post.example', variants: [] }, 6);
    expect((await find()).map((seen) => seen?.issue)).toEqual([1, 1, 1, undefined]);
    const [seen] = await find();
    expect(await memory.findEntries([seen?.id ?? 0])).toEqual(
      new Map([[seen?.id, new Set([`${draft.id} boats`])]]),
    );
    await issues.cancel(draft.id, 7);
    expect((await find()).map((one) => one?.issue)).toEqual([null, null, null, undefined]);
  });

  test(`${dialect}: what an issue goes out with is noted where it changed, and nothing else is written`, async () => {
    await using database = await openTestDatabase(dialect);
    const memory = createMemory(database, toPause);
    const { id } = await createIssues(database).create({ content, slot: null, toSlug: (n) => `${n}` }, 5);
    const names = ['boats', 'nets', 'ropes'];
    const keysOf = (name: string) => toArticleKeys({ ...article, url: `https://post.example/${name}` }, null);
    await createKeptArticles(database).keep(id, new Map(names.map((name) => [name, article])));
    const gathered = names.map((entryId) => ({
      entryId,
      article,
      keys: keysOf(entryId).slice(0, 1),
      goesOut: false,
    }));
    await memory.remember(id, gathered, 5);
    const seen = await memory.findSeen(gathered.map(({ keys }) => keys));
    const setOut = async (...out: string[]) => {
      const before = database.queries();
      await memory.setOut(id, new Map(out.map((name) => [name, keysOf(name)])));
      const entries = await memory.findEntries(seen.flatMap((one) => one?.id ?? []));
      return { out: seen.map((one) => entries.has(one?.id ?? 0)), queries: database.queries() - before };
    };
    expect((await setOut('boats', 'nets')).out).toEqual([true, true, false]);
    const other = await setOut('nets', 'ropes');
    expect(other.out).toEqual([false, true, true]);
    const again = await setOut('nets', 'ropes');
    expect(again.out).toEqual([false, true, true]);
    // For the one that is left out, and the one that comes: its keys looked up too.
    expect(other.queries - again.queries).toBe(3);
  });

  test(`${dialect}: other words of an article are a new version of it, the same ones are not`, async () => {
    await using database = await openTestDatabase(dialect);
    const memory = createMemory(database, toPause);
    const { id } = await createIssues(database).create({ content, slot: null, toSlug: (n) => `${n}` }, 5);
    const corrected = { ...article, text: article.text.replace('Tuesday', 'Wednesday') };
    for (const [at, one] of [article, article, corrected].entries())
      await memory.remember(id, [{ entryId: 'boats', article: one, keys, goesOut: true }], at);
    const versions = await database.db.selectFrom('article_versions').select(['version', 'at']).execute();
    expect(versions).toEqual([
      { version: 1, at: 0 },
      { version: 2, at: 2 },
    ]);
  });

  test(`${dialect}: a source remembers since when it fails and why, when to look next, and that it was a feed`, async () => {
    await using database = await openTestDatabase(dialect);
    const memory = createMemory(database, toPause);
    const source = 'https://post.example/feed';
    const outcome = {
      source,
      isFeed: true,
      etag: '"a"',
      lastModified: null,
      failure: null,
      nextLookAt: null,
      note: '2 mails from others were left unread',
    };
    const failing = { ...outcome, isFeed: false, etag: null, failure: 'It is gone.', note: null };
    await memory.noteSources([outcome], 1_000);
    await memory.noteSources([failing], 2_000);
    await memory.noteSources([failing], 3_000);
    expect((await memory.findSources([source, 'other'])).get(source)).toEqual({
      isFeed: true,
      etag: '"a"',
      lastModified: null,
      firstReadAt: 1_000,
      readAt: 1_000,
      failures: 2,
      failingSince: 2_000,
      reason: 'It is gone.',
      nextLookAt: 123_000,
      note: '2 mails from others were left unread',
    });
    await memory.noteSources([outcome], 4_000);
    expect((await memory.findSources([source])).get(source)).toMatchObject({ failures: 0, nextLookAt: null });
  });

  test(`${dialect}: one draft is the next issue, a second is refused with what waits`, async () => {
    await using database = await openTestDatabase(dialect);
    const issues = createIssues(database);
    const wanted = { content, slot: null, toSlug: (n: number) => `${n}`, isNext: true };
    const first = await issues.create(wanted, 1);
    await expect(issues.create(wanted, 2)).rejects.toMatchObject({ code: 'draft-waits' });
    const given = await issues.giveUp(first.id, 86_400_000, 'not this week');
    expect(given).toMatchObject({ state: 'skipped', slot: 86_400_000, content: first.content });
    expect((await issues.create(wanted, 3)).number).toBe(1);
  });
}
