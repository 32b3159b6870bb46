import { expect, test } from 'vitest';
import { recall } from '../../src/domain/recall.ts';

test('what was made of the same is made once, and of something else anew', async () => {
  const kept = new Map<string, string>();
  const results = {
    find: async (key: string) => kept.get(key),
    keep: async (key: string, value: string) => void kept.set(key, value),
  };
  let made = 0;
  const ask = (from: string, memory: typeof results | null = results) =>
    recall(
      memory,
      [from],
      () => ({ of: from, count: ++made }),
      (raw) => ({ parsed: raw }) as never,
    );
  expect(await ask('a')).toEqual({ of: 'a', count: 1 });
  expect(await ask('a')).toEqual({ parsed: { of: 'a', count: 1 } });
  expect(await ask('b')).toEqual({ of: 'b', count: 2 });
  expect(await ask('a', null)).toEqual({ of: 'a', count: 3 });
});
