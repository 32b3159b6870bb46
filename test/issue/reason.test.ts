import { expect, test } from 'vitest';
import { rankStories } from '../../src/issue/rank.ts';
import { toReason, toReasonLine } from '../../src/issue/reason.ts';
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
  const reason = toReason(entry, { ...known, leadsFeed: true });
  expect(toReasonLine({ also: [source, source] }, { reason, over: null }, true)).toBe(
    '3 sources, two named speakers, tells what came before, leads its feed, new since Tuesday',
  );
});

test('a story that the newsletter wants for a word comes first, and its reason says for which', () => {
  const lock = anEntry({ headline: 'Lock shuts', lede: 'Quotas for the old lock (1886) end.' });
  const bread = anEntry({ headline: 'Bread', quotes: [aQuote('A quotation of mine', 'Ida Roth')] });
  expect(rankStories([bread, lock]).map(({ headline }) => headline.text)).toEqual(['Bread', 'Lock shuts']);
  expect(rankStories([bread, lock], ['quota'])[0]).toBe(lock);
  expect(toReason(lock, { ...known, keywords: ['herring', 'old lock (1886)'] })).toBe(
    'about “old lock (1886)”, no quotes',
  );
  expect(toReason(bread, { ...known, keywords: ['quota', 'rea'] })).toBe('one named speaker');
});

test('the limit that left a story out is told as long as it is out', () => {
  const why = { reason: 'no quotes', over: 'perSource' } as const;
  expect(toReasonLine({}, why, false)).toBe('no quotes, beyond the stories of its source');
  expect(toReasonLine({}, why, true)).toBe('no quotes');
});

test('words that nobody is known to have said are not told as a speaker', () => {
  expect(toReason(anEntry({ headline: 'Lock', quotes: [aQuote('We cannot')] }), known)).toBe(
    'one quote without a name',
  );
  expect(toReason(anEntry({ headline: 'Lock' }), known)).toBe('no quotes');
  const bare = [aQuote('We cannot'), aQuote('We will')];
  expect(toReason(anEntry({ headline: 'Lock', quotes: bare }), known)).toBe('two quotes without a name');
});

test('numbers up to nine are written out', () => {
  const say = (count: number) =>
    toReason(
      anEntry({ headline: 'Lock', quotes: Array.from({ length: count }, () => aQuote('We cannot')) }),
      known,
    );
  expect([say(9), say(10)]).toEqual(['nine quotes without a name', '10 quotes without a name']);
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
