import { expect, test } from 'vitest';
import { findFirstLight } from '../../src/issue/fewest.ts';

const sizes = Array.from({ length: 200 }, (_, at) => 4_000 - at * 20);
const whole = 4_020;

test.each([
  { how: 'in a line', toWeight: (size: number) => 800 + size * 3, most: 5 },
  { how: 'ever faster', toWeight: (size: number) => size * size, most: 16 },
  { how: 'by steps', toWeight: (size: number) => Math.floor(size / 500) * 1_000, most: 24 },
])(
  'the first that is light enough is found in few tries where weights fall $how',
  async ({ toWeight, most }) => {
    for (const right of [0, 1, 7, 99, 198, 199]) {
      const limit = toWeight(sizes[right] ?? 0);
      const first = sizes.findIndex((size) => toWeight(size) <= limit);
      let tries = 0;
      const weigh = async (at: number) => {
        tries += 1;
        return toWeight(sizes[at] ?? 0);
      };
      expect(await findFirstLight(sizes, { size: whole, weight: toWeight(whole) }, weigh, limit)).toBe(first);
      // By halving alone it were eight.
      expect(tries).toBeLessThanOrEqual(most);
    }
  },
);

test('where none is light enough it is the last, and of no things none', async () => {
  expect(await findFirstLight(sizes, { size: whole, weight: 9 }, async () => 9, 1)).toBe(199);
  expect(await findFirstLight([], { size: whole, weight: 9 }, async () => 9, 1)).toBe(-1);
});
