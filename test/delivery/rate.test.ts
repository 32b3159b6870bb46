import { expect, test } from 'vitest';
import { createRate } from '../../src/delivery/rate.ts';

test('the rate is of the last ten seconds, and of less at the beginning', () => {
  let now = 5_000;
  const rate = createRate(() => now);
  for (let n = 0; n < 10; n++) rate.add();
  expect(rate.perSecond()).toBe(10);
  now += 2_000;
  expect(rate.perSecond()).toBe(5);
  for (; now < 30_000; now += 500) rate.add();
  expect(rate.perSecond()).toBeCloseTo(2, 0);
  now += 5_000;
  expect(rate.perSecond()).toBe(1);
  now += 6_000;
  expect(rate.perSecond()).toBe(0);
});
