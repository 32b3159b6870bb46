import { expect, test } from 'vitest';
import { Quotas } from '../../src/domain/quotas.ts';

test('an issue has at most a hundred stories unless told otherwise, of any source and section', () => {
  expect(Quotas.parse({})).toEqual({ stories: 100, perSource: null, perSection: null, keywords: [] });
});

test('one story is a limit, none or half of one is not', () => {
  for (const name of ['stories', 'perSource', 'perSection']) {
    expect([1, null].every((limit) => Quotas.safeParse({ [name]: limit }).success)).toBe(true);
    expect([0, -1, 1.5].some((limit) => Quotas.safeParse({ [name]: limit }).success)).toBe(false);
  }
});

test('a word that a story is wanted for has a letter, and no blanks around it', () => {
  expect(Quotas.parse({ keywords: [' x '] }).keywords).toEqual(['x']);
  expect(Quotas.safeParse({ keywords: [' '] }).success).toBe(false);
});
