import type { Look } from '../look.ts';

const sans = '-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

export const bulletin: Look = {
  name: 'bulletin',
  description: 'Sans serif, ranged to the side, close set: a newsroom’s memo.',
  light: {
    paper: '#fdfdfe',
    tint: '#f1f4f7',
    ink: '#171b21',
    soft: '#566070',
    line: '#d3dae2',
    accent: '#0b5a9c',
    button: '#0b5a9c',
    buttonText: '#fdfdfe',
  },
  dark: {
    paper: '#14171b',
    tint: '#1e2329',
    ink: '#e6eaef',
    soft: '#9fa9b6',
    line: '#353c45',
    accent: '#86bdf0',
    button: '#86bdf0',
    buttonText: '#14171b',
  },
  fonts: { headline: sans, text: sans, small: sans },
  sizes: {
    name: [
      [24, 30],
      [30, 36],
    ],
    lead: [
      [22, 28],
      [27, 33],
    ],
    headline: [
      [20, 26],
      [22, 28],
    ],
    text: [16, 25],
    quote: [16, 25],
    background: [15, 23],
    small: [13, 20],
  },
  masthead: 'ranged',
  quote: 'ruled',
  radius: 6,
};
