import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArchive } from '../../src/store/archive.ts';
import { createIssues } from '../../src/store/issues.ts';
import { sampleIssue } from '../web/sample-issues.ts';
import { dialects, openTestDatabase, type TestDatabase } from './dialects.ts';

const noon = Date.UTC(2026, 10, 20, 12);

for (const dialect of dialects)
  describe(`the archive on ${dialect}`, () => {
    let database: TestDatabase;

    async function publish(number: number) {
      const issues = createIssues(database);
      const { content, slug } = sampleIssue(number);
      const { id } = await issues.create({ content, toSlug: () => slug, slot: null }, noon + number);
      await issues.begin(id, { slot: null, domain: 'harbour.test', variants: [] }, noon + number);
      return id;
    }

    beforeAll(async () => {
      database = await openTestDatabase(dialect);
      for (const number of [1, 2, 3]) await publish(number);
    });

    afterAll(async () => {
      await database[Symbol.asyncDispose]();
    });

    test('issues are listed newest first, a page at a time', async () => {
      const { total, issues } = await createArchive(database).listIssues({ skip: 1, limit: 1 });
      expect(total).toBe(3);
      expect(issues.map((issue) => issue.slug)).toEqual(['2-harbour-week-2']);
    });

    test('an issue knows its neighbours', async () => {
      const archive = createArchive(database);
      const middle = await archive.findIssue('2-harbour-week-2');
      expect([middle?.previous?.number, middle?.next?.number]).toEqual([1, 3]);
      expect((await archive.findIssue('3-harbour-week-3'))?.next).toBe(null);
      expect(await archive.findIssue('4-none')).toBe(undefined);
    });

    test('drafts and cancelled issues are not in it, and each change has its revision', async () => {
      const archive = createArchive(database);
      const before = await archive.readRevision();
      const issues = createIssues(database);
      const { content } = sampleIssue(9);
      const draft = await issues.create({ content, toSlug: () => 'draft', slot: null }, noon);
      expect(await archive.findIssue('draft')).toBe(undefined);
      expect(await archive.readRevision()).toBe(before);
      await issues.begin(draft.id, { slot: null, domain: 'harbour.test', variants: [] }, noon + 9);
      expect(await archive.readRevision()).not.toBe(before);
      await issues.cancel(draft.id, noon + 10);
      expect(await archive.findIssue('draft')).toBe(undefined);
      expect(await archive.readRevision()).toBe(before);
    });

    test('search finds entries that hold every word, or its beginning, whatever the case and accents', async () => {
      const archive = createArchive(database);
      const found = await archive.searchEntries('FERRY islánd', 10);
      expect(found.length).toBe(3);
      expect(found[0]).toMatchObject({
        entryId: 'ferry',
        headline: 'Night Ferry to the Islands Returns After Nine Years',
      });
      expect(found[0]?.excerpt).toContain('night ferry');
      expect(await archive.searchEntries('ferry duck', 10)).toEqual([]);
    });

    test('search takes any text as words and never as an operator', async () => {
      const archive = createArchive(database);
      for (const query of [
        '"',
        "'",
        'a AND',
        'NEAR(',
        '*',
        '& | ! <->',
        ':*',
        '-',
        '(((',
        '\\',
        '\u0000',
        'ferry:*',
        'ﬁ',
        '½',
      ])
        expect(Array.isArray(await archive.searchEntries(query, 5))).toBe(true);
      expect((await archive.searchEntries('"ferry" & (ship:*)', 5)).length).toBe(3);
    });

    test('an issue that went out after a search is found by the next', async () => {
      const archive = createArchive(database);
      const count = (await archive.searchEntries('duck', 50)).length;
      await publish(7);
      expect((await archive.searchEntries('duck', 50)).length).toBe(count + 1);
    });
  });
