import { expect, test } from 'vitest';
import { findHeadline } from '../../src/article/headline.ts';
import { type Line, toLine } from '../../src/article/lines.ts';

/** Of all that a headline may say, "lock" alone is what the text is about. */
const body = toLine(`The lock is shut. ${'It has rained on and on for days. '.repeat(8)}`.trim(), true);
const line = (text: string, gap = true) => toLine(text, gap);
const times = <T>(count: number, one: T): T[] => Array<T>(count).fill(one);
const share = line('Share');
const advert = line('Advertisement');
const byline = line('By Ann Holt');
const name = line('Tarn');
const end = line('Most read');

/** So many words, of which `lock` is said so often. */
const say = (told: number, words = 20) => [...times(told, 'lock'), ...times(words - told, 'tarn')].join(' ');

/** How often "lock" must be said so that a line is taken for the headline; undefined where no number suffices. */
function need(
  shape: (words: string) => string,
  {
    above = [share, share],
    below = [],
    behind = [],
    words = 20,
    gap = true,
  }: { above?: Line[]; below?: Line[]; behind?: Line[]; words?: number; gap?: boolean } = {},
): number | undefined {
  for (let told = 0; told <= words; told += 1) {
    const lines = [...above, line(shape(say(told, words)), gap), ...below, body, ...behind];
    const from = above.length + 1 + below.length;
    if (findHeadline(lines, from, from + 1) === above.length) return told;
  }
  return undefined;
}

/** Times that "lock" must be among twenty words to outweigh so much against a line: each of them is worth an eighth. */
const weigh = (against: number) => Math.floor((against - 1) * 8 + 1e-9) + 1;

const plain = (words: string) => words;
const colon = (words: string) => `${words}:`;
const dashed = (words: string) => `—${words}:`;
const loud = (words: string) => `—${words.toUpperCase()}:`;

test('a line of the shape of a headline right above the text is one', () => {
  expect(need(plain)).toBe(0);
});

test.each<[string, (words: string) => string, number]>([
  ['a colon at its end', colon, 1.5],
  ['a dash before it', (words) => `—${words}`, 1.5],
  ['a bracket before it', (words) => `(${words}`, 1.5],
  ['both', dashed, 3],
  ['three dots at its end', (words) => `—${words}…`, 2.3],
  ['capitals all over', (words) => `${words.toUpperCase()}:`, 2.1],
])('%s speaks against a headline, and words of the text for it', (_name, shape, against) => {
  expect(need(shape)).toBe(weigh(against));
});

test('two sentences in one are rather a paragraph than a headline', () => {
  expect(need((words) => `${words}? Tarn it is?`, { words: 17 })).toBe(4);
  expect(need((words) => `${words}? tarn it is?`, { words: 17 })).toBe(0);
  expect(need((words) => `${words}? Tarn it`, { words: 17 })).toBe(0);
});

test('no gap above it, a byline above it and a date over its group speak against a headline', () => {
  expect(need(colon, { gap: false })).toBe(weigh(2));
  expect(need(colon, { above: [byline, ...times(5, share)] })).toBe(weigh(2.3));
  expect(need(colon, { above: [byline, ...times(6, share)] })).toBe(weigh(1.5));
  const date = line('3 March 2026');
  expect(need(plain, { above: [share, date], gap: false })).toBe(weigh(2.8));
  expect(need(plain, { above: [share, date, ...times(3, line('Tarn', false))], gap: false })).toBe(
    weigh(2.8),
  );
  expect(need(colon, { above: [share, date, ...times(4, line('Tarn', false))], gap: false })).toBe(
    weigh(2.8),
  );
  expect(need((words) => `“${words}”`, { above: [share, date], gap: false })).toBe(weigh(3.2));
});

test('the top of a page speaks for a headline, and buttons below it', () => {
  expect(need(dashed, { above: [] })).toBe(weigh(2));
  expect(need(dashed, { below: [share] })).toBe(weigh(2.3));
});

test('a byline below speaks for a headline, the less the more stands between', () => {
  expect(need(loud)).toBeUndefined();
  expect(need(loud, { below: [byline] })).toBe(weigh(1.63));
  expect(need(loud, { below: [name, byline] })).toBe(weigh(2.05));
  expect(need(loud, { below: [...times(4, name), byline] })).toBe(weigh(3.31));
  expect(need(colon, { below: [...times(4, name), byline] })).toBe(weigh(1.21));
  expect(need(colon, { below: [...times(5, name), byline] })).toBe(weigh(2.13));
  expect(need(loud, { below: [...times(13, advert), byline] })).toBe(weigh(2.02));
  expect(need(colon, { below: [...times(14, advert), byline] })).toBe(weigh(1.95));
  expect(need(colon, { below: [end, byline] })).toBe(weigh(2.03));
});

