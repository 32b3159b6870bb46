import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';
import { applyEdits, type Pool } from '../../src/desk/apply-edits.ts';
import { findWords } from '../../src/desk/find-words.ts';
import { isRepeated } from '../../src/desk/is-repeated.ts';
import { listPeople } from '../../src/desk/people.ts';
import type { Change, Edit } from '../../src/domain/edit.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { type Rank, rankEntries } from '../../src/domain/rank.ts';
import { verify } from '../../src/domain/verify.ts';
import { assembleIssue } from '../../src/issue/assemble.ts';
import { sampleNewsletter } from '../../templates/sample.ts';

const articles = [
  `Harbour council gives up the old lock

The harbour council of Norrey voted on Tuesday to give up the old lock after 140 years.

"We cannot mend it, we cannot guard it and we will not pretend that next year will be any different," said Ann Holt, who heads the council. "The money is gone."

"They never asked the people who use it," said Piet Maas, a bargeman.

The lock was built in 1886 and has been closed to big ships since 1974.`,
  `Bakery on Mill Street closes its doors

The last bakery on Mill Street closed on Wednesday, a week after its oven broke.

"Nobody under sixty wants to get up at two in the morning," said Ida Roth, the baker.

The bakery opened in 1921 and survived a flood in 1953.`,
  `Marten valley counts its owls

Volunteers counted 212 owls in the Marten valley this spring, the most since counting began.

"We had given up on them," said Tor Lind, a biologist.`,
].map((text) => readPaste(text));
const entries = articles.map((article) => condense(article));
const [lock, bakery, owls] = entries.map(({ id }) => id) as [string, string, string];
const newsletter = { ...sampleNewsletter, sections: [] };
const pool: Pool = {
  content: assembleIssue({ entries: entries.slice(0, 2), newsletter, now: 0, order: 'given' }).content,
  entries: new Map(entries.map((entry) => [entry.id, entry])),
  into: new Map(),
  articles: new Map(articles.map((article, at) => [entries[at]?.id ?? '', article])),
};

const edit = (...changes: readonly Change[]) => editOf(pool, changes);

function editOf(from: Pool, changes: readonly Change[]) {
  const list = changes.map((change, at): Edit => ({ id: at + 1, at: 0, who: 'ann', basedOn: at, change }));
  const { content, lost } = applyEdits(from, list, newsletter);
  const shown = content.sections.flatMap((section) => section.entries);
  return {
    content,
    lost,
    ids: shown.map(({ id }) => id),
    entry: (id: string) => shown.find((one) => one.id === id),
  };
}

const lockEntry = entries[0] as (typeof entries)[number];
const lockText = articles[0]?.text ?? '';
const spanOf = (words: string) => {
  const start = lockText.indexOf(words);
  return { start, end: start + words.length };
};

test('without edits the issue is what it was put together as', () => {
  expect(edit().content).toBe(pool.content);
});

describe('the order', () => {
  test('an entry that is dropped is out, one that is picked comes last', () => {
    expect(edit({ kind: 'drop', entry: lock }, { kind: 'pick', entry: owls }).ids).toEqual([bakery, owls]);
  });

  test('what leads gives the subject', () => {
    const { ids, content } = edit({ kind: 'lead', entry: bakery });
    expect(ids).toEqual([bakery, lock]);
    expect(content.subject).toBe('Bakery on Mill Street closes its doors');
  });

  test("an editor's subject stays whatever leads then", () => {
    const { content } = edit({ kind: 'subject', text: 'Bread' }, { kind: 'lead', entry: bakery });
    expect(content.subject).toBe('Bread');
  });

  test('an entry is moved before another', () => {
    const { ids } = edit(
      { kind: 'pick', entry: owls },
      { kind: 'move', entry: owls, section: null, before: bakery },
    );
    expect(ids).toEqual([lock, owls, bakery]);
  });

  test('an entry stands in the section that an editor chose', () => {
    const sections = [
      { id: 'water', title: 'On the water', from: [] },
      { id: 'town', title: 'In town', from: [] },
    ];
    const list: Edit[] = [
      {
        id: 1,
        at: 0,
        who: 'ann',
        basedOn: 0,
        change: { kind: 'move', entry: bakery, section: 'town', before: null },
      },
    ];
    const { content } = applyEdits(pool, list, { ...newsletter, sections });
    expect(content.sections.map(({ id, title }) => [id, title])).toEqual([
      ['main', null],
      ['town', 'In town'],
    ]);
  });
});

