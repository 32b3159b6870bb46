import { expect, test } from 'vitest';
import { english } from '../../../src/condense/languages/en/english.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const said = 'The ferry has sailed for a century, and now it is gone';

const findSpeakers = (text: string) => findQuotes(toArticle(text), english).map(({ speaker }) => speaker);

test.each([
  ['– said Ann Holt.', 'Ann Holt'],
  ['then said Ann Holt.', 'Ann Holt'],
  ['Ann Holt, of Amble, told us on the quay.', 'Ann Holt'],
  ['Ann Holt, a pilot of the old ferry who is well known on the quay, said.', 'Ann Holt'],
  ['Ann Holt was sad.', 'Ann Holt'],
  ['Ann Holt recalls.', 'Ann Holt'],
  ['the pilot was sad.', null],
  ['Ann Holt thought.', 'Ann Holt'],
  ['Ann Holt on the quay thought.', null],
  ['Fight for Sund director Karl Onn said.', 'Karl Onn'],
  ['the film says.', 'the film'],
  ['the report says.', 'the report'],
  ['the boat says.', null],
  ['a boat on the quay said.', null],
  ['called Ann Holt.', null],
  ['has said Ann Holt.', null],
  ['said Ann Holt and Paul Reed.', 'Ann Holt and Paul Reed'],
  ['said the officer on the case, Ann Holt.', 'the officer'],
])('behind words that end with a comma stands "%s"', (clause, speaker) => {
  expect(findSpeakers(`“${said},” ${clause}`)).toEqual([speaker]);
});

test('behind words without a comma the verb is near', () => {
  expect(findSpeakers(`“${said}” Ann Holt said.`)).toEqual(['Ann Holt']);
  expect(findSpeakers(`“${said}” Ann Holt of the old quay said.`)).toEqual([null]);
  expect(findSpeakers(`“${said}.” Ann Holt said.`)).toEqual([null]);
});

test.each([
  ['Paul Reed told them,', 'Paul Reed'],
  ['Paul Reed said,', 'Paul Reed'],
  ['Paul Reed left them,', 'the police'],
])('words that the police pass on are not theirs: %s', (before, speaker) => {
  expect(findSpeakers(`${before} “${said},” the police said.`)).toEqual([speaker]);
});

test('what introduces the words behind says nothing before', () => {
  expect(findSpeakers(`Paul Reed said “${said},” Ann Holt replied that it is.`)).toEqual(['Paul Reed']);
});

test('words before which a clause opens the sentence are of whom it tells', () => {
  const quote = '“a very old joke of the harbour board,”';
  const text = `When Paul Reed called it ${quote} Ann Holt rose at once, repeating what he said.`;
  expect(findSpeakers(text)).toEqual(['Paul Reed']);
});

test.each([
  ['Ann Holt asked.', 'Ann Holt'],
  ['the crowd asked.', 'the crowd'],
  ['The crowd left the quay.', null],
  ['it was asked.', null],
])('behind a question stands "%s"', (clause, speaker) => {
  expect(findSpeakers(`“Why did the ferry leave us?” ${clause}`)).toEqual([speaker]);
});

test.each([
  ['Ann Holt said.', 'Ann Holt'],
  ['said Ann Holt, the pilot.', 'Ann Holt'],
  ['Ann Holt, who made the film, told The Tide.', 'Ann Holt'],
])('at the end of a sentence with a fragment stands "%s"', (clause, speaker) => {
  expect(findSpeakers(`It is “a very old joke of the harbour board”, ${clause}`)).toEqual([speaker]);
});
