import { expect, test } from 'vitest';
import { IssueReport, nothingToReport, toReportLines, toReportSum } from '../../src/domain/issue-report.ts';

const report = {
  failures: [{ source: 'https://post.example/feed', reason: 'It answered 503.' }],
  model: 'the server answered 500',
  merged: [{ headline: 'Quay shut', into: 'Quay closes' }],
  unpictured: [{ headline: 'Ice', reason: 'https://valley.example/ice.jpg: the server answered 404' }],
  over: 12,
  cut: [
    { headline: 'Boats', what: 'quote' as const, words: 'We wait' },
    { headline: 'Nets', what: 'quote' as const, words: 'They wait' },
    { headline: 'Nets', what: 'background' as const, words: 'Once.' },
    { headline: 'Nets', what: 'brief' as const, words: 'Nets' },
    { headline: 'Eels', what: 'brief' as const, words: 'Eels' },
    { headline: 'Nets', what: 'entry' as const, words: 'Nets' },
  ],
};

test('what an issue went out without is one sentence each, and one sum', () => {
  expect(toReportLines(report)).toEqual([
    'Left out: It answered 503.',
    'The language model was not used: the server answered 500.',
    'Merged as the same story: "Quay shut" into "Quay closes".',
    '12 more were not taken: see "digest candidates".',
    'No picture with "Ice": https://valley.example/ice.jpg: the server answered 404.',
    'Cut to stay under 100 KB: 2 quotes; 1 sentence of background; all but a sentence of "Eels"; the whole of "Nets".',
  ]);
  expect(toReportSum(report)).toBe(
    '1 that could not be read, 1 language model, 1 merged as the same story, 1 picture, 6 cut to stay light',
  );
});

test('one quote, one sentence and several pictures are told by their number, and what there is none of is not told', () => {
  const [quote, , background, , , entry] = report.cut;
  const lines = (cut: (typeof report.cut)[number][]) => toReportLines({ ...nothingToReport, cut });
  const of = (one: typeof quote) => (one === undefined ? [] : [one]);
  expect(lines(of(quote))).toEqual(['Cut to stay under 100 KB: 1 quote.']);
  expect(lines([...of(background), ...of(background)])).toEqual([
    'Cut to stay under 100 KB: 2 sentences of background.',
  ]);
  expect(lines(of(entry))).toEqual(['Cut to stay under 100 KB: the whole of "Nets".']);
  const { unpictured } = report;
  expect(toReportSum({ ...nothingToReport, unpictured: [...unpictured, ...unpictured] })).toBe('2 pictures');
});

test('a report from before there was room to count has none over and no picture missing', () => {
  const { over, unpictured, ...older } = nothingToReport;
  expect(IssueReport.parse(older)).toEqual({ ...older, over, unpictured });
});

test('a whole issue has nothing to report', () => {
  expect([toReportLines(nothingToReport), toReportSum(nothingToReport)]).toEqual([[], null]);
});
