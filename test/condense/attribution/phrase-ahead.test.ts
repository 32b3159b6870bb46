import { expect, it } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

it.each([
  ['a body that is named for somebody', 'Fair Pay for Dockers director Ann Holt'],
  ['a body that two name', 'Hull and Keel manager Ann Holt'],
])('behind "said" and %s it is who bears the office that speaks', (_, source) => {
  const [quote] = findQuotes(
    toArticle(`"We sail at noon from the harbour," said ${source}.`),
    findLanguage('en'),
  );
  expect(quote?.speaker).toBe('Ann Holt');
  expect(quote?.role ?? '').not.toMatch(/^Dockers/);
});

it.each([
  ['a place before a colon says nothing', 'London', null],
  ['somebody before a colon speaks', 'Ann Holt', 'Ann Holt'],
])('%s', (_, source, speaker) => {
  const [quote] = findQuotes(toArticle(`${source}: "We sail at noon from the harbour."`), findLanguage('en'));
  expect(quote?.speaker).toBe(speaker);
});
