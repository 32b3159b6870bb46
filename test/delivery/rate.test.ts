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

test('ten seconds of the clock are counted, each as long as a part of it lies within the last ten', () => {
  let now = 0;
  const rate = createRate(() => now);
  for (; now < 10_000; now += 1_000) rate.add();
  expect(rate.perSecond()).toBe(1);
  now = 10_500;
  rate.add();
  expect(rate.perSecond()).toBe(1);
  now = 0;
  const once = createRate(() => now);
  once.add();
  now = 10_700;
  expect(once.perSecond()).toBe(0.1);
  now = 11_000;
  expect(once.perSecond()).toBe(0);
});