test('what is the last of a list, stands below another headline or among links is hardly one', () => {
  const items = ['brack brack brack one:', 'brack brack brack two:', 'brack brack brack three:'].map((text) =>
    line(text),
  );
  expect(need(plain, { above: [share, share, ...items] })).toBe(weigh(2.5));
  expect(need(plain, { above: [share, share, ...items.slice(1)] })).toBe(0);
  const other = line('(brack brack brack brack one:');
  expect(need(colon, { above: [share, share, other] })).toBe(weigh(2.2));
  expect(need(colon, { above: [share, share, other, ...times(3, share)] })).toBe(weigh(2.2));
  expect(need(colon, { above: [share, share, other, ...times(4, share)] })).toBe(weigh(1.5));
  expect(need(colon, { above: [share, share, line('(brack brack brack one:')] })).toBe(weigh(1.5));
  expect(need(colon, { above: [share, share, line('(BRACK BRACK BRACK BRACK ONE:')] })).toBe(weigh(1.5));
  expect(need(plain, { above: [share, share, other], words: 5 })).toBe(2);
  expect(need(plain, { above: [share, share, other], words: 6 })).toBe(0);
  for (const links of [line('Read more'), end]) {
    expect(need(colon, { above: [share, links] })).toBe(weigh(3));
    expect(need(colon, { above: [share, links, ...times(12, advert)] })).toBe(weigh(3));
    expect(need(colon, { above: [share, links, ...times(13, advert)] })).toBe(weigh(1.5));
    expect(need(colon, { above: [links, share] })).toBe(weigh(1.5));
  }
});

test('few words and many speak against a headline', () => {
  expect(need(colon, { words: 4 })).toBe(1);
  expect(need(colon, { words: 3 })).toBe(3);
  expect(need((words) => `${words}…`, { words: 2 })).toBe(2);
  expect(need(plain, { words: 1 })).toBeUndefined();
  expect(need(colon, { words: 21 })).toBe(11);
  expect(need((words) => `—${words}`, { words: 30 })).toBe(16);
  expect(need(plain, { words: 31 })).toBeUndefined();
});

test('what the page says again elsewhere is more of a headline', () => {
  const again = [line(say(3)), line(say(4)), line(say(5)), line(say(6))].map((each) => ({
    ...each,
    ending: true,
  }));
  expect(need((words) => `(${words}`, { behind: again })).toBe(5);
  const twice = times(11, 0).map((_, told) => ({ ...line(`(${say(told)}`), ending: true }));
  expect(need((words) => `(${words}`, { behind: twice })).toBe(0);
});

test('the farther above the text, the less is a line its headline', () => {
  expect(need(colon, { below: times(10, name) })).toBe(weigh(2.7));
  expect(need(plain, { below: times(30, name) })).toBe(weigh(2));
  expect(need(colon, { below: times(2, end) })).toBe(weigh(2.5));
  expect(need(plain, { below: times(5, end) })).toBe(weigh(2));
  expect(need(colon, { below: times(30, advert) })).toBe(weigh(2.4));
  expect(need(plain, { below: times(44, advert) })).toBe(weigh(1.32));
  expect(need(plain, { below: times(45, advert) })).toBeUndefined();
});

test('the text may begin with its headline, below three lines at most that are not of it', () => {
  const find = (count: number) => {
    const lines = [share, share, ...times(count, byline), line(say(9)), body];
    return findHeadline(lines, 2, lines.length);
  };
  expect([1, 2, 3, 4].map(find)).toEqual([3, 4, 5, undefined]);
});

test.each([
  ['lock lock', true],
  ['lock weir →', false],
  ['lock » weir', false],
  ['lock {weir}', false],
  ['CTV Lock', false],
  ['CTVLOC Lock', true],
  ['Cloud LockStorageNetworksHosting lock', false],
  ['l o c k 3', false],
  [`lock ${'x'.repeat(215)}`, true],
  [`lock ${'x'.repeat(216)}`, false],
  ['BRENN — The lock lock lock lock lock lock lock lock lock lock lock lock', false],
  ['BRENN — The lock lock lock lock lock lock lock lock lock', true],
])('a line of the shape of a headline: "%s", %s', (text, isOne) => {
  expect(findHeadline([share, share, line(text), body], 3, 4)).toBe(isOne ? 2 : undefined);
});

test.each([
  ['The lock is shut until spring comes.', 'shut', false],
  ['The Lock Is Shut Until Spring Comes.', 'shut', true],
  [
    'The lock is shut until spring comes.',
    'The lock is shut and spring comes late, it is said of all of the quay here today.',
    true,
  ],
])(
  'a headline that ends like a sentence is told by its capitals or by what is below: "%s" over "%s", %s',
  (text, below, isOne) => {
    const lines = [share, share, line(text), line(below), body];
    expect(findHeadline(lines, 4, 5) === 2).toBe(isOne);
  },
);

test('"Rivers" over a headline is the section that it stands in', () => {
  const find = (...texts: string[]) =>
    findHeadline([...texts.map((text) => line(text)), body], texts.length, texts.length + 1);
  expect(find('Rivers', 'Lock shut for the whole winter')).toBe(1);
  expect(find('Rivers | Brenn', 'Lock shut for the whole winter')).toBe(1);
  expect(find('Rivers of the valley', 'Lock shut for the whole winter')).toBe(1);
  expect(find('Lock shut', 'For the whole winter it is')).toBe(0);
});

test('of five points that sum the text up below a picture none is the headline', () => {
  const caption = line(
    'The lock of Tarn is seen on Monday from the tower of the harbour office, with its gates shut.',
  );
  const points = ['sinks a barge', 'drowns two gardens', 'shuts for good', 'will be rebuilt in stone'].map(
    (words) => line(`Lock of Tarn ${words}`),
  );
  const fifth = line('Lock keeper is asked to go');
  expect(findHeadline([caption, ...points, fifth, body], 6, 7)).toBeUndefined();
  expect(findHeadline([caption, ...points, body], 5, 6)).toBeDefined();
});
