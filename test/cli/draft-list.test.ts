import { describe, expect, test } from 'vitest';
import seeds from '../../seeds/issue.json' with { type: 'json' };
import { readDraftList, toDraftList } from '../../src/cli/draft-list.ts';
import type { DraftView } from '../../src/deps/drafts.ts';

const entries = seeds.sections.flatMap((section) => section.entries);
const view = {
  content: { ...seeds, sections: [{ id: 'main', title: null, entries: entries.slice(0, 3) }] },
  candidates: entries.map((entry, at) => ({ entry, isIn: at < 3, mergedInto: null })),
} as unknown as DraftView;
const [first, second, third, fourth] = entries.map(({ id }) => id);
const list = toDraftList(view);

const swap = (a: string, b: string): string => list.replace(a, '\0').replace(b, a).replace('\0', b);
const lineOf = (number: number): string =>
  list.split('\n').find((line) => new RegExp(`^\\w+ ${number} `).test(line)) ?? '';

test('a list that is left as it is changes nothing', () => {
  expect(readDraftList(list, view)).toEqual([]);
});

test('entries that are out stand in the list as dropped', () => {
  expect(lineOf(4)).toMatch(/^drop 4 /);
});

describe('a list', () => {
  test('whose lines were moved gives the new order', () => {
    const changes = readDraftList(swap(lineOf(1), lineOf(2)), view);
    expect(changes.map((change) => [change.kind, 'entry' in change && change.entry])).toEqual([
      ['move', second],
      ['move', first],
      ['move', third],
    ]);
  });

  test('without a line drops its entry', () => {
    expect(readDraftList(list.replace(`${lineOf(3)}\n`, ''), view)).toEqual([{ kind: 'drop', entry: third }]);
  });

  test('with a line picked that was out puts it where it stands', () => {
    const changes = readDraftList(list.replace('drop 4', 'pick 4'), view);
    expect(changes.at(-1)).toMatchObject({ kind: 'move', entry: fourth });
  });

  test('with other words gives a headline and a subject of the editor', () => {
    const text = list.replace(/^pick 1 .*/m, 'pick 1 Bells').replace(/^subject .*/m, 'subject This week');
    expect(readDraftList(text, view)).toEqual([
      { kind: 'subject', text: 'This week' },
      { kind: 'headline', entry: first, text: 'Bells' },
    ]);
  });
});

describe('a list shows and takes', () => {
  const ranked = {
    ...view,
    content: {
      ...view.content,
      sections: [
        {
          id: 'main',
          title: null,
          entries: entries.slice(0, 3).map((entry, at) => ({
            ...entry,
            ...(at === 1 && { rank: 'brief' }),
            ...(at === 2 && { isPinned: true }),
          })),
        },
      ],
    },
  } as unknown as DraftView;
  const shown = {
    ...ranked,
    candidates: view.candidates.map((one) => ({
      ...one,
      entry: ranked.content.sections[0]?.entries.find(({ id }) => id === one.entry.id) ?? one.entry,
    })),
  } as DraftView;
  const text = toDraftList(shown);

  test('ranks and pins as they are', () => {
    expect(text).toMatch(/^brief 2 .+\npick 3\* /m);
    expect(readDraftList(text, shown)).toEqual([]);
  });

  test('other ranks and pins', () => {
    const changed = text
      .replace('brief 2 ', 'p 2* ')
      .replace('pick 3* ', 'second 3 ')
      .replace('drop 4 ', 'b 4* ');
    const changes = readDraftList(changed, shown).filter(({ kind }) => kind !== 'move');
    expect(changes).toEqual([
      { kind: 'rank', entry: second, rank: null },
      { kind: 'pin', entry: second },
      { kind: 'rank', entry: third, rank: 'second' },
      { kind: 'unpin', entry: third },
      { kind: 'rank', entry: fourth, rank: 'brief' },
      { kind: 'pin', entry: fourth },
    ]);
  });
});

test.each([
  ['pikc 2 Herring', 'expected "pick"'],
  ['pick 9 Herring', 'no candidate 9'],
  ['pick 1 Bells', 'stands there twice'],
])('the line "%s" is named with what is wrong', (line, reason) => {
  expect(() => readDraftList(`${list}${line}\n`, view)).toThrow(reason);
});
