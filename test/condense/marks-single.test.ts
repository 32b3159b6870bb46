import { expect, test } from 'vitest';
import { toSide } from '../../src/condense/mark-sides.ts';
import { leavesSingleOpen, pairSingles } from '../../src/condense/marks-single.ts';

function list(text: string): string[] {
  return pairSingles(text, { start: 0, end: text.length }, 0).map(({ words }) =>
    text.slice(words.start, words.end),
  );
}

test.each([
  ["Holt: 'We go.' He left.", ['We go.']],
  ['Holt: ‘We go.’ He left.', ['We go.']],
  ['Holt: ‚We go.‘ He left.', ['We go.']],
  ["Holt: `We go.' He left.", ['We go.']],
  ["'We go.'", ['We go.']],
  ["'We don't go.' He left.", ["We don't go."]],
  ["'We saw the workers' union.' He left.", ["We saw the workers' union."]],
  ["'We saw the men' union.' He left.", ["We saw the men' union."]],
  ["'We saw the workers' union go.", ['We saw the workers']],
  ["'We saw the workers' old boats' union go.", ['We saw the workers']],
  ["'We saw the workers' union. 'They go.' He left.", ['We saw the workers', 'They go.']],
  ["'We saw the workers' Union go.' He left.", ['We saw the workers']],
  ["'We saw the workers', and go.' He left.", ['We saw the workers']],
  ["'We saw the cat' union go.' He left.", ['We saw the cat']],
  ["We saw the workers' union and the divers' quay.", []],
  ["'Tis late, and 'twas cold' for us.", []],
  ["In '98 it rained' on us.", []],
  ["Get 'em 'til then, 'cause 'bout noon it's rock 'n roll' time.", []],
  ["Get 'embers' now.", ['embers']],
  ['We ’go now’ he said.', []],
  ["He said ''we go'' twice.", []],
  ["He said ' we go' twice.", []],
  ["He said 'we go ' twice.", []],
  ['He said `we go` twice.', []],
  ['He said ‘we go‚ twice.', []],
  ["it's 'We go.' He left.", ['We go.']],
])('%s', (text, words) => {
  expect(list(text)).toEqual(words);
});

test('marks count inside their paragraph alone, and its ends are as blanks', () => {
  const text = "a'We go'b 'They' go.";
  expect(pairSingles(text, { start: 1, end: 8 }, 2)).toEqual([
    { span: { start: 1, end: 8 }, words: { start: 2, end: 7 }, block: 2, closed: true },
  ]);
});

test.each([
  ["I told her, 'Sell the quay,", true],
  ["I told her, 'Sell the quay,' and left", false],
  ['I told her, ‘Sell the quay,’ and left', false],
  ['I told her, ‘Sell the quay, and ‘go,’ and left', true],
  ["It was the workers' quay, and 'mine", true],
  ["It's the workers' quay", false],
  ["'Tis the quay of '98", false],
  ["I told her ' and left", false],
  ['I told her ’sell', false],
])('a single mark is left open in "%s": %s', (said, isOpen) => {
  expect(leavesSingleOpen(said)).toBe(isOpen);
});

test.each([
  ['', 'W', 'opening'],
  [' ', 'W', 'opening'],
  ['(', 'W', 'opening'],
  [':', 'W', 'opening'],
  ['.', '', 'closing'],
  ['o', ' ', 'closing'],
  ['o', ',', 'closing'],
  ['o', 'W', 'either'],
  [' ', ' ', 'either'],
  ['(', ' ', 'either'],
  ['(', ')', 'either'],
  ['—', '.', 'closing'],
])('between "%s" and "%s" a mark is %s', (before, after, side) => {
  expect(toSide(before, after)).toBe(side);
});
