import { expect, test } from 'vitest';
import { isImported } from '../../src/domain/imported.ts';

test('whoever signed up at a form or to a policy came with no list', () => {
  expect(isImported({ policy: null, form: null })).toBe(true);
  expect(isImported({ policy: '2026-01', form: null })).toBe(false);
  expect(isImported({ policy: null, form: '/' })).toBe(false);
});
