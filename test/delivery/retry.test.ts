import { expect, test } from 'vitest';
import { findRetryDelay } from '../../src/delivery/retry.ts';

test('retries start after 5 to 15 seconds, double up to four hours, and end after two days', () => {
  expect([findRetryDelay(1, 0), findRetryDelay(1, 0.999)]).toEqual([5000, 14990]);
  expect([findRetryDelay(2, 0.5), findRetryDelay(3, 0.5)]).toEqual([20_000, 40_000]);
  const delays: number[] = [];
  for (let n = 1, delay = findRetryDelay(n, 0.5); delay !== null; delay = findRetryDelay(++n, 0.5))
    delays.push(delay);
  expect(Math.max(...delays)).toBe(4 * 3_600_000);
  const hours = delays.reduce((sum, one) => sum + one, 0) / 3_600_000;
  expect(hours).toBeGreaterThanOrEqual(48);
  expect(hours).toBeLessThan(53);
  expect(hours - 4).toBeLessThan(48);
});