describe('a quote', () => {
  test('is trimmed at its end and still proved by the article', () => {
    const words = 'We cannot mend it, we cannot guard it';
    const { entry } = edit({ kind: 'quotes', entry: lock, quotes: [findWords(words, lockEntry)] });
    const [quote] = entry(lock)?.quotes ?? [];
    expect(quote).toMatchObject({ text: words, speaker: 'Ann Holt', origin: 'editor' });
    expect(verify(entry(lock) as never, articles[0] as never)).toEqual([]);
  });

  test('is cut in its middle', () => {
    const spans = findWords('We cannot mend it ... we will not pretend', lockEntry);
    const { entry } = edit({ kind: 'quotes', entry: lock, quotes: [spans] });
    expect(entry(lock)?.quotes[0]?.parts.map(({ text }) => text)).toEqual([
      'We cannot mend it',
      'we will not pretend',
    ]);
    expect(verify(entry(lock) as never, articles[0] as never)).toEqual([]);
  });

  test('is never typed anew', () => {
    expect(() => findWords('We cannot mend that', lockEntry)).toThrow('never typed anew');
  });

  test('is not made of what the article says in its own voice', () => {
    const { lost } = edit({ kind: 'quotes', entry: lock, quotes: [[spanOf('The lock was built in 1886')]] });
    expect(lost[0]?.reason).toBe('not-quoted');
  });

  test('is given to another person of the article, and to nobody', () => {
    const quote = spanOf('They never asked');
    const given = edit({ kind: 'speaker', entry: lock, quote, speaker: spanOf('Ann Holt') });
    expect(given.entry(lock)?.allQuotes.find(({ text }) => text.startsWith('They'))).toMatchObject({
      speaker: 'Ann Holt',
      role: 'who heads the council',
    });
    const taken = edit({ kind: 'speaker', entry: lock, quote, speaker: null });
    expect(taken.entry(lock)?.allQuotes.find(({ text }) => text.startsWith('They'))?.speaker).toBeNull();
  });
});

describe('an entry that another names as a source', () => {
  const named = entries.find(({ id }) => id === owls)?.source;
  const story = { ...lockEntry, also: named ? [named] : [] };
  const merged: Pool = {
    ...pool,
    content: assembleIssue({ entries: [story, ...entries.slice(1, 2)], newsletter, now: 0, order: 'given' })
      .content,
    into: new Map([[owls, lock]]),
  };
  const split = { kind: 'split', entry: owls } as const;

  test('stands behind that one as a story of its own, which names it no more', () => {
    const { ids, entry } = editOf(merged, [split]);
    expect(ids).toEqual([lock, owls, bakery]);
    expect(entry(lock)).not.toHaveProperty('also');
  });

  test('waits where that one is out', () => {
    expect(editOf(merged, [{ kind: 'drop', entry: lock }, split]).ids).toEqual([bakery]);
  });

  test('is split off once, and what is named nowhere never', () => {
    const { lost } = editOf(merged, [split, split, { kind: 'split', entry: bakery }]);
    expect(lost.map(({ edit: { id }, reason }) => [id, reason])).toEqual([
      [2, 'not-merged'],
      [3, 'not-merged'],
    ]);
  });

  test('is named again when that is taken back', () => {
    const { ids, entry } = editOf(merged, [split, { kind: 'undo', edit: 1 }]);
    expect(ids).toEqual([lock, bakery]);
    expect(entry(lock)?.also).toEqual([named]);
  });
});

describe('a rank', () => {
  test('of a brief leaves headline, one sentence and the link; without it the entry is whole again', () => {
    const brief: Change = { kind: 'rank', entry: bakery, rank: 'brief' };
    const { entry } = edit(brief);
    expect(entry(bakery)).toMatchObject({ rank: 'brief', quotes: [], context: [] });
    expect(entry(bakery)?.lede).toHaveLength(1);
    expect(verify(entry(bakery) as never, articles[1] as never)).toEqual([]);
    const whole = edit(brief, { kind: 'rank', entry: bakery, rank: null }).entry(bakery);
    expect(whole).toEqual(entries[1]);
  });

  test('counts for nobody who leads, and is forgotten by being made the lead', () => {
    const brief: Change = { kind: 'rank', entry: bakery, rank: 'brief' };
    expect(edit(brief, { kind: 'drop', entry: lock }).entry(bakery)?.quotes).toHaveLength(1);
    const led = edit(brief, { kind: 'lead', entry: bakery }, { kind: 'lead', entry: lock });
    expect(led.entry(bakery)).toEqual(entries[1]);
  });

  test('is larger than what an entry weighs by itself, and takes the place of another', () => {
    const many = Array.from({ length: 8 }, (_, at) => ({ ...lockEntry, id: `e${at}` }));
    const small = { ...lockEntry, id: 'small', quotes: [], context: [] };
    const ranks = (last: Entry) => rankEntries([{ entries: [...many, last] }]);
    const seconds = (of: ReadonlyMap<string, Rank>) =>
      [...of].flatMap(([id, rank]) => (rank === 'second' ? id : []));
    expect(seconds(ranks(small))).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(seconds(ranks({ ...small, rank: 'second' }))).toEqual(['e1', 'e2', 'e3', 'small']);
  });
});

