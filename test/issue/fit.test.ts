import { describe, expect, test } from 'vitest';
import type { IssueContent } from '../../src/domain/issue.ts';
import { fitIssue } from '../../src/issue/fit.ts';
import { anEntry, aQuote } from './an-entry.ts';

const content: IssueContent = {
  date: '2026-11-20',
  language: 'en',
  subject: 'Bridge',
  preheader: 'Frost',
  message: null,
  sections: [
    {
      id: 'main',
      title: null,
      entries: [
        anEntry({ headline: 'Bridge', quotes: [aQuote('One', 'A'), aQuote('Two', 'B')], context: ['Once.'] }),
        anEntry({ headline: 'Frost', quotes: [aQuote('Three', 'C')], context: ['Before.', 'Long before.'] }),
      ],
    },
  ],
};
function withEntries(...entries: ReturnType<typeof anEntry>[]): IssueContent {
  return { ...content, sections: [{ id: 'main', title: null, entries }] };
}

/** A byte for each character of the content stands in for the rendered mail. */
const weigh = async (weighed: IssueContent) => JSON.stringify(weighed).length;
const whole = await weigh(content);

/** What the first steps take from an issue that never gets light enough. */
async function cutAway(heavy: IssueContent, steps: number): Promise<string[]> {
  const { leftOut } = await fitIssue(heavy, async () => 2, 1);
  return leftOut.slice(0, steps).map(({ what, headline, words }) => `${what} of ${headline}: ${words}`);
}

describe('an issue that is too heavy', () => {
  const long = 'It was, all who stood there agreed, the longest sentence of the week by far.';
  const heavy = withEntries(
    anEntry({ headline: 'Lead', quotes: ['L1', 'L2', 'L3'].map((words) => aQuote(words, 'A')) }),
    anEntry({ headline: 'Frost', lede: long, quotes: [aQuote('F1', 'B'), aQuote('F2'), aQuote('F3', 'C')] }),
    anEntry({
      headline: 'Mill',
      quotes: [aQuote('M1', 'D'), aQuote('M2', 'E')],
      context: ['In 1987.', 'Once.'],
    }),
  );

  test('loses third quotes of all, the longest entry first, before second ones of any', async () => {
    expect(await cutAway(heavy, 2)).toEqual(['quote of Frost: F2', 'quote of Lead: L3']);
    expect(await cutAway(heavy, 6)).toEqual([
      'quote of Frost: F2',
      'quote of Lead: L3',
      'background of Mill: Once.',
      'quote of Frost: F3',
      'quote of Mill: M2',
      'quote of Lead: L2',
    ]);
  });

  test('then has its lowest entries shortened to briefs, and loses whole ones last', async () => {
    expect((await cutAway(heavy, 10)).slice(6)).toEqual([
      'brief of Mill: Mill',
      'brief of Frost: Frost',
      'entry of Mill: Mill',
      'entry of Frost: Frost',
    ]);
  });

  test('keeps headline, first sentence and link of a brief', async () => {
    const isLong = ({ sections }: IssueContent) =>
      sections.some(({ entries }) => entries.some(({ id, quotes }) => id === 'frost' && quotes.length > 0));
    const { content: cut } = await fitIssue(heavy, async (weighed) => (isLong(weighed) ? 2 : 0), 1);
    const frost = cut.sections.flatMap(({ entries }) => entries).find(({ id }) => id === 'frost');
    expect(frost?.lede.map(({ text }) => text)).toEqual([long]);
    expect([frost?.quotes, frost?.context]).toEqual([[], []]);
  });

  test('keeps its lead whatever the limit', async () => {
    const fitted = await fitIssue(content, weigh, 10);
    expect(fitted.content.sections.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['bridge']);
    expect(fitted.leftOut.map(({ what }) => what)).toEqual(['background', 'quote', 'brief', 'entry']);
    expect(fitted.weight).toBeGreaterThan(10);
  });
});

test('an entry that an editor pinned is shortened, and never goes whole', async () => {
  const pinned = { ...anEntry({ headline: 'Frost', quotes: [aQuote('Three', 'C')] }), isPinned: true };
  const { content: lightest } = await fitIssue(
    withEntries(anEntry({ headline: 'Bridge' }), pinned, anEntry({ headline: 'Locks' })),
    async () => 2,
    1,
  );
  const entries = lightest.sections.flatMap((section) => section.entries);
  expect(entries.map(({ headline, quotes }) => [headline.text, quotes.length])).toEqual([
    ['Bridge', 0],
    ['Frost', 0],
  ]);
});

test('no more is cut than must be, and the mail is not rendered for each cut', async () => {
  const entries = Array.from({ length: 60 }, (_, n) =>
    anEntry({
      headline: `Story ${n}`,
      quotes: [aQuote('One', 'A'), aQuote(`Two ${n}`, 'B')],
      context: ['Once.'],
    }),
  );
  const heavy = withEntries(...entries);
  let weighed = 0;
  const limit = Math.round((await weigh(heavy)) * 0.4);
  const { weight, leftOut } = await fitIssue(heavy, (one) => weigh(one).finally(() => (weighed += 1)), limit);
  expect(weight).toBeLessThanOrEqual(limit);
  expect(leftOut.length).toBeGreaterThan(60);
  expect(weighed).toBeLessThan(12);
  const justTooHeavy = await fitIssue(heavy, weigh, (await weigh(heavy)) - 1);
  expect(justTooHeavy.leftOut.length).toBe(1);
});

test('an issue that is light enough stays as it is', async () => {
  expect(await fitIssue(content, weigh)).toEqual({ content, weight: whole, leftOut: [] });
});
