import { expect, test } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

test.each([
  [
    'a vice president is never called the president',
    'President Paul Stone met Vice President Karl Lund.\n\n"The ferry will sail," the president said.',
    ['Paul Stone'],
  ],
  [
    'a former president may be',
    'President Paul Stone met former President Karl Lund.\n\n"The ferry will sail," the president said.',
    ['the president'],
  ],
  [
    'a prime minister is never called the minister, who has a field of their own',
    'Foreign Affairs Minister Paul Stone met Prime Minister Karl Lund.\n\n"The ferry will sail," the minister said.',
    ['Paul Stone'],
  ],
  [
    'one of two ministers is named by neither',
    'Foreign Affairs Minister Paul Stone met Housing Minister Karl Lund.\n\n"The ferry will sail," the minister said.',
    ['the minister'],
  ],
  [
    'a place in the description is nobody else',
    '"I sail today," said Paul Stone.\n\n"As mayor I sail for free," the Norland mayor continued.',
    ['Paul Stone', 'Paul Stone'],
  ],
  [
    'somebody named behind the description is',
    '"I sail today," said Paul Stone.\n\n"As mayor I sail for free," the mayor continued beside Karl Lund.',
    ['Paul Stone', 'the mayor'],
  ],
])('%s', (_, text, speakers) => {
  expect(findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker)).toEqual(speakers);
});