test('an entry that is pinned is in, and says so until it is unpinned or taken out', () => {
  const pin: Change = { kind: 'pin', entry: owls };
  expect(edit(pin).ids).toEqual([lock, bakery, owls]);
  expect(edit(pin).entry(owls)?.isPinned).toBe(true);
  const unpinned = edit(pin, { kind: 'unpin', entry: owls });
  expect([unpinned.ids, unpinned.entry(owls)?.isPinned]).toEqual([[lock, bakery, owls], undefined]);
  expect(edit(pin, { kind: 'drop', entry: owls }, { kind: 'pick', entry: owls }).entry(owls)).toEqual(
    entries[2],
  );
});

test('an issue has a look of its own and no support block where an editor says so', () => {
  const { content } = edit({ kind: 'look', look: 'letter' }, { kind: 'support', shown: false });
  expect(content).toMatchObject({ look: 'letter', support: false });
  const back = edit(
    { kind: 'look', look: 'letter' },
    { kind: 'support', shown: false },
    { kind: 'look', look: null },
    { kind: 'support', shown: null },
  );
  expect([back.content.look, back.content.support]).toEqual([undefined, undefined]);
});

describe('a change', () => {
  const made = (changes: readonly Change[], change: Change, who = 'ann') => {
    const list = changes.map(
      (one, at): Edit => ({ id: at + 1, at: 0, who: 'ann', basedOn: at, change: one }),
    );
    return isRepeated({ change, who }, list, (all) => applyEdits(pool, all, newsletter), newsletter);
  };

  test.each<[string, Change[], Change]>([
    ['an entry is picked that is in', [], { kind: 'pick', entry: lock }],
    ['the lead is made the lead', [], { kind: 'lead', entry: lock }],
    ['a pinned one is pinned', [{ kind: 'pin', entry: lock }], { kind: 'pin', entry: lock }],
    ['one without a pin is unpinned', [], { kind: 'unpin', entry: lock }],
    ['it is never wanted twice', [{ kind: 'never', entry: owls }], { kind: 'never', entry: owls }],
    [
      'the same words are said again',
      [{ kind: 'subject', text: 'Bread' }],
      { kind: 'subject', text: 'Bread' },
    ],
    ['it is approved twice', [{ kind: 'approve' }], { kind: 'approve' }],
    ['a rank is taken back that nobody gave', [], { kind: 'rank', entry: bakery, rank: null }],
    [
      'a rank is taken back that the lead lost',
      [
        { kind: 'rank', entry: bakery, rank: 'brief' },
        { kind: 'lead', entry: bakery },
      ],
      { kind: 'rank', entry: bakery, rank: null },
    ],
    ['a headline is taken back that nobody wrote', [], { kind: 'headline', entry: lock, text: null }],
    ['a lede is taken back that nobody chose', [], { kind: 'lede', entry: lock, spans: null, text: null }],
    ['quotes are taken back that nobody chose', [], { kind: 'quotes', entry: lock, quotes: null }],
    ['a picture is shown that nobody left out', [], { kind: 'picture', entry: lock, isOut: false }],
    ['a subject is taken back that nobody wrote', [], { kind: 'subject', text: null }],
    ['a subject is taken back twice', [{ kind: 'subject', text: null }], { kind: 'subject', text: null }],
    ['the newsletter’s own look is chosen', [], { kind: 'look', look: newsletter.look }],
    ['a look is taken back that nobody chose', [], { kind: 'look', look: null }],
    ['the support block is shown that is shown', [], { kind: 'support', shown: true }],
    ['pictures are as they are', [], { kind: 'images', show: newsletter.images ?? 'none' }],
    ['no message takes the place of none', [], { kind: 'message', text: '' }],
    ['the message is taken back that nobody wrote', [], { kind: 'message', text: null }],
  ])('says nothing new where %s', (_what, before, change) => {
    expect(made(before, change)).toBe(true);
  });

  test.each<[string, Change[], Change]>([
    [
      'it is held again, which may have been let go elsewhere',
      [{ kind: 'hold', held: true }],
      { kind: 'hold', held: true },
    ],
    ['one that is out is never wanted', [{ kind: 'drop', entry: lock }], { kind: 'never', entry: lock }],
    [
      'one is moved back to where it was once',
      [
        { kind: 'lead', entry: bakery },
        { kind: 'lead', entry: lock },
      ],
      { kind: 'lead', entry: bakery },
    ],
    [
      'a brief is made one again that led meanwhile',
      [
        { kind: 'rank', entry: bakery, rank: 'brief' },
        { kind: 'lead', entry: bakery },
        { kind: 'lead', entry: lock },
      ],
      { kind: 'rank', entry: bakery, rank: 'brief' },
    ],
    [
      'its lead’s headline is made the subject for good',
      [],
      { kind: 'subject', text: 'Harbour council gives up the old lock' },
    ],
    [
      'a subject is taken back that is its lead’s headline',
      [{ kind: 'subject', text: 'Harbour council gives up the old lock' }],
      { kind: 'subject', text: null },
    ],
    ['another look is chosen', [], { kind: 'look', look: 'letter' }],
    ['the support block is left out', [], { kind: 'support', shown: false }],
    ['a rank is given', [], { kind: 'rank', entry: bakery, rank: 'brief' }],
    [
      'words were said, taken back and are said again',
      [
        { kind: 'subject', text: 'Bread' },
        { kind: 'undo', edit: 1 },
      ],
      { kind: 'subject', text: 'Bread' },
    ],
    [
      'it was changed after it was approved',
      [{ kind: 'approve' }, { kind: 'subject', text: 'Bread' }],
      { kind: 'approve' },
    ],
  ])('is news where %s', (_what, before, change) => {
    expect(made(before, change)).toBe(false);
  });

  test('is news where somebody else approves', () => {
    expect(made([{ kind: 'approve' }], { kind: 'approve' }, 'ben')).toBe(false);
  });
});

