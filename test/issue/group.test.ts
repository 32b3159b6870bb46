import { describe, expect, test } from 'vitest';
import { groupStories, strengthOf } from '../../src/issue/group.ts';
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

describe('two events that share their words stay two', () => {
  const strike = (howMany: string, where: string, lede: string) =>
    anEntry({ headline: `Drone Strike Kills ${howMany} in ${where}`, lede, date: '2026-11-17' });
  const pairs = {
    'in other places, with other numbers': [
      strike(
        'Three',
        'Oskel',
        'A drone strike killed three people at a market in Oskel on Monday, officials said.',
      ),
      strike(
        'Five',
        'Tarrow',
        'A drone strike killed five people at a market in Tarrow on Monday, officials said.',
      ),
    ],
    'in other places, with the same number': [
      strike('Three', 'Oskel', 'A drone strike killed three people at a market in Oskel, Drevia, on Monday.'),
      strike(
        'Three',
        'Tarrow',
        'A drone strike killed three people at a market in Tarrow, Drevia, on Monday.',
      ),
    ],
    'in one place, with other numbers': [
      strike('Three', 'Oskel', 'A drone strike killed three people at a market in Oskel on Monday.'),
      strike('11', 'Oskel', 'A drone strike killed 11 people at a market in Oskel on Monday.'),
    ],
    'about other people': [
      anEntry({
        headline: 'Court Jails Teacher Benno Harl Over Classroom Remarks',
        lede: 'A court in Drevia on Tuesday jailed the teacher Benno Harl over remarks in a classroom.',
      }),
      anEntry({
        headline: 'Court Jails Teacher Sanna Wirth Over Classroom Remarks',
        lede: 'A court in Drevia on Tuesday jailed the teacher Sanna Wirth over remarks in a classroom.',
      }),
    ],
    'in Russian': [
      anEntry({
        headline: 'Трое погибли при ударе по рынку в Оскеле',
        lede: 'При ударе беспилотника по рынку в Оскеле погибли трое, сообщили власти.',
        language: 'ru',
      }),
      anEntry({
        headline: 'Пятеро погибли при ударе по рынку в Тарове',
        lede: 'При ударе беспилотника по рынку в Тарове погибли пятеро, сообщили власти.',
        language: 'ru',
      }),
    ],
  };
  for (const [kind, pair] of Object.entries(pairs))
    test(kind, () => expect(groupStories(pair).merged).toEqual([]));
});

test('one event stays one where a report writes the number out, names the place later, or counts anew and says so', () => {
  const lede = 'A drone strike on a market in Oskel killed 3 people on Monday, officials said.';
  const first = anEntry({ headline: 'Drone Strike on Oskel Market Kills 3', lede });
  const written = anEntry({
    headline: 'Three killed in drone strike on market in Oskel',
    lede: 'Three people were killed on Monday in a drone strike on a market in Oskel.',
  });
  const anew = anEntry({
    headline: 'Death toll of drone strike on Oskel market rises to five',
    lede: 'Five people are now known to have died in the drone strike on a market in Oskel that first killed three.',
  });
  expect(groupStories([first, written, anew]).stories).toHaveLength(1);
});

test('an address with what a tracker adds, or with www, is the same address', () => {
  const { stories } = groupStories([
    first,
    { ...other, source: { ...other.source, url: 'http://www.post.example/storm/?utm_source=mail#top' } },
  ]);
  expect(stories).toHaveLength(1);
});

test('the same address twice is one entry, without itself as a further source', () => {
  const { stories } = groupStories([first, { ...first, id: 'again' }]);
  expect(stories).toHaveLength(1);
  expect(stories[0]?.also).toEqual([]);
});

test('entries that share only a place stay apart', () => {
  expect(groupStories([first, other]).stories).toEqual([first, other]);
});

test('the entry with the most to quote stays: a named speaker counts three, a further source four, background one up to two', () => {
  const strength = (quotes: Parameters<typeof anEntry>[0]['quotes'], context: string[], also = 0) =>
    strengthOf({
      ...anEntry({ headline: 'Lock', quotes: quotes ?? [], context }),
      also: Array.from({ length: also }, () => other.source),
    });
  expect([strength([aQuote('We')], []), strength([aQuote('We', 'Ann Holt')], [])]).toEqual([1, 3]);
  expect([strength([], ['a', 'b', 'c']), strength([], ['a'], 2)]).toEqual([2, 9]);
  expect(strengthOf(anEntry({ headline: 'Lock' }))).toBe(0);
});

test('reports of one event lie four days apart at most', () => {
  const on = (date: string | null) =>
    groupStories([first, { ...second, source: { ...second.source, date } }]).merged.length;
  expect([on('2026-11-21'), on('2026-11-22'), on('2026-11-13'), on('2026-11-12'), on(null)]).toEqual([
    1, 0, 1, 0, 1,
  ]);
});

test('three words that headlines share prove something, two nothing, and only as most of the shorter one', () => {
  const merged = (one: string, two: string) =>
    groupStories([one, two].map((headline) => anEntry({ headline, lede: headline }))).merged.length;
  expect(merged('harbour ferry timetable', 'harbour ferry timetable')).toBe(1);
  expect(merged('harbour ferry', 'harbour ferry')).toBe(0);
  expect(merged('harbour ferry timetable wages mills', 'harbour ferry timetable coast bread')).toBe(1);
  expect(
    merged('harbour ferry timetable wages mills brick', 'harbour ferry timetable coast bread clock'),
  ).toBe(0);
});
