import { expect, test } from 'vitest';
import { countWords, readLines, splitTail, toLine } from '../../src/article/lines.ts';

/** So many words, none of which any table knows. */
const say = (words: number, end = '') => `${Array(words).fill('brack').join(' ')}${end}`;

test.each([
  ['', 0],
  ['old lock', 2],
  ['old\u00a0lock', 2],
  ['  old\t\nlock  ', 2],
  ['\u3040'.repeat(4), 3],
  ['\u9fff'.repeat(4), 3],
  ['水門閉', 2],
  ['\u303f'.repeat(4), 1],
  ['\ua000'.repeat(4), 1],
  ['\u0dff'.repeat(10), 1],
  ['\u0e00'.repeat(10), 3],
  ['\u0eff'.repeat(10), 3],
  ['\u0f00'.repeat(10), 1],
  ['\u0fff'.repeat(10), 1],
  ['\u1000'.repeat(10), 3],
  ['\u109f'.repeat(10), 3],
  ['\u10a0'.repeat(10), 1],
  ['\u177f'.repeat(10), 1],
  ['\u1780'.repeat(10), 3],
  ['\u17ff'.repeat(10), 3],
  ['\u1800'.repeat(10), 1],
  ['ก'.repeat(9), 2],
])(
  'of "%s" the words are %i: spaces part them, and scripts without spaces are counted by characters',
  (text, words) => {
    expect(countWords(text)).toBe(words);
  },
);

test.each([
  [say(25), 'prose'],
  [say(24), 'label'],
  [say(12, '.'), 'prose'],
  [say(11, '.'), 'sentence'],
  [say(3, '.'), 'sentence'],
  [say(2, '.'), 'label'],
  [say(11, '…'), 'label'],
  [say(11, '...'), 'label'],
  [say(12, '…'), 'prose'],
  [say(12, '”'), 'prose'],
  [say(11, '”'), 'label'],
  [say(11, '!'), 'sentence'],
  [say(11, '。'), 'sentence'],
  [say(11, '؟'), 'sentence'],
  [say(11, '.”)'), 'sentence'],
  [say(11, '.”)”)”'), 'sentence'],
  [say(11, '.”)”)”)'), 'label'],
  [say(11, ','), 'label'],
])('"%s" is shaped like a %s', (text, shape) => {
  expect(toLine(text, true).shape).toBe(shape);
});

test('a quotation of twelve words or more is no furniture, whatever it says', () => {
  const asked = '“Sign up for our newsletter”, she said';
  expect(toLine('Sign up for our newsletter', true).reason).toBe('sign-up');
  expect(toLine(`${asked} to all who came to the quay`, true).reason).toBeUndefined();
});

const paragraph =
  'The council of Brenn closed the old lock for the whole of the winter, and boats lie at the weir.';

test.each([
  ['Read also: The weir is next', true],
  ['See also: The weir is next', true],
  ['Read also: The weir is next?', true],
  ['Read also: The weir is next.', false],
  ['He said this: The weir is next', false],
  [`Read also: ${'The weir is next '.repeat(11)}soon`, true],
  [`Read also: ${'The weir is next '.repeat(12)}soon`, false],
])('"%s" behind a paragraph stands apart from it: %s', (tail, isApart) => {
  const whole = `${paragraph} ${tail}`;
  expect(splitTail(whole)).toEqual(isApart ? [paragraph, tail] : [whole]);
});

test('nothing is cut from a line too short for a paragraph, or inside its first sentence', () => {
  expect(splitTail('The lock is shut. Read also: The weir is next')).toHaveLength(1);
  expect(splitTail(`Lock shut. Read also: ${'the weir '.repeat(8)}`.trim())).toHaveLength(1);
  expect(splitTail(`The old lock is shut. Read also: ${'the weir '.repeat(8)}`.trim())).toHaveLength(2);
});

test('a blank line before it is told of each line, of the same words too', () => {
  const lines = readLines('Locks\n\nLocks\nLocks\n\n\nThe weir');
  expect(lines.map(({ text, gap }) => [text, gap])).toEqual([
    ['Locks', true],
    ['Locks', true],
    ['Locks', false],
    ['The weir', true],
  ]);
});
