import { expect, test } from 'vitest';
import { hasEndlessLines } from '../../src/article/mail-lines.ts';
import { cutSignOff } from '../../src/article/mail-sign-off.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('twenty thousand lines are as many as a mail may have, those of a picture in base64 not counted', () => {
  expect(hasEndlessLines(bytes('a\n'.repeat(20_000)))).toBe(false);
  expect(hasEndlessLines(bytes('a\n'.repeat(20_001)))).toBe(true);
  expect(hasEndlessLines(bytes(`${'a\n'.repeat(20_000)}a`))).toBe(true);
  expect(hasEndlessLines(bytes(`${'a'.repeat(60)}\n`.repeat(20_001)))).toBe(false);
  expect(hasEndlessLines(bytes(`${'a'.repeat(59)}\n`.repeat(20_001)))).toBe(true);
  expect(hasEndlessLines(bytes(`${'a '.repeat(30)}\n`.repeat(20_001)))).toBe(true);
});

const text = 'It has rained.\nIt has snowed.';
const signOff = (...below: string[]) => cutSignOff([text, ...below].join('\n'), 'Ann Holt').signOff;
const rows = (count: number) => Array<string>(count).fill('Tel.');

test('the sender’s name at the end of a mail, and what stands below it, is no text', () => {
  expect(signOff('Ann Holt')).toBe('Ann Holt');
  expect(signOff('Ann,', 'Valley Post')).toBe('Ann,\nValley Post');
  expect(signOff('--', 'Valley Post')).toBe('--\nValley Post');
  expect(signOff('Lise', 'Valley Post')).toBe('');
  expect(signOff('Ann', ...rows(9))).not.toBe('');
  expect(signOff('Ann', ...rows(10))).toBe('');
  expect(signOff('Ann', Array(10).fill('brack').join(' '))).not.toBe('');
  expect(signOff('Ann', Array(11).fill('brack').join(' '))).toBe('');
  expect(cutSignOff('Ann\nIt has rained.', 'Ann Holt')).toEqual({ text: 'Ann\nIt has rained.', signOff: '' });
  expect(cutSignOff('It has rained.\nAnn\n\n', 'Ann Holt')).toEqual({
    text: 'It has rained.',
    signOff: 'Ann',
  });
});
