import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: longer than a sign-up takes, too short to be felt. */
const step = 50;

/**
 * Gives what `work` gives, but only at a full step since it began: an insert takes some tenths of a millisecond longer or shorter than an
 * update, and whoever measures that would learn who is on the list. The clock starts before the work: a timer set afterwards for what is
 * left of the step would carry the fraction on.
 */
export async function evenTime<T>(
  work: () => Promise<T>,
  waitStep: () => Promise<unknown> = nextStep,
): Promise<T> {
  let done = false;
  const first = waitStep();
  const result = work().finally(() => {
    done = true;
  });
  // Whoever awaits the result is told of a failure; until then it isn't unheard.
  result.catch(() => {});
  await first;
  while (!done) await waitStep();
  return result;
}

function nextStep(): Promise<unknown> {
  return sleep(step);
}
