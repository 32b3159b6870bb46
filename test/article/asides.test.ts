import { expect, test } from 'vitest';
import { findAsides } from '../../src/article/asides.ts';
import { type Line, readLines } from '../../src/article/lines.ts';

const prose =
  'It has rained in Brenn for days on end, and boats lie at the weir, as they have since the old lock closed.';
const short = 'It has rained in Brenn for days on end, and boats lie there.';

/** Indices of the lines that belong to something else; a blank line stands between any two unless one begins with ">". */
function find(
  texts: readonly string[],
  { from = 0, to = texts.length, own = [] as number[] } = {},
): number[] {
  const page = texts.map((text) => (text.startsWith('>') ? `\n${text.slice(1)}` : `\n\n${text}`)).join('');
  const lines: Line[] = readLines(page);
  return [...findAsides(lines, from, to, (at) => own.includes(at)).keys()];
}

test('below "Most read" all belongs to it that is no paragraph of twenty words', () => {
  expect(find([prose, 'Most read', 'Boats', short, 'Locks', prose, 'Weirs'])).toEqual([1, 2, 3, 4]);
  expect(find([prose, 'Most read', 'It has rained.', 'Locks'])).toEqual([1]);
  expect(find([prose, 'Most read', 'Boats', 'Share', 'Locks', prose])).toEqual([1, 2, 4]);
  expect(find([prose, 'Most read', 'Boats', short, 'Locks', prose], { own: [3] })).toEqual([1, 2]);
});

test('nothing is looked at outside the text', () => {
  expect(find([prose, 'Most read', 'Boats', prose], { from: 2 })).toEqual([]);
  expect(find([prose, 'Most read', 'Boats', 'Locks'], { to: 3 })).toEqual([1, 2]);
  expect(find([prose, 'Most read', 'Boats', 'Locks'], { to: 1 })).toEqual([]);
});

test('"Read also" has four links at most, and a subhead below the first is of the text', () => {
  const links = ['Boats', '>Locks', '>Weirs', '>Quays', '>Tarns'].map((name) => `${name} lie still today`);
  for (const heading of ['Read also', 'Read more']) {
    expect(find([prose, heading, ...links, prose])).toEqual([2, 3, 4, 5]);
  }
  expect(find([prose, 'Read also', ...links.slice(0, 2), 'Rain all day', prose])).toEqual([2, 3]);
  expect(find([prose, 'Read also', 'Rain all day long', prose])).toEqual([2]);
  expect(find([prose, 'Read also', 'Boats lie still today', 'Share', '>Locks lie still', prose])).toEqual([
    2, 4,
  ]);
});

test('"Read more" in a line of its own heads a link of four words right below it', () => {
  const link = 'Boats lie still today';
  expect(find([prose, 'Read more', link, prose])).toEqual([2]);
  expect(find([prose, 'Read more', 'Boats lie still', prose])).toEqual([]);
  expect(find([prose, '>Read more', link, prose])).toEqual([]);
  expect(find(['Rain', 'Read more', link, prose])).toEqual([]);
  expect(find([prose, 'Read more', 'It has rained today.', prose])).toEqual([]);
  expect(find([prose, 'Read more of Brenn', link, prose])).toEqual([]);
});
