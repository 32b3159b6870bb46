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
/** A byte for each character of the content stands in for the rendered mail. */
const weigh = async (weighed: IssueContent) => JSON.stringify(weighed).length;
const whole = await weigh(content);

describe('an issue that is too heavy', () => {
  test('loses further quotes first, then further background, from its end, and tells what', async () => {
    const fitted = await fitIssue(content, weigh, whole - 300);
    expect(fitted.weight).toBeLessThanOrEqual(whole - 300);
    expect(fitted.leftOut).toEqual([
      { entry: 'bridge', headline: 'Bridge', what: 'quote', words: 'Two' },
      { entry: 'frost', headline: 'Frost', what: 'background', words: 'Long before.' },
    ]);
  });

  test('keeps its lead whatever the limit', async () => {
    const fitted = await fitIssue(content, weigh, 10);
    expect(fitted.content.sections.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['bridge']);
    expect(fitted.leftOut.map(({ what }) => what)).toEqual(['quote', 'background', 'entry']);
    expect(fitted.weight).toBeGreaterThan(10);
  });
});

test('an issue that is light enough stays as it is', async () => {
  expect(await fitIssue(content, weigh)).toEqual({ content, weight: whole, leftOut: [] });
});
