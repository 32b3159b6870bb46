import { expect, test } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

test.each([
  [
    'a spokesman is told with whose spokesman he is, where a sentence before tells it',
    'A Sund Cabinet Office spokesperson said a ban would not be lawful.\n\n"It leaks," the spokesperson said in an email.',
    'A Sund Cabinet Office spokesperson',
  ],
  [
    'whose spokesman he is ends before the verb, also behind a bracket',
    'A spokesman for the Sund Harbour Board (SHB) said Tuesday that he knew.\n\n"It leaks," the spokesman said.',
    'A spokesman for the Sund Harbour Board (SHB)',
  ],
  [
    'an expert is the one whom the sentence before lets speak',
    '"It leaks," said one harbour expert.\n\n"It will sink," the expert warned.',
    'one harbour expert',
  ],
  [
    'a spokesman is nobody else where the article names one',
    'A Sund Cabinet Office spokesman met harbour spokesman Karl Lund and tide spokesman Odd Holm.\n\n"It leaks," the spokesman said.',
    'the spokesman',
  ],
  [
    'an agency is the one body of its kind that was named last',
    'The Norland State Department called for their release.\n\n"It leaks," the agency said in a statement.',
    'Norland State Department',
  ],
  [
    'a board is that board whose name holds the word, whatever else is named',
    'The Sund School Board met the Tide Alliance.\n\n"It leaks," the board said.',
    'Sund School Board',
  ],
  [
    'a ministry is that of the land whose ministry the sentence before names',
    'The envoy frowned, while Norland’s fisheries ministry weighed in.\n\n"It leaks," the ministry said.',
    'Norland’s fisheries ministry',
  ],
  [
    'one of two boards is neither',
    'The Sund Board met the Norden Board.\n\n"It leaks," the board said.',
    'the board',
  ],
  [
    'an agency is no body of another kind',
    'The Tide Alliance called for their release.\n\n"It leaks," the agency said.',
    'the agency',
  ],
  [
    'a statement is the words of whom a sentence before says that they gave one',
    'The ferry sank, the Norland navy said in a statement on Monday.\n\n"It leaks," the statement said.',
    'the Norland navy',
  ],
  [
    'a statement of a ministry is that of the ministry named before',
    'The Norland Ministry of Ports sent divers. They dive at dawn, the ministry said in a statement.\n\n"It leaks," the statement said.',
    'Norland Ministry of Ports',
  ],
  [
    'a department that adds to what a body said is that body',
    'In a letter, NPO said "the quay is shut for good."\n\nThe department added that "in some cases it opens on Sundays."',
    'NPO',
  ],
])('%s', (_, text, speaker) => {
  expect(findQuotes(toArticle(text), findLanguage('en')).at(-1)).toMatchObject({ speaker });
});
