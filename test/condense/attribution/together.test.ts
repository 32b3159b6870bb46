import { expect, test } from 'vitest';
import { german } from '../../../src/condense/languages/de/german.ts';
import { english } from '../../../src/condense/languages/en/english.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const words = '“The ferry has sailed for a century, and now it is gone,”';

const find = (text: string, language = english) => findQuotes(toArticle(text), language)[0]?.speaker ?? null;

test.each([
  [`${words} Ann Holt and Karl Onn said.`, 'Ann Holt and Karl Onn'],
  [`${words} said Ann Holt and Karl Onn.`, 'Ann Holt and Karl Onn'],
  [`Ann Holt and Karl Onn said: ${words}`, 'Ann Holt and Karl Onn'],
  [`${words} Ann Holt, Rita Reed and Karl Onn said.`, 'Ann Holt, Rita Reed and Karl Onn'],
  [`${words} Ann Holt, Rita Reed, and Karl Onn said.`, 'Ann Holt, Rita Reed, and Karl Onn'],
  [`${words} said Ann Holt, and Karl Onn left.`, 'Ann Holt'],
  [`${words} said Ann Holt and Karl Onn left.`, 'Ann Holt'],
  [`${words} said Ann Holt with Karl Onn.`, 'Ann Holt'],
  [`On Monday Ann Holt and Karl Onn met. ${words} Ann Holt said.`, 'Ann Holt'],
  [`${words} said Ann Holt and Holt.`, 'Ann Holt'],
])('who says it together, or alone: %s', (text, speaker) => {
  expect(find(text)).toBe(speaker);
});

test('in German a verb in the plural names neither of two alone', () => {
  const said = '„Die Fähre fährt seit hundert Jahren, und nun ist sie weg“';
  expect(find(`${said}, sagten Anna Holt und Karl Onn.`, german)).toBeNull();
  expect(find(`${said}, sagte Anna Holt und Karl Onn ging.`, german)).toBe('Anna Holt');
  expect(find(`${said}, sagte Anna Holt.`, german)).toBe('Anna Holt');
});
