import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkHoles,
  cutTemplate,
  fillPieces,
  fillTemplate,
  toTemplate,
} from '../../src/delivery/template.ts';

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

test('a stretch of a kilobyte without a hole is worth a piece of its own, a shorter one is not', () => {
  const measure = (text: string) =>
    cutTemplate(toTemplate(Buffer.from(text), placeholders)).map(({ bytes }) => bytes.length);
  for (const [length, pieces] of [
    [1024, 2],
    [1023, 1],
  ] as const) {
    const gap = 'a'.repeat(length);
    expect(measure(`${gap}slot-name-000`)).toHaveLength(pieces);
    expect(measure(`slot-name-000${gap}`)).toHaveLength(pieces);
    expect(measure(`slot-name-000${gap}slot-name-000`)).toHaveLength(pieces === 2 ? 3 : 1);
  }
  expect(measure('a'.repeat(3000))).toEqual([3000]);
});

test('a place cut by a soft line break is filled on both sides, and counts once', () => {
  const template = toTemplate(Buffer.from('To slot-na=\r\nme-000, slot-name-000.'), placeholders);
  const filled = Buffer.alloc(template.bytes.length + 2);
  expect(fillTemplate(template, values, filled, 2)).toBe(filled.length);
  expect(filled.toString('latin1', 2)).toBe('To Vera Li=\r\nndqvi!, Vera Lindqvi!.');
  expect(() => checkHoles([template], { name: 2 })).not.toThrow();
  for (const counts of [{ name: 1 }, { name: 3 }, {}, { name: 2, other: 1 }])
    expect(() => checkHoles([template], counts)).toThrow('more or fewer places');
  const once = toTemplate(Buffer.from('slot-name-000'), placeholders);
  expect(() => checkHoles([once], {})).toThrow('more or fewer places');
});

test('a value that is too short for its place is refused', () => {
  const template = toTemplate(Buffer.from('slot-name-000'), placeholders);
  expect(() => fillTemplate(template, { name: 'Vera' }, Buffer.alloc(13), 0)).toThrow('too short');
  expect(() => fillTemplate(template, {}, Buffer.alloc(13), 0)).toThrow('too short');
});
