import { expect, test } from 'vitest';
import { english } from '../../../src/condense/languages/en/english.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const find = (text: string) =>
  findQuotes(toArticle(text.replace('…', '“a very old joke of the harbour board”')), english).map(
    ({ speaker }) => speaker,
  );

test.each([
  ['Paul Reed denied Ann Holt’s claim that she was ….', 'Ann Holt'],
  ['Paul Reed denied Ann Holt’s blunt claim that it was ….', 'Ann Holt'],
  ['Paul Reed denied Ann Holt’s claim: ….', 'Ann Holt'],
  ['Paul Reed denied; Ann Holt’s claim that it was ….', 'Ann Holt'],
  ['Ann Holt’s … remark was old.', 'Ann Holt'],
  ['Ann Holt’s … boat was old.', null],
  ['Paul Reed accused Ann Holt of calling it ….', null],
  ['Paul Reed denied a claim that it was ….', null],
  ['Paul Reed denied the claim of ….', null],
  ['Paul Reed mocked the claim that it was ….', null],
  ['The claim was ….', null],
  ['Paul Reed said the claim was ….', 'Paul Reed'],
  ['Ann Holt quoted her grandmother: ….', null],
  ['Ann Holt read out a letter that Reed had written: ….', null],
  ['Ann Holt read out a boat that Reed had built: ….', 'Ann Holt'],
])('words of one in the sentence of another: %s', (text, speaker) => {
  expect(find(text)).toEqual([speaker]);
});

test.each([
  ['ANN HOLT: ….', 'ANN HOLT'],
  ['Ann Holt, 71, retired nurse, Carrick: ….', 'Ann Holt'],
  ['The pilot: ….', 'The pilot'],
  ['The boat: ….', null],
  ['The harbour – Ann Holt: ….', 'Ann Holt'],
  ['He broke it to the paper Valley Post: ….', null],
  ['It rained. … – Ann Holt, harbour master', 'Ann Holt'],
  ['It rained, as … – Ann Holt’s motto – goes', null],
  ['It is … according to Ann Holt.', 'Ann Holt'],
  ['According to Ann Holt, it is ….', 'Ann Holt'],
  ['In the words of Ann Holt, it is ….', 'Ann Holt'],
])('a label, a signature or a source beside words: %s', (text, speaker) => {
  expect(find(text)).toEqual([speaker]);
});
