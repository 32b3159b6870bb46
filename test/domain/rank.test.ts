import { expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { rankEntries } from '../../src/domain/rank.ts';
import { anEntry, aQuote } from '../issue/an-entry.ts';

/** An entry with so many quotes, the first `named` of them with their speaker, and so many sentences of background. */
function weighing(headline: string, quotes: number, named: number, context: number): Entry {
  const said = Array.from({ length: quotes }, (_, at) => aQuote('We wait', at < named ? 'Ann Holt' : null));
  return anEntry({ headline, quotes: said, context: Array.from({ length: context }, () => 'Once.') });
}

const list = (entries: readonly Entry[]): string =>
  [...rankEntries([{ entries: [...entries] }])]
    .map(([id, rank]) => `${id} ${rank}`)
    .sort()
    .join(', ');

test('behind the lead, five entries are all second, if they have quotes or background', () => {
  const bare = anEntry({ headline: 'F' });
  const others = ['B', 'C', 'D', 'E'].map((headline) => weighing(headline, 0, 0, 1));
  expect(list([bare, ...others, bare])).toBe('b second, c second, d second, e second, f lead');
  expect(list([anEntry({ headline: 'A' }), ...others, bare])).toBe(
    'a lead, b second, c second, d second, e second, f brief',
  );
});

test('of six others three are second: those with most to quote, a named speaker before background beyond two sentences', () => {
  const others = [
    weighing('B', 1, 0, 0),
    weighing('C', 1, 1, 1),
    weighing('D', 1, 0, 9),
    weighing('E', 2, 2, 0),
    weighing('F', 1, 1, 0),
    weighing('G', 0, 0, 9),
  ];
  expect(list([anEntry({ headline: 'A' }), ...others])).toBe(
    'a lead, b brief, c second, d second, e second, f brief, g brief',
  );
});

test('an editor’s choice of second takes a place, and a brief stays one', () => {
  const others = ['B', 'C', 'D', 'E', 'F', 'G'].map((headline) => weighing(headline, 1, 1, 0));
  const chosen = others.map(
    (entry, at): Entry => (at < 2 ? { ...entry, rank: at === 0 ? 'brief' : 'second' } : entry),
  );
  expect(list([anEntry({ headline: 'A' }), ...chosen])).toBe(
    'a lead, b brief, c second, d second, e second, f brief, g brief',
  );
  const all = others.map((entry): Entry => ({ ...entry, rank: 'second' }));
  expect(list([anEntry({ headline: 'A' }), ...all])).toContain('g second');
});

test('a second quote counts more than a name, and less than a name with two sentences of background', () => {
  const strong = ['B', 'C'].map((headline) => weighing(headline, 3, 3, 2));
  const weak = ['F', 'G'].map((headline) => weighing(headline, 0, 0, 1));
  const second = (one: Entry, two: Entry) => {
    const ranks = rankEntries([{ entries: [anEntry({ headline: 'A' }), ...strong, one, two, ...weak] }]);
    return [one, two].filter(({ id }) => ranks.get(id) === 'second').map(({ id }) => id);
  };
  expect(second(weighing('D', 1, 1, 0), weighing('E', 2, 0, 0))).toEqual(['e']);
  expect(second(weighing('D', 2, 0, 0), weighing('E', 1, 1, 2))).toEqual(['e']);
});
