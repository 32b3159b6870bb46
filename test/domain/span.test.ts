import { expect, test } from 'vitest';
import { findSlice } from '../../src/domain/span.ts';

test('a span is cut out by UTF-16 offsets, so an emoji counts two', () => {
  expect(findSlice('a😀b', { start: 1, end: 3 })).toBe('😀');
});

test('a span that reaches past the text is nowhere', () => {
  expect(findSlice('short', { start: 2, end: 9 })).toBeUndefined();
});
