import { expect, test } from 'vitest';
import { applyMutation, findMutations } from '../../bench/mutate/mutations.ts';

function listMutants(source: string): string[] {
  return findMutations(source, 'ts').map((mutation) => applyMutation(source, mutation));
}

test('a number becomes one more and one less, a large one its double and its half, and a truth value the other', () => {
  expect(listMutants('f(2, 0, 5_000, 0.5, true)')).toEqual([
    'f(3, 0, 5_000, 0.5, true)',
    'f(1, 0, 5_000, 0.5, true)',
    'f(2, 1, 5_000, 0.5, true)',
    'f(2, 0, 10000, 0.5, true)',
    'f(2, 0, 2500, 0.5, true)',
    'f(2, 0, 5_000, 1, true)',
    'f(2, 0, 5_000, 0.25, true)',
    'f(2, 0, 5_000, 0.5, false)',
  ]);
});

test('a comparison moves its edge and turns round, "and" becomes "or", and a denial is dropped', () => {
  expect(listMutants('a < b && !c')).toEqual(['a < b || !c', 'a <= b && !c', 'a >= b && !c', 'a < b && c']);
});

test('a guard is taken out whole, and what has another way is no guard', () => {
  expect(listMutants('for (const a of b) { if (a) continue; f(a); }')).toEqual([
    'for (const a of b) { ; f(a); }',
  ]);
  expect(listMutants('for (const a of b) { if (a) continue; else f(a); }')).toEqual([]);
});

test('types have no mutants', () => {
  expect(listMutants('type Level = 1 | 2; let on: true; const level = 3 as 1 | 2;')).toEqual([
    'type Level = 1 | 2; let on: true; const level = 4 as 1 | 2;',
    'type Level = 1 | 2; let on: true; const level = 2 as 1 | 2;',
  ]);
});
