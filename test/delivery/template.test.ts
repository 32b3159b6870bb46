import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTemplate, fillPieces, fillTemplate, toTemplate } from '../../src/delivery/template.ts';

const placeholders = new Map([['name', 'slot-name-000']]);
const values = { name: 'Vera Lindqvi!' };
const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 8 });

test('wherever the holes lie, the pieces in order are the template filled', () => {
  fc.assert(
    fc.property(gaps, (lengths) => {
      const template = toTemplate(
        Buffer.from(lengths.map((length) => '.'.repeat(length)).join('slot-name-000')),
        placeholders,
      );
      const whole = Buffer.alloc(template.bytes.length);
      fillTemplate(template, values, whole, 0);
      expect(Buffer.concat(fillPieces(cutTemplate(template), values)).equals(whole)).toBe(true);
    }),
  );
});

test('what stands far from any hole is one piece of memory for all readers', () => {
  const template = toTemplate(Buffer.from(`${'a'.repeat(5000)}slot-name-000`), placeholders);
  const pieces = cutTemplate(template);
  const [one, other] = [fillPieces(pieces, values), fillPieces(pieces, values)];
  expect(one[0]?.length).toBe(5000);
  expect(one[0]).toBe(other[0]);
  expect(one[1]).not.toBe(other[1]);
});
