import { expect, test } from 'vitest';
import { cutControls } from '../../src/domain/controls.ts';

test('control characters of seven and eight bits go, tab and line feed stay', () => {
  for (let code = 0; code < 0xa0; code += 1) {
    const letter = String.fromCharCode(code);
    const stays = letter === '\t' || letter === '\n' || (code >= 0x20 && code < 0x7f);
    expect(cutControls(`a${letter}b`)).toBe(stays ? `a${letter}b` : 'ab');
  }
});

test('what turns directions round goes; marks of direction, joiners and all letters stay', () => {
  expect(cutControls('\u202aa\u202bb\u202cc\u202dd\u202ee\u2066f\u2067g\u2068h\u2069')).toBe('abcdefgh');
  const plain = 'é \u0301 ש\u200f ع\u061c می\u200cروم 👩\u200d👧 \u2028';
  expect(cutControls(plain)).toBe(plain);
});
