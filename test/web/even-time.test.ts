import { expect, test } from 'vitest';
import { evenTime } from '../../src/web/even-time.ts';

/** Steps that end when the test says so, and a list of what happened. */
function createSteps() {
  const seen: string[] = [];
  const open: (() => void)[] = [];
  return {
    seen,
    wait: () =>
      new Promise<void>((resolve) => {
        seen.push('clock started');
        open.push(resolve);
      }),
    async end() {
      open.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('the clock starts before the work, and its first step alone says when quick work is answered', async () => {
  const steps = createSteps();
  const answer = evenTime(async () => {
    steps.seen.push('work');
    return 7;
  }, steps.wait).then((value) => steps.seen.push(`answered ${value}`));
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps.seen).toEqual(['clock started', 'work']);
  await steps.end();
  expect(steps.seen).toEqual(['clock started', 'work', 'answered 7']);
  await answer;
});

test('longer work is answered at the end of the step in which it is done', async () => {
  const steps = createSteps();
  let finish = () => {};
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const answer = evenTime(() => work, steps.wait).then(() => steps.seen.push('answered'));
  await steps.end();
  finish();
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps.seen).toEqual(['clock started', 'clock started']);
  await steps.end();
  await answer;
  expect(steps.seen.at(-1)).toBe('answered');
});

test('a failure waits for the step too', async () => {
  const steps = createSteps();
  const failing = evenTime(() => Promise.reject(new Error('no store')), steps.wait).catch(() =>
    steps.seen.push('failed'),
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps.seen).toEqual(['clock started']);
  await steps.end();
  await failing;
  expect(steps.seen.at(-1)).toBe('failed');
});
