import { styleText } from 'node:util';
import { expect, test } from 'vitest';
import { toShown } from '../../src/cli/shown.ts';

const hostile = 'Lock\u001b]0;a title\u0007 \u001b[2J\u001b[8mhidden\u009b31m\rover\u202egnol\u001b[1;8mx';

test('a line for a file or a pipe has no control character at all', () => {
  expect(toShown(hostile, false)).toBe('Lock]0;a title [2J[8mhidden31movergnol[1;8mx');
});

test('on a terminal the styles of our own stay, and nothing else that a terminal would obey', () => {
  for (const format of [
    'bold',
    'dim',
    'italic',
    'underline',
    'cyan',
    'red',
    'greenBright',
    'gray',
  ] as const) {
    const styled = styleText(format, 'Lock', { validateStream: false });
    expect(toShown(`${styled}${hostile}`, true)).toBe(`${styled}${toShown(hostile, false)}`);
  }
});

test('lines and tabs stay', () => {
  expect(toShown('one\n\ttwo', true)).toBe('one\n\ttwo');
});
