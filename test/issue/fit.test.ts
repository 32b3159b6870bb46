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

/** Fits in as many steps as asked, and tells what each took. */
async function cutAway(heavy: IssueContent, steps: number): Promise<string[]> {
  let step = 0;
  const { leftOut } = await fitIssue(heavy, async () => (step++ < steps ? 2 : 0), 1);
  return leftOut.map(({ what, headline, words }) => `${what} of ${headline}: ${words}`);
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
    let step = 0;
    const { content: cut } = await fitIssue(heavy, async () => (step++ < 8 ? 2 : 0), 1);
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

test('an issue that is light enough stays as it is', async () => {
  expect(await fitIssue(content, weigh)).toEqual({ content, weight: whole, leftOut: [] });
});
