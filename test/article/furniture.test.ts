import { expect, test } from 'vitest';
import { findFurniture, isEnding, toPhrase } from '../../src/article/furniture.ts';

test.each([
  ['Read MORE', 'read more'],
  ['» Read more …', 'read more'],
  ['It’s ‘here’', "it's 'here'"],
  ['“Locks” are', 'locks" are'],
  ['Say “locks”', 'say "locks"'],
  ['3 replies', '# replies'],
  ['€ 1,500.50 a month!', '€ # a month'],
  ['(c) 2026 Post', '(c) # post'],
  ['100%', '#%'],
  ['×', '×'],
  ['…', ''],
  [`${'x'.repeat(899)}yz`, `${'x'.repeat(899)}y`],
])('"%s" is looked up as "%s"', (line, phrase) => {
  expect(toPhrase(line)).toBe(phrase);
});

test('a phrase that opens furniture opens the line, and one that any place of it may hold begins a word', () => {
  expect(findFurniture('read more about the lock', 5)).toBe('read-more');
  expect(findFurniture('boats read more about the lock', 6)).toBeUndefined();
  expect(findFurniture('boats and all rights reserved', 5)).toBe('legal');
  expect(findFurniture('boats and ball rights reserved', 5)).toBeUndefined();
  expect(findFurniture('read more', 1000)).toBe('read-more');
});

test.each([
  ['most read', 2, true],
  ['most read things', 3, false],
  ['most read "the lock"', 4, true],
  ['most read the lock"', 4, false],
  [`most read "${'x'.repeat(90)}"`, 3, true],
])('nothing of the article comes below "%s": %s words, %s', (phrase, words, isOne) => {
  expect(isEnding(phrase, words)).toBe(isOne);
});