test('whoever an editor named or cleared as a speaker can still be chosen', () => {
  const quote = spanOf('They never asked the people who use it');
  const [named, cleared] = [spanOf('Ann Holt'), null].map((speaker, at): Edit => {
    return {
      id: at + 1,
      at: 0,
      who: 'ann',
      basedOn: at,
      change: { kind: 'speaker', entry: lock, quote, speaker },
    };
  }) as [Edit, Edit];
  const council: Edit = {
    ...named,
    id: 3,
    change: { kind: 'speaker', entry: lock, quote, speaker: spanOf('council') },
  };
  const list = [named, council, cleared];
  const { entries: edited } = applyEdits(pool, list, newsletter);
  const names = (edits: readonly Edit[], from = edited.get(lock) ?? lockEntry) =>
    listPeople(from, lockEntry, edits, { text: lockText }).map(({ name }) => name);
  expect(names(list)).toEqual(['Ann Holt', 'Piet Maas', 'council']);
  const renewed: Edit = { ...named, id: 4, change: { kind: 'renew', entry: lock } };
  expect(names([...list, renewed])).toEqual(['Ann Holt', 'Piet Maas']);
});

test('an entry that is never wanted is out, until it is picked again', () => {
  const never = { kind: 'never', entry: bakery } as const;
  expect(edit(never).ids).toEqual([lock]);
  expect(edit(never, { kind: 'pick', entry: bakery }).ids).toEqual([lock, bakery]);
});

describe('words', () => {
  test("of the editor's own are marked so", () => {
    const { entry } = edit(
      { kind: 'headline', entry: lock, text: 'The lock is lost' },
      { kind: 'lede', entry: lock, spans: null, text: 'Norrey gives up.' },
      { kind: 'note', entry: lock, text: 'Half the town lives off it.' },
    );
    expect(entry(lock)).toMatchObject({
      headline: { text: 'The lock is lost', origin: 'editor' },
      lede: [{ text: 'Norrey gives up.', origin: 'editor' }],
      note: 'Half the town lives off it.',
    });
  });

  test('are as condensed again when the choice is taken back', () => {
    const { entry } = edit(
      { kind: 'headline', entry: lock, text: 'The lock is lost' },
      { kind: 'headline', entry: lock, text: null },
    );
    expect(entry(lock)?.headline).toEqual(lockEntry.headline);
  });

  test('of the article become context by where they stand', () => {
    const span = spanOf('The lock was built in 1886 and has been closed to big ships since 1974.');
    const { entry } = edit({ kind: 'context', entry: lock, spans: [span] });
    expect(entry(lock)?.context.map(({ text }) => text)).toEqual([lockText.slice(span.start, span.end)]);
  });

  test('that the corrected article has no more are told of, and the rest holds', () => {
    const far = { start: lockText.length + 5, end: lockText.length + 20 };
    const { lost, content } = edit(
      { kind: 'context', entry: lock, spans: [far] },
      { kind: 'subject', text: 'Bread' },
      { kind: 'drop', entry: 'gone' },
    );
    expect(lost.map(({ edit: { id }, reason }) => [id, reason])).toEqual([
      [1, 'words-gone'],
      [3, 'entry-gone'],
    ]);
    expect(content.subject).toBe('Bread');
  });
});
