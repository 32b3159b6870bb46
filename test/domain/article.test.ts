import { expect, test } from 'vitest';
import { toRemovedShare } from '../../src/domain/article.ts';

const words = (count: number, end = '.'): string =>
  `${Array.from({ length: count }, () => 'word').join(' ')}${end}`;
const share = (text: string, reason: 'related' | 'comments' = 'related', kept = 30): number =>
  toRemovedShare({ text: words(kept), removed: [{ text, reason, at: 0 }] });

test('whole sentences of a dozen words or more count as thrown away, what never was the article does not', () => {
  expect(share(words(30))).toBe(0.5);
  expect(share(words(12), 'related', 36)).toBe(0.25);
  expect([share(words(11)), share(words(30, '')), share(words(30), 'comments')]).toEqual([0, 0, 0]);
  expect(toRemovedShare({ text: '', removed: [] })).toBe(0);
});
