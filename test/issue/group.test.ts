import { describe, expect, test } from 'vitest';
import { groupStories } from '../../src/issue/group.ts';
import { anEntry, aQuote } from './an-entry.ts';

const first = anEntry({
  headline: 'Storm Cuts Power to Forty Villages in the Ash Valley',
  lede: 'A storm cut the power to forty villages in the Ash Valley on Tuesday night, the grid operator said.',
  site: 'Valley Post',
  url: 'https://post.example/storm',
  date: '2026-11-17',
});
const second = anEntry({
  headline: 'Forty villages without power after Ash Valley storm',
  lede: 'Forty villages in the Ash Valley were without power on Wednesday after a storm.',
  site: 'The Ash Herald',
  url: 'https://herald.example/power',
  date: '2026-11-18',
  quotes: [aQuote('We climbed the poles at midnight', 'Rolf Tann')],
});
const other = anEntry({
  headline: 'Ash Valley Elects Its Youngest Mayor',
  lede: 'Voters in the Ash Valley elected a mayor of 24 on Sunday.',
  date: '2026-11-16',
});

describe('entries about one event', () => {
  test('become one, with the other named as a further source', () => {
    const { stories, merged } = groupStories([first, other, second]);
    expect(stories.map((entry) => entry.headline.text)).toEqual([second.headline.text, other.headline.text]);
    expect(stories[0]?.also).toEqual([first.source]);
    expect(merged.map(({ entry }) => entry)).toEqual([first]);
  });

  test('keep their own quotes: none moves to another article’s entry', () => {
    const { stories } = groupStories([first, second]);
    expect(stories[0]?.quotes).toEqual(second.quotes);
  });

  test('are told apart when a week lies between them', () => {
    expect(
      groupStories([first, { ...second, source: { ...second.source, date: '2026-11-25' } }]).merged,
    ).toEqual([]);
  });

  test('are told apart in different languages', () => {
    expect(groupStories([first, { ...second, language: 'de' }]).merged).toEqual([]);
  });
});

test('the same address twice is one entry, without itself as a further source', () => {
  const { stories } = groupStories([first, { ...first, id: 'again' }]);
  expect(stories).toHaveLength(1);
  expect(stories[0]?.also).toEqual([]);
});

test('entries that share only a place stay apart', () => {
  expect(groupStories([first, other]).stories).toEqual([first, other]);
});
