import { expect, test } from 'vitest';
import { Addition, Evidence, Piece, Quote, QuotePart } from '../../src/domain/entry.ts';
import { aQuote } from '../issue/an-entry.ts';

const holds = (shape: { safeParse(raw: unknown): { success: boolean } }, ...raws: unknown[]): boolean[] =>
  raws.map((raw) => shape.safeParse(raw).success);

test('pieces, parts and additions are of one letter at least', () => {
  const piece = { spans: [], origin: 'article', additions: [] };
  const span = { start: 0, end: 1 };
  expect(holds(Piece, { ...piece, text: 'x' }, { ...piece, text: '' })).toEqual([true, false]);
  expect(holds(QuotePart, { span, text: 'x' }, { span, text: '' })).toEqual([true, false]);
  expect(holds(Addition, { at: 0, text: 'x' }, { at: 0, text: '' })).toEqual([true, false]);
});

test('a quotation has words, and one part or several', () => {
  const quote = aQuote('x', null);
  const [part] = quote.parts;
  expect(holds(Quote, quote, { ...quote, parts: [part, part] })).toEqual([true, true]);
  expect(holds(Quote, { ...quote, parts: [] }, { ...quote, text: '' })).toEqual([false, false]);
});

test('nobody is less sure of a speaker than not at all, or more than wholly', () => {
  const told = [-0.1, 0, 1, 1.1].map((confidence) => ({ rule: 'verb', words: 'said', confidence }));
  expect(holds(Evidence, ...told)).toEqual([false, true, true, false]);
});
