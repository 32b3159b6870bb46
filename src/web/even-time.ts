import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: longer than a sign-up takes, too short to be felt. */
const step = 20;

/**
 * Gives what `work` gives, but only at the next full step since it began: an insert takes some tenths of a millisecond longer or shorter
 * than an update, and whoever measures that would learn who is on the list.
 */
export async function evenTime<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    await sleep(step - ((performance.now() - begun) % step));
  }
}
