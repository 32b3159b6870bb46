import { expect, test } from 'vitest';
import { findSlice, isInside, isSameSpan, Span } from '../../src/domain/span.ts';

test('a span is cut out by UTF-16 offsets, so an emoji counts two', () => {
  expect(findSlice('a😀b', { start: 1, end: 3 })).toBe('😀');
});

test('a span that reaches past the text is nowhere', () => {
  expect(findSlice('short', { start: 2, end: 9 })).toBeUndefined();
});

test('two spans are the same where both ends are, and one lies inside another that reaches as far', () => {
  const span = { start: 2, end: 5 };
  const others = [
    span,
    { start: 2, end: 6 },
    { start: 1, end: 5 },
    { start: 3, end: 4 },
    { start: 5, end: 6 },
  ];
  expect(others.map((other) => isSameSpan(span, other))).toEqual([true, false, false, false, false]);
  expect([isSameSpan(undefined, undefined), isSameSpan(span, undefined)]).toEqual([false, false]);
  expect(others.map((other) => isInside(span, other))).toEqual([true, true, true, false, false]);
});

test('a span may be empty, and reach to the end of the text, and never run backwards', () => {
  const isSpan = (start: number, end: number) => Span.safeParse({ start, end }).success;
  expect([isSpan(2, 2), isSpan(2, 1), isSpan(-1, 1)]).toEqual([true, false, false]);
  expect(findSlice('short', { start: 5, end: 5 })).toBe('');
  expect(findSlice('short', { start: 0, end: 5 })).toBe('short');
  expect(findSlice('short', { start: 3, end: 2 })).toBeUndefined();
});
