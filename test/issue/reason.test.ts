import { expect, test } from 'vitest';
import { toReason } from '../../src/issue/reason.ts';
import { anEntry, aQuote } from './an-entry.ts';

/** A Friday. */
const known = { date: '2026-11-20', timeZone: 'Pacific/Auckland', leadsFeed: false };
const source = { title: 'Lock', url: null, site: 'Post', byline: null, date: null };

test('a reason names sources, speakers, what came before, the place in the feed and the day', () => {
  const entry = anEntry({
    headline: 'Lock',
    date: '2026-11-17',
    quotes: [aQuote('We cannot', 'Ann Holt'), aQuote('We will', 'Piet Maas'), aQuote('Money', 'Ann Holt')],
    context: ['It was built in 1886.'],
  });
  expect(toReason({ ...entry, also: [source, source] }, { ...known, leadsFeed: true })).toBe(
    '3 sources, two named speakers, tells what came before, leads its feed, new since Tuesday',
  );
});

test('words that nobody is known to have said are not told as a speaker', () => {
  expect(toReason(anEntry({ headline: 'Lock', quotes: [aQuote('We cannot')] }), known)).toBe(
    'one quote without a name',
  );
  expect(toReason(anEntry({ headline: 'Lock' }), known)).toBe('no quotes');
});

test.each([
  ['2026-11-20', 'new today'],
  ['2026-11-14', 'new since Saturday'],
  ['2026-11-13', 'of 13 November 2026'],
  ['2026-11-27', 'of 27 November 2026'],
  // Already Thursday in Auckland.
  ['2026-11-18T20:00:00Z', 'new since Thursday'],
])('an article of %s is %s on Friday the 20th', (date, told) => {
  expect(toReason(anEntry({ headline: 'Lock', date }), known)).toBe(`no quotes, ${told}`);
});

test('a date that is none is left out', () => {
  expect(toReason(anEntry({ headline: 'Lock', date: 'last week' }), known)).toBe('no quotes');
});
