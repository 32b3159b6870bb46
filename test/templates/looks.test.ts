import { describe, expect, test } from 'vitest';
import { DigestError } from '../../src/domain/errors.ts';
import type { Look } from '../../src/domain/look.ts';
import { toBarColour } from '../../templates/colour.ts';
import { getLook, lookOf, looks } from '../../templates/index.ts';

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const toPalettes = ({ light, dark }: Look) => [light, dark];

const palettes = looks.flatMap((look) => [
  { name: `${look.name}, light`, palette: look.light },
  { name: `${look.name}, dark`, palette: look.dark },
]);

describe.each(palettes)('the colours of $name', ({ palette }) => {
  test.each([
    ['ink', 14, 12],
    ['soft', 5.3, 5.3],
    ['accent', 6.5, 6.5],
  ] as const)('%s has a contrast of %d on paper and %d on tint', (name, onPaper, onTint) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(onPaper);
    expect(contrast(palette[name], palette.tint)).toBeGreaterThanOrEqual(onTint);
  });

  test('none is pure black or white, which a forced inversion would treat apart', () => {
    expect(Object.values(palette)).not.toContain('#000000');
    expect(Object.values(palette)).not.toContain('#ffffff');
    for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});

test.each(looks)(
  'a bar in $name is seen on its paper, and on the dark one of a program that reads no style sheet',
  (look) => {
    const bar = toBarColour(look);
    for (const paper of [look.light.paper, look.light.tint, '#18181b'])
      expect(contrast(bar, paper)).toBeGreaterThanOrEqual(3);
  },
);

test('looks have names of their own, and fonts that are on the reader’s machine already', () => {
  expect(new Set(looks.map((look) => look.name)).size).toBe(looks.length);
  for (const { fonts } of looks)
    for (const stack of Object.values(fonts)) expect(stack).toMatch(/,(sans-)?serif$/);
});

test('a look is found by its name; another name is refused', () => {
  expect(getLook('broadsheet').name).toBe('broadsheet');
  expect(() => getLook('gazette')).toThrow(DigestError);
});

describe.each(looks.map(({ name }) => name))('a colour of the newsletter’s own in %s', (look) => {
  test.each(['#ffe600', '#0a0a40', '#7f7f7f', '#00A86B'])('is shifted until it can be read: %s', (colour) => {
    const { light, dark } = lookOf({ look, brand: { colour } });
    for (const { accent, paper, tint } of [light, dark])
      for (const ground of [paper, tint]) expect(contrast(accent, ground)).toBeGreaterThanOrEqual(6.5);
  });

  test('is shifted until it can be read, whichever it is: two hundred of them', () => {
    const channel = (at: number, prime: number) => ((at * prime) % 256).toString(16).padStart(2, '0');
    const unread = Array.from(
      { length: 200 },
      (_, at) => `#${channel(at, 67)}${channel(at, 149)}${channel(at, 31)}`,
    )
      .flatMap((colour) =>
        toPalettes(lookOf({ look, brand: { colour } })).map((palette) => ({ colour, palette })),
      )
      .filter(
        ({ palette: { accent, paper, tint } }) =>
          Math.min(contrast(accent, paper), contrast(accent, tint)) < 6.5,
      );
    expect(unread).toEqual([]);
  });

  test('stays as it is where it can be read already', () => {
    expect(lookOf({ look, brand: { colour: '#5b0f3c' } }).light.accent).toBe('#5b0f3c');
    expect(lookOf({ look, brand: { colour: null } })).toEqual(getLook(look));
  });
});

test('a family of the newsletter’s own takes the place of the look’s, of labels too where those are in the same', () => {
  const familiesOf = (look: string) => lookOf({ look, brand: { colour: null, font: 'verdana' } }).fonts;
  const verdana = 'Verdana,Geneva,sans-serif';
  expect(familiesOf('letter')).toEqual({ text: verdana, label: verdana });
  expect(familiesOf('broadsheet')).toEqual({ text: verdana, label: getLook('broadsheet').fonts.label });
});
