import { defineConfig } from 'vitest/config';

/** Rooms that are functions of their input alone: their tests share a worker, which saves a start for each file. */
const pure = ['article', 'bench', 'condense', 'desk', 'domain', 'golden', 'issue', 'templates', 'texts'].map(
  (room) => `test/${room}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // One a core: most of the time is spent on programs and browsers that tests wait for.
    maxWorkers: '100%',
    testTimeout: 90_000,
    hookTimeout: 90_000,
    reporters: ['default', new URL('./reporter.ts', import.meta.url).pathname],
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: pure,
          globalSetup: [new URL('./store/postgres-server.ts', import.meta.url).pathname],
        },
      },
    ],
  },
});
