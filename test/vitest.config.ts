import { defineConfig } from 'vitest/config';

/** Counts the steps of all that is loaded, so that it loads little. */
const steps = ['test/hostile.test.ts'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // As the program is built: React's development build renders at a third of the speed.
  oxc: { jsx: { development: false } },
  test: {
    env: { NODE_ENV: 'production' },
    // One a core: most of the time is spent on programs and browsers that tests wait for.
    maxWorkers: '100%',
    // Files share a worker: each would load the program anew, which takes longer than most of them do.
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    reporters: ['default', new URL('./reporter.ts', import.meta.url).pathname],
    projects: [
      { extends: true, test: { name: 'steps', include: steps, isolate: true } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: steps,
          globalSetup: [new URL('./store/postgres-server.ts', import.meta.url).pathname],
        },
      },
    ],
  },
});
