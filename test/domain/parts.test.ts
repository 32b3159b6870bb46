import { expect, test } from 'vitest';
import { entriesOf, toParts } from '../../src/domain/parts.ts';
import { anEntry, aPiece } from '../issue/an-entry.ts';

const bare = (headline: string) => anEntry({ headline });
const full = (headline: string) => ({ ...bare(headline), context: [aPiece('Once.')] });

test('the lead stands alone, then each section under its heading, briefs behind its stories', () => {
  const sections = [
    { id: 'main', title: null, entries: [full('A'), bare('B'), full('C')] },
    { id: 'coast', title: 'Coast', entries: [full('D')] },
    { id: 'hills', title: 'Hills', entries: [] },
  ];
  const told = toParts(sections, 'More').map((part) => [
    part.heading,
    part.before,
    part.briefs.length,
    entriesOf(part).map(({ id }) => id),
  ]);
  expect(told).toEqual([
    [null, 0, 0, ['a']],
    ['More', 1, 1, ['c', 'b']],
    ['Coast', 3, 0, ['d']],
  ]);
});

test('one section without a title has no heading, and an issue of nothing no part', () => {
  const [, rest] = toParts([{ id: 'main', title: null, entries: [full('A'), full('B')] }], 'More');
  expect(rest?.heading).toBeNull();
  expect(toParts([{ id: 'main', title: null, entries: [full('A')] }], 'More')).toHaveLength(1);
  expect(toParts([], 'More')).toEqual([]);
});
