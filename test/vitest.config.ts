import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: [new URL('./store/postgres-server.ts', import.meta.url).pathname],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    reporters: ['default', new URL('./reporter.ts', import.meta.url).pathname],
  },
});
