import type { Look } from '../../src/domain/look.ts';

export const broadsheet: Look = {
  name: 'broadsheet',
  description: 'A paper: serif, name over rules, one story large, the others by rank. For many sections.',
  light: {
    paper: '#fffefb',
    tint: '#f5f2ea',
    ink: '#1d1b18',
    soft: '#615c53',
    line: '#b9b1a0',
    accent: '#8c1d18',
  },
  dark: {
    paper: '#171614',
    tint: '#22201d',
    ink: '#ebe7df',
    soft: '#aaa399',
    line: '#57524a',
    accent: '#f0a190',
  },
  fonts: { text: 'Georgia,Times New Roman,serif', label: 'Helvetica,Arial,sans-serif' },
  measure: 600,
  sizes: {
    name: [
      [32, 36],
      [44, 48],
    ],
    lead: [
      [28, 33],
      [34, 39],
    ],
    longLead: [
      [24, 29],
      [28, 34],
    ],
    headline: [
      [22, 27],
      [24, 29],
    ],
    pulled: [
      [23, 31],
      [26, 34],
    ],
    section: [18, 24],
    text: [17, 27],
    quote: [19, 30],
    brief: [16, 25],
    background: [15, 24],
    small: [14, 21],
  },
  weights: { headline: 700 },
  masthead: 'ruled',
  entry: 'ruled',
  radius: 2,
};
