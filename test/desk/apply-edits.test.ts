import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';
import { applyEdits, type Pool } from '../../src/desk/apply-edits.ts';
import { findWords } from '../../src/desk/find-words.ts';
import type { Change, Edit } from '../../src/domain/edit.ts';
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
