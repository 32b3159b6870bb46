import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, toWay, underline, wrap } from '../../src/render/plain.ts';

test('text is wrapped at blanks, no word lost, no line too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 40 }).filter((word) => !/\s/.test(word))),
      (words) => {
        const wrapped = wrap(words.join(' '), '  ');
        expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(words);
        for (const line of wrapped.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(columns);
      },
    ),
  );
});

test('a line under a heading is as wide as the heading', () => {
  expect(underline('Мороз', '-')).toBe('Мороз\n-----');
});

test('an address stands alone and whole, however long', () => {
  const url = `https://a.example/${'x'.repeat(120)}`;
  expect(toWay('Read the full article', url, 'en')).toBe(`Read the full article:\n${url}`);
});

test('a colon stands as its language sets it: in French after a space that no line is broken at', () => {
  expect(toWay('Confirmer mon adresse', 'https://a.example/', 'fr')).toMatch(
    /^Confirmer mon adresse\u00a0:\n/,
  );
});
