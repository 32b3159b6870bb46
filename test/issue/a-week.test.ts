import { expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';
import { groupStories } from '../../src/issue/group.ts';
import { findDurations, findNumbers } from '../../src/issue/number-words.ts';
import { daysApart, findWeekdays } from '../../src/issue/weekdays.ts';
import { listReports, week } from './a-week.ts';

const reports = listReports().map(({ event, paper, day, text }, at) => {
  const article = { ...readPaste(text), url: `https://${paper}/${at}`, site: paper, date: day };
  return { event, entry: condense(article) };
});
const eventOf = new Map(reports.map(({ event, entry }) => [entry.id, event]));
const nameOf = (id: string) => eventOf.get(id) ?? id;

test.each([
  { order: 'as they came', sort: (list: typeof reports) => list },
  { order: 'the other way round', sort: (list: typeof reports) => list.toReversed() },
  {
    order: 'paper by paper',
    sort: (list: typeof reports) =>
      list.toSorted((a, b) => (a.entry.source.site ?? '').localeCompare(b.entry.source.site ?? '')),
  },
])('sixty reports of a week are twelve stories, $order', ({ sort }) => {
  const { stories, merged } = groupStories(sort(reports).map(({ entry }) => entry));
  const wrong = merged.filter(({ entry, into }) => nameOf(entry.id) !== nameOf(into.id));
  expect(wrong.map(({ entry, into }) => `${entry.headline.text} / ${into.headline.text}`)).toEqual([]);
  expect(stories.map(({ id }) => nameOf(id)).toSorted()).toEqual(week.map(({ event }) => event).toSorted());
});

test('a weekday is known in the language of its entry, in its cases too', () => {
  expect([...findWeekdays('It burnt on Monday, and on Sundays.', 'en')]).toEqual([1, 0]);
  expect([...findWeekdays('Совет решил во вторник, а не в среду. Средний срок, четверо.', 'ru')]).toEqual([
    2, 3,
  ]);
  expect([...findWeekdays('Am Mittwoch wurde gewählt.', 'de-CH')]).toEqual([3]);
  expect(findWeekdays('On Monday.', 'und').size).toBe(0);
  expect(findWeekdays('On Monday.', 'no language').size).toBe(0);
  expect(daysApart(new Set([6]), new Set([1]))).toBe(2);
  expect(daysApart(new Set([0, 3]), new Set([4]))).toBe(1);
});

test('how long it took is held against how long, and not against how many', () => {
  expect(findDurations('After 140 years, six hours of talks and three votes')).toEqual(
    new Map([
      ['year', new Set([140])],
      ['hour', new Set([6])],
    ]),
  );
  expect([...findNumbers('After 140 years, six hours of talks and three votes')]).toEqual([3]);
});
