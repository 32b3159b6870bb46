import type { Look } from '../../src/domain/look.ts';

export const letter: Look = {
  name: 'letter',
  description: 'One voice: serif prose without rules or boxes, quotes set in. For a single editor.',
  light: {
    paper: '#fdfaf5',
    tint: '#f3ece0',
    ink: '#221c16',
    soft: '#6a5f52',
    line: '#e0d6c6',
    accent: '#7a3b12',
  },
  dark: {
    paper: '#1a1714',
    tint: '#26211c',
    ink: '#ece4d8',
    soft: '#b0a596',
    line: '#453d34',
    accent: '#e8b183',
  },
  fonts: { text: 'Georgia,Times New Roman,serif', label: 'Georgia,Times New Roman,serif' },
  measure: 540,
  sizes: {
    name: [
      [20, 26],
      [20, 26],
    ],
    lead: [
      [24, 30],
      [26, 32],
    ],
    longLead: [
      [22, 28],
      [24, 30],
    ],
    headline: [
      [21, 27],
      [22, 28],
    ],
    pulled: [
      [18, 30],
      [18, 30],
    ],
    section: [17, 26],
    text: [18, 30],
    quote: [19, 30],
    brief: [18, 29],
    background: [17, 28],
    small: [14, 21],
  },
  weights: { headline: 400 },
  masthead: 'plain',
  entry: 'prose',
  radius: 2,
};
