import type { Look } from '../../src/domain/look.ts';

const sans = '-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

export const brief: Look = {
  name: 'brief',
  description: 'Numbered cards in sans serif, with how long they take. For about five stories.',
  light: {
    paper: '#fdfdfe',
    tint: '#eef2fb',
    ink: '#14171f',
    soft: '#586074',
    line: '#cdd5e6',
    accent: '#1f49c7',
  },
  dark: {
    paper: '#13151b',
    tint: '#1d212b',
    ink: '#e6e9f2',
    soft: '#a0a8ba',
    line: '#373e4d',
    accent: '#9db4ff',
  },
  fonts: { text: sans, label: sans },
  measure: 600,
  sizes: {
    name: [
      [22, 27],
      [24, 29],
    ],
    lead: [
      [22, 27],
      [24, 29],
    ],
    longLead: [
      [20, 25],
      [21, 26],
    ],
    headline: [
      [20, 25],
      [21, 26],
    ],
    pulled: [
      [17, 26],
      [17, 26],
    ],
    section: [17, 24],
    text: [16, 25],
    quote: [17, 26],
    brief: [16, 25],
    background: [15, 24],
    small: [14, 21],
  },
  weights: { headline: 700 },
  masthead: 'strip',
  entry: 'card',
  radius: 8,
};
