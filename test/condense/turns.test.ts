import { expect, it } from 'vitest';
import { findTurns } from '../../src/condense/interview.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { toArticle } from './to-article.ts';

/** Each turn as "?" or "!" (who asks, who answers) and its words without label or dash; a paragraph that begins with "# " is a subhead. */
function read(paragraphs: readonly string[]): string[] {
  const kinds = Object.fromEntries(
    paragraphs.flatMap((one, at) => (one.startsWith('# ') ? [[at, 'subhead' as const]] : [])),
  );
  const { text, blocks } = toArticle(paragraphs.map((one) => one.replace(/^# /, '')).join('\n\n'), kinds);
  return findTurns(text, blocks, english.attribution).map(
    ({ asks, words }) => `${asks ? '?' : '!'} ${text.slice(words.start, words.end)}`,
  );
}
const count = (paragraphs: readonly string[]): number => read(paragraphs).length;
const repeat = (paragraphs: readonly string[], times: number): string[] =>
  Array.from({ length: times }, () => paragraphs).flat();

const asked = ['Post: Did it rain?', 'Ann Holt: It did.'];

it('four paragraphs with a name and a colon are an interview, if at least half of those between them have one', () => {
  expect(read(['Intro.', ...repeat(asked, 2), 'End.'])).toEqual([
    '? Did it rain?',
    '! It did.',
    '? Did it rain?',
    '! It did.',
  ]);
  expect(count([...asked, 'Post: Why?'])).toBe(0);
  const apart = (between: number) => [...asked, ...Array.from({ length: between }, () => 'So.'), ...asked];
  expect([count(apart(4)), count(apart(5))]).toEqual([8, 0]);
});

it('a paragraph without a name goes on with the turn before it, and a surname is the whole name', () => {
  expect(
    read(['Post: Did it rain?', 'And snow?', 'Ann Holt: It did.', 'It did.', 'Post: Why?', 'Holt: So.']),
  ).toEqual(['? Did it rain?', '? And snow?', '! It did.', '! It did.', '? Why?', '! So.']);
});

it('who asks has questions in half of the turns, and who answers speaks twice', () => {
  expect(count(['Post: Why?', 'Post: So.', 'Holt: No.', 'Holt: Yes.'])).toBe(4);
  expect(count(['Post: Why?', 'Post: So.', 'Post: Oh.', 'Holt: No.', 'Holt: Yes.'])).toBe(0);
  expect(count(['Post: Why?', 'Post: How?', 'Post: Who?', 'Holt: No.'])).toBe(0);
  expect(count(repeat(['Holt: Why?', 'Lund: Why?'], 2))).toBe(0);
});

it('with more than six names it is a round of voices, and no interview', () => {
  const voices = (names: number) =>
    repeat(['Post: Why?', ...Array.from({ length: names - 1 }, (_, at) => `Bo${'abcdef'[at]}: No.`)], 2);
  expect([count(voices(6)), count(voices(7))]).toEqual([12, 0]);
});

it.each([
  ['Ann Holt of Sund: It did.', true],
  ['Ann Holt of old Sund: It did.', false],
  ['ann: It did.', false],
  ['Ann:It did.', false],
  ['Ann :It did.', false],
])('"%s" begins with a name and a colon: %s', (turn, isLabelled) => {
  // A paragraph behind the last one with a name is no turn.
  expect(count([...asked, ...asked, turn])).toBe(isLabelled ? 5 : 4);
});

it('four dashes are an interview where two questions stand on one side', () => {
  expect(read(repeat(['— Did it rain?', '– It did.'], 2))).toEqual([
    '? Did it rain?',
    '! It did.',
    '? Did it rain?',
    '! It did.',
  ]);
  expect(read(repeat(['- It did.', '- Why?'], 2)).map((turn) => turn.charAt(0))).toEqual([
    '!',
    '?',
    '!',
    '?',
  ]);
  expect(count(['— Why?', '— So.', '— Why?'])).toBe(0);
  expect(count(['— Why?', '— So.', '— Oh.', '— So.'])).toBe(0);
  expect(count(repeat(['—Why?', '—So.'], 2))).toBe(0);
});

it('questions are a quarter of the dashes or more, and at most a third of them on the other side', () => {
  const row = (asking: number, silent: number) => [
    ...repeat(['— Why?', '— So.'], asking),
    ...repeat(['— So.', '— So.'], silent),
  ];
  expect([count(row(2, 2)), count(row(2, 3))]).toEqual([8, 0]);
  const both = (one: number, other: number) => [
    ...repeat(['— Why?', '— Why?'], other),
    ...repeat(['— Why?', '— So.'], one - other),
  ];
  expect([count(both(3, 1)), count(both(2, 1))]).toEqual([6, 0]);
});

it('two subheads that ask, half of all, are an interview where most of what stands below them says "I" or "we"', () => {
  const own = ['# Why?', 'I was there.'];
  expect(read(['Intro.', ...repeat(own, 2), 'End.'])).toEqual([
    '? Why?',
    '! I was there.',
    '? Why?',
    '! I was there.',
  ]);
  expect(count(own)).toBe(0);
  expect(count([...repeat(own, 2), '# So', 'We went.', '# So', 'We went.'])).toBe(8);
  expect(count([...repeat(own, 2), ...repeat(['# So', 'We went.'], 3)])).toBe(0);
  expect(count([...own, '# Why?', 'It rained.'])).toBe(0);
  expect(count([...own, ...own, '# Why?', 'It rained.'])).toBe(6);
});

it.each([
  ['# Why?”', true],
  ['# Why?”)', true],
  ['# Why? So.', false],
])('a question may end with marks: %s', (head, isQuestion) => {
  expect(count(repeat([head, 'I was there.'], 2)) > 0).toBe(isQuestion);
});
