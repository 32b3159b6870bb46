import { expect, test } from 'vitest';
import { toBriefEntry } from '../../src/issue/brief.ts';
import { anEntry, aPiece, aQuote } from './an-entry.ts';

test('a brief keeps one sentence, one quote where there is none, or one sentence of background where there is neither', () => {
  const entry = anEntry({
    headline: 'Lock',
    quotes: [aQuote('We wait'), aQuote('We go')],
    context: ['Once.', 'Twice.'],
  });
  const lede = ['One.', 'Two.'].map(aPiece);
  const show = (one: typeof entry) => {
    const brief = toBriefEntry(one);
    return [brief.lede, brief.quotes, brief.context].map((pieces) => pieces.map(({ text }) => text));
  };
  expect(show({ ...entry, lede })).toEqual([['One.'], [], []]);
  expect(show({ ...entry, lede: [] })).toEqual([[], ['We wait'], []]);
  expect(show({ ...entry, lede: [], quotes: [] })).toEqual([[], [], ['Once.']]);
});
