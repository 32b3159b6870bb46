import { expect, test } from 'vitest';
import { countLetter } from '../../src/subscribers/letter-limit.ts';
import { day } from './world.ts';

test('three letters within 24 hours of the first, then none before these are over', () => {
  let count = { letters: 0, lettersSince: 1000 };
  for (const letters of [1, 2, 3]) {
    const next = countLetter(count, 1000 + letters);
    expect(next).toEqual({ letters, lettersSince: 1000 });
    count = next ?? count;
  }
  expect(countLetter(count, 1000 + day - 1)).toBeUndefined();
  expect(countLetter(count, 1000 + day)).toEqual({ letters: 1, lettersSince: 1000 + day });
});

test('a clock that was set back begins to count anew', () => {
  const full = { letters: 3, lettersSince: 1000 };
  expect(countLetter(full, 1000)).toBeUndefined();
  expect(countLetter(full, 999)).toEqual({ letters: 1, lettersSince: 999 });
});
