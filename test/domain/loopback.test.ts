import { expect, test } from 'vitest';
import { isLoopback } from '../../src/domain/loopback.ts';

test.each([
  ['localhost', true],
  ['::1', true],
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['10.0.0.1', false],
  ['0.0.0.0', false],
  ['127.harbour.test', false],
  ['localhost.harbour.test', false],
])('%s is this machine alone: %s', (host, isAlone) => {
  expect(isLoopback(host)).toBe(isAlone);
});
