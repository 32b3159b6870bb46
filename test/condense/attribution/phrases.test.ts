import { expect, test } from 'vitest';
import { english } from '../../../src/condense/languages/en/english.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const words = '“The ferry has sailed for a century, and now it is gone,”';

const findSpeaker = (text: string) => findQuotes(toArticle(text), english)[0]?.speaker ?? null;

test.each([
  ['Ann Holt', 'Ann Holt'],
  ['Ann Holt later', 'Ann Holt'],
  ['Ann Holt (who is old)', 'Ann Holt'],
  ['Ann Holt [the pilot]', 'Ann Holt'],
  ['pilot Ann Holt', 'Ann Holt'],
  ['the minister of works Ann Holt', 'Ann Holt'],
  ['Ann Holt of Amble', 'Ann Holt'],
  ['the pilot of the boat', 'the pilot of the boat'],
  ['the pilot', 'the pilot'],
  ['the old pilot', 'the old pilot'],
  ['another pilot', 'another pilot'],
  ['a report entitled Sailing Home', 'a report entitled Sailing Home'],
  ['the ministry of works', 'the ministry of works'],
  ['Ann Holt’s lawyer', 'Ann Holt’s lawyer'],
  ['one of the neighbours, Ann Holt', 'Ann Holt'],
  ['the pilot, Ann Holt', 'Ann Holt'],
  ['Holt and Reed manager Ann Stone', 'Ann Stone'],
  ['Holt, Reed and Lund’s Ann Stone', 'Ann Stone'],
  ['chairman, president and owner Ann Holt', 'Ann Holt'],
  ['the crime and fantasy author Ann Holt', 'Ann Holt'],
  ['speaker and former minister Ann Holt', 'Ann Holt'],
  ['oil and gas worker Ann Holt', 'Ann Holt'],
  ['actress Ann Holt', 'Ann Holt'],
])('who said it: %s', (who, speaker) => {
  expect([`${words} ${who} said.`, `${words} said ${who}.`].map(findSpeaker)).toEqual([speaker, speaker]);
});

test.each([
  ['On Monday Ann Holt', 'Ann Holt'],
  ['In 2019 Ann Holt', 'Ann Holt'],
  ['On the quay Ann Holt', null],
  ['As Ann Holt', 'Ann Holt'],
  ['Fair Pay for Dockers director Ann Holt', 'Ann Holt'],
  ['Ann Holt (who is old)', 'Ann Holt'],
  ['Sund High School fans', null],
  ['The officer investigating the case, Ann Holt,', 'Ann Holt'],
])('who says what follows: %s', (who, speaker) => {
  expect(findSpeaker(`${who} said: ${words.replace(',', '.')}`)).toBe(speaker);
});
