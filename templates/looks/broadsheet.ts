import type { Look } from '../look.ts';

const serif = 'Georgia,Times New Roman,serif';
const sans = '-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

export const broadsheet: Look = {
  name: 'broadsheet',
  description: 'Serif, centred name between rules, one column: reads like a good newspaper.',
  light: {
    paper: '#fffefb',
    tint: '#f5f2ea',
    ink: '#1d1b18',
    soft: '#615c53',
    line: '#d8d2c4',
    accent: '#8c1d18',
    button: '#24211d',
    buttonText: '#fdfcf8',
  },
  dark: {
    paper: '#171614',
    tint: '#22201d',
    ink: '#ebe7df',
    soft: '#aaa399',
    line: '#3d3a34',
    accent: '#f0a190',
    button: '#ebe7df',
    buttonText: '#1d1b18',
  },
  fonts: { headline: serif, text: serif, small: sans },
  sizes: {
    name: [
      [32, 38],
      [46, 52],
    ],
    lead: [
      [27, 33],
      [36, 42],
    ],
    headline: [
      [22, 28],
      [26, 32],
    ],
    text: [17, 27],
    quote: [18, 28],
    background: [15, 24],
    small: [13, 20],
  },
  masthead: 'centred',
  quote: 'ruled',
  radius: 2,
};
