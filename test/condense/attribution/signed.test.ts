import { expect, it } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const said = '“We must go to the old quay right now.”';

/** Who speaks in each quotation of a text. */
const speakers = (text: string): (string | null)[] =>
  findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker);

it.each([
  ['- Ann Holt, harbour master', 'Ann Holt'],
  ['— Ann Holt', 'Ann Holt'],
  ['-- Ann Holt, harbour master', 'Ann Holt'],
  ['--- Ann Holt, harbour master', null],
  ['Ann Holt, harbour master', null],
  ['- Ann Holt left the harbour', null],
  ['* Ann Holt, harbour master', null],
])('a quotation with "%s" below it is of %s', (signature, speaker) => {
  expect(speakers(`${said}\n\n${signature}`)).toEqual([speaker]);
});

it.each([
  [`${said} - Ann Holt, harbour master`, 'Ann Holt'],
  [`${said} -- Ann Holt`, 'Ann Holt'],
  [`${said} - Ann Holt left the harbour`, null],
])('a quotation is of whoever signs behind it: %s', (text, speaker) => {
  expect(speakers(text)).toEqual([speaker]);
});

it.each([
  [`ANN HOLT: ${said}`, 'ANN HOLT'],
  [`Ann Holt, 71, retired nurse, Carrick: ${said}`, 'Ann Holt'],
  [`Ann Holt was 71 and a retired nurse in the town of Carrick: ${said}`, 'Ann Holt'],
  [`According to Ann Holt, ${said}`, 'Ann Holt'],
  [`${said} according to Ann Holt.`, 'Ann Holt'],
])('a name before a colon or behind "according to" is who speaks: %s', (text, speaker) => {
  expect(speakers(text)).toEqual([speaker]);
});

it('a remark is of whoever owns it', () => {
  expect(speakers("Reed praised Holt's “we must go to the old quay” remark.")).toEqual(['Holt']);
});
