import type { Look } from '../src/domain/look.ts';

/** Contrast of two colours (`#rrggbb`) as WCAG 2.2 reckons it: 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The paper on which Thunderbird sets a mail that it darkens by itself. It leaves the colours of borders. */
const darkened = '#18181b';

/** A bar's colour where no style sheet is read: the accent, made lighter until it is seen on that paper too. */
export function toBarColour({ light, dark }: Pick<Look, 'light' | 'dark'>): string {
  return shiftUntil(light.accent, dark.accent, [darkened], 3);
}

/** `colour`, moved towards `ink` no further than until it stands out `atLeast` so far from each of the grounds. */
export function shiftUntil(colour: string, ink: string, grounds: readonly string[], atLeast: number): string {
  const steps = 40;
  for (let step = 0; step < steps; step += 1) {
    const mixed = mix(colour, ink, step / steps);
    if (grounds.every((ground) => contrastOf(mixed, ground) >= atLeast)) return mixed;
  }
  return ink;
}

function mix(from: string, to: string, part: number): string {
  const channels = channelsOf(from).map((channel, at) => {
    const value = Math.round(channel + ((channelsOf(to)[at] ?? channel) - channel) * part);
    return value.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
