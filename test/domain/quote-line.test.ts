import { expect, test } from 'vitest';
import { toQuoteLine, toSpeakerLine } from '../../src/domain/quote-line.ts';

test('an office stands behind the name, a title in short before it', () => {
  expect(toSpeakerLine('Ann Holt', 'harbour master')).toBe('Ann Holt, harbour master');
  expect(toSpeakerLine('Ann Holt', 'Sen.')).toBe('Sen. Ann Holt');
  expect(toSpeakerLine('Harald', 'King')).toBe('King Harald');
  expect(toSpeakerLine('Ann Holt', 'Norland Gov.')).toBe('Ann Holt, Norland Gov.');
  expect(toSpeakerLine('Ann Holt', null)).toBe('Ann Holt');
  expect(toSpeakerLine(null, 'Sen.')).toBe('Sen.');
});

test('words without marks of their own get them', () => {
  const by = { speaker: 'Ann Holt', role: null };
  expect(toQuoteLine({ text: 'We sail', ...by })).toBe('“We sail” — Ann Holt');
  expect(toQuoteLine({ text: '“We sail,” she said', ...by })).toBe('“We sail,” she said — Ann Holt');
});
