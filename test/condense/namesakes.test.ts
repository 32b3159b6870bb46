import { expect, it } from 'vitest';
import { toWords } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { createNamesakeFinder } from '../../src/condense/namesakes.ts';
import { findQuotations } from '../../src/condense/quotations.ts';
import { readQuotes } from '../../src/condense/quotes.ts';
import { splitSentences } from '../../src/condense/sentences.ts';
import { toArticle } from './to-article.ts';

/** Whether headline and lede (`told`) tell of somebody else of the speaker's last name. */
function isOther(told: string, speaker: string | null, role: string | null = null): boolean {
  const article = toArticle(
    `Ida Falk leads the council of Norrey. Tom Falk, her brother, said it was late. “It is late,” said Falk.`,
  );
  const { text, blocks } = article;
  const { people } = readQuotes(
    article,
    english,
    findQuotations(article, english),
    splitSentences(text, blocks),
  );
  return createNamesakeFinder({ words: new Set(toWords(told)) }, people)({ speaker, role });
}

it('a speaker of the last name of somebody else who was told of is a namesake, with a role of their own none', () => {
  expect(isOther('Ida Falk resigns', 'Tom Falk')).toBe(true);
  expect(isOther('Ida Falk resigns', 'Tom Ole Falk')).toBe(true);
  expect(isOther('Ida Falk resigns', 'Tom Falk', 'her brother')).toBe(false);
});

it('whoever was told of, by the first name too, is nobody’s namesake', () => {
  expect(isOther('Ida Falk resigns', 'Ida Falk')).toBe(false);
  expect(isOther('Ida Falk resigns, says Tom', 'Tom Falk')).toBe(false);
  expect(isOther('Falk resigns', 'Tom Falk')).toBe(false);
  expect(isOther('Ida resigns', 'Tom Falk')).toBe(false);
  expect(isOther('Ida Falk resigns', 'Tom Lund')).toBe(false);
  expect(isOther('Ida Falk resigns', null)).toBe(false);
});
