import { expect, it } from 'vitest';
import { withDialogue } from '../../src/condense/dialogue.ts';
import { findMarked } from '../../src/condense/marks.ts';
import { createQuotationFinder, type Quotations } from '../../src/condense/quotations.ts';
import { toArticle } from './to-article.ts';

function list(text: string, kinds: Parameters<typeof toArticle>[1] = {}): string[] {
  const { blocks } = toArticle(text, kinds);
  return withDialogue(findMarked(text, blocks), text, blocks).map(({ words }) =>
    text.slice(words.start, words.end),
  );
}

it.each([
  ['— Come in, — said Holt. — Sit down.', ['Come in,', 'Sit down.']],
  ['– Come in! – said Holt, – sit down.', ['Come in!', 'sit down.']],
  ['— “Come in,” he is. — said Holt', ['“Come in,” he is.']],
  ['— Come in, — said Holt', ['Come in,']],
  ['— Come in, — said Holt. — Sit, — he said: — Now.', ['Come in,', 'Sit,', 'Now.']],
  ['— Come in', []],
  ['— Come in — said Holt.', []],
  ['— come in, — said Holt.', []],
  ['—Come in, — said Holt.', []],
  ['— Come in, — Said Holt.', []],
  ['Come in, — said Holt. — Sit down.', []],
])('speech behind a dash ends where the writer’s words between dashes begin: %s', (text, spoken) => {
  expect(list(text)).toEqual(spoken);
});

it('marks inside a paragraph of dialogue are none of their own, those of other paragraphs stay, in their order', () => {
  expect(list('“We go.”\n\n— Come “now”, — said Holt.\n\n“We stay.”')).toEqual([
    'We go.',
    'Come “now”,',
    'We stay.',
  ]);
});

it('a block quotation is one pair without marks of its own, and has its own where it begins with one', () => {
  const text = 'We go “now” or never.';
  const { blocks } = toArticle(text, { 0: 'blockquote' });
  expect(findMarked(text, blocks)).toMatchObject([
    { span: { start: 0, end: 21 }, words: { start: 0, end: 21 }, isBare: true, closed: true },
  ]);
  expect(list('“We go,” he said.', { 0: 'blockquote' })).toEqual(['We go,']);
  expect(list('We “go” now.')).toEqual(['go']);
});

it('single marks count where more words stand between them than between double ones, and doubles inside them are theirs', () => {
  expect(list("'We go by the “old” road,' said Ann.")).toEqual(['We go by the “old” road,']);
  expect(list("“We go by the 'old' road,” said Ann.")).toEqual(["We go by the 'old' road,"]);
  expect(list("'We go by the old road,' said Ann. “No.” ")).toEqual(['We go by the old road,', 'No.']);
  expect(list("“No,” he said. 'We go by the old road,' said Ann.")).toEqual([
    'No,',
    'We go by the old road,',
  ]);
  expect(list("'Go,' said Ann. “We go by the old road.”")).toEqual(['We go by the old road.']);
  expect(list("'Gone,' she said. “Gone,” he said.")).toEqual(['Gone,']);
});

it('a stretch is in a quotation by what it shares with it: an end that only touches shares nothing', () => {
  const pair = (start: number, end: number, isName = false) => ({
    span: { start, end },
    words: { start: start + 1, end: end - 1 },
    block: 0,
    closed: true,
    isName,
  });
  const find = (start: number, end: number, ...pairs: Quotations['pairs']) =>
    createQuotationFinder({ pairs, turns: [] })({ start, end });
  const [ten, twenty] = [10, 20];
  expect(find(0, 9, pair(ten, twenty))).toBe('none');
  expect(find(0, 10, pair(ten, twenty))).toBe('none');
  expect(find(20, 30, pair(ten, twenty))).toBe('none');
  expect(find(10, 20, pair(ten, twenty))).toBe('whole');
  expect(find(11, 19, pair(ten, twenty))).toBe('whole');
  expect(find(9, 20, pair(ten, twenty))).toBe('part');
  expect(find(10, 21, pair(ten, twenty))).toBe('part');
  expect(find(9, 11, pair(ten, twenty))).toBe('cut');
  expect(find(19, 30, pair(ten, twenty))).toBe('cut');
  expect(find(0, 30, pair(2, 5), pair(ten, twenty))).toBe('part');
  expect(find(3, 30, pair(2, 5), pair(ten, twenty))).toBe('cut');
  expect(find(0, 15, pair(2, 5), pair(ten, twenty))).toBe('cut');
  expect(find(10, 20, pair(ten, twenty, true))).toBe('none');
});
