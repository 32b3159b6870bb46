import { expect, test } from 'vitest';
import { findUnclear, pointsBack, toTold, withQuotes } from '../../src/condense/clear.ts';
import { type Sentence, toSentences } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { findQuotations } from '../../src/condense/quotations.ts';
import { findQuotes } from '../../src/condense/quotes.ts';
import { toArticle } from './to-article.ts';

const article = {
  ...toArticle('The Norrey council closed the harbour bridge on Monday.'),
  title: 'Norrey closes bridge',
};

function read(text: string): Sentence {
  const own = toArticle(text);
  const [sentence] = toSentences(own, english.discourse, findQuotations(own, english));
  if (sentence === undefined) throw new Error('it has a sentence');
  return sentence;
}

const told = toTold(article, [read(article.text)], english);
const judge = (text: string, language = english) =>
  findUnclear({ ...read(text), text }, told, language) ?? 'is clear';

test.each([
  ['Norrey opened a bridge in May 1953.', 'is clear'],
  ['$40 was paid for a bridge of Norrey.', 'is clear'],
  ['norrey opened a bridge in May 1953.', 'is no whole sentence'],
  ['Norrey opened a bridge in May 1953?', 'is no whole sentence'],
  ['Norrey opened a bridge in 1953.', 'is clear'],
  ['Norrey opened a bridge then.', 'is no whole sentence'],
  ['Norrey opened a bridge.It was in May of 1953.', 'is no whole sentence'],
  ['1. Norrey opened a bridge in May 1953.', 'is no whole sentence'],
  ['Norrey opened a bridge … in May 1953.', 'is no whole sentence'],
  ['Norrey opened a "bridge in May 1953.', 'is no whole sentence'],
  ['Norrey opened a “bridge in May 1953.', 'is no whole sentence'],
  ['Norrey opened a «bridge in May 1953.', 'is no whole sentence'],
  ['Norrey opened a (bridge in May 1953.', 'is no whole sentence'],
  ['Norrey opened a [bridge in May 1953.', 'is no whole sentence'],
  ["Norrey opened a ''bridge in May 1953.", 'is no whole sentence'],
  ['Norrey opened a “bridge” (of wood) in May 1953.', 'is clear'],
  ['But Norrey opened a bridge in May 1953.', 'leans on the sentence before it'],
  ['Norrey opened half of these in May 1953.', 'leans on the sentence before it'],
  ['Norrey opened a bridge in May this year.', 'is clear'],
  ['Norrey led Amble 26-11 at a bridge in May.', 'gives the score of a game'],
  ['Norrey went 12-18-2 at a bridge in May.', 'gives the score of a game'],
  ['Norrey opened a 40-year-old bridge in May 1953.', 'is clear'],
  ['Norrey was a town in 1950-1953 with a bridge.', 'is clear'],
  ['Boats of wood sank in May of 1953.', 'shares nothing with the story'],
  ['Boats near a town by a harbour sank in May.', 'shares nothing with the story'],
  ['Boats near a town by a harbour sank with its council.', 'is clear'],
  ['Harbour boats of wood sank in May of 1953.', 'is clear'],
  ['Boats of wood sank at a bridge in May.', 'is clear'],
  ['Boats of wood sank on a Monday in May.', 'shares nothing with the story'],
  ['Crews clear a bridge of Norrey on Jan. 7, 2019.', 'tells what a picture shows'],
  ['Crews clear a bridge of Norrey on Jan. 7 of 2019.', 'is clear'],
  ['Crews saw a bridge of Norrey on Jan. 7, 2019.', 'is clear'],
  ['Crews are at a bridge of Norrey on Jan. 7, 2019.', 'is clear'],
  ['Norrey opened a bridge after the factory was shut.', 'speaks of a thing that only the article tells'],
])('to whoever read headline and lede, "%s": %s', (text, why) => {
  expect(judge(text)).toBe(why);
});

test('without words for speakers no thing is looked for that only the article tells', () => {
  const text = 'Norrey opened a bridge after the factory was shut.';
  expect(judge(text, { ...english, attribution: null })).toBe('is clear');
});

test('where endings may go, words that share four letters are one', () => {
  const text = 'Boats of wood sank at several bridg and harbou in May.';
  expect([undefined, 2].map((endings) => judge(text, { ...english, ...(endings && { endings }) }))).toEqual([
    'shares nothing with the story',
    'is clear',
  ]);
});

test('a demonstrative points back within its reach, unless a time follows', () => {
  const points = (text: string, reach?: number) => pointsBack(read(text), english, reach);
  expect(points('Norrey opened half of these.')).toBe(true);
  expect(points('Norrey opened half of these.', 4)).toBe(false);
  expect(points('Norrey opened half of these.', 5)).toBe(true);
  expect(points('Norrey opened half this year.')).toBe(false);
  expect(points('Norrey opened half this year’s boats.')).toBe(false);
});

test('key quotes tell their words, their speakers’ names and the letters in brackets of a speaker’s line', () => {
  const text =
    '“Boats sank near Sund in the storm of May, and nobody saw it,” said Ann Holt, chair of the Board of Ports (BOP).';
  const all = withQuotes(told, findQuotes(toArticle(text), english));
  expect(['bridge', 'boats', 'holt'].map((word) => all.words.has(word))).toEqual([true, true, true]);
  expect(['norrey', 'sund', 'holt', 'boats'].map((name) => all.names.has(name))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(all.headline).toBe(told.headline);
  expect(all.letters.has('boats')).toBe(false);
});
