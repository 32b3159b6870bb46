import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startWaking } from '../../src/schedule/wake.ts';

const zone = process.env.TZ;

beforeEach(() => {
  process.env.TZ = 'Europe/Berlin';
});

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each([
  ['go back', '2026-10-25T00:55:00Z'],
  ['go forward', '2026-03-29T00:55:00Z'],
])('it looks each minute through the hour in which the clocks of the machine %s', async (_way, start) => {
  vi.useFakeTimers({ now: Date.parse(start) });
  let looks = 0;
  const waker = startWaking(
    async () => {
      looks += 1;
    },
    () => {},
    Date.now,
  );
  await vi.advanceTimersByTimeAsync(10 * 60_000 + 30_000);
  expect(looks).toBe(11);
  await vi.advanceTimersByTimeAsync(30_000 + 600);
  await waker.stop();
  expect(looks).toBe(12);
});
