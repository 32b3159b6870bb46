import { expect, test } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

test.each([
  [
    'whoever says so at the end of the sentence before speaks on, not its subject',
    'Or maybe Ann Holt, the ferryman Paul Stone says. "She knows every rock in the bay."',
    ['Paul Stone'],
  ],
  [
    'of two in the sentence before the second is not taken, whatever the verb between',
    'Meera Brask came, and Ann Holt too. Brask props Ann Holt. "I have a boat, but I have no oars."',
    [null],
  ],
  [
    'where several argue, nobody is named for the next paragraph',
    'Meera Brask, the Courier’s Karl Onn and the Post’s Paul Stone argued that the ferry is lost.\n\n"It has sailed for a century, and now it is gone."',
    [null],
  ],
  [
    'the subject of a sentence that reports nothing speaks on in the next',
    'Ann Holt was not pleased. "The ferry has sailed for a century, and now it is gone."',
    ['Ann Holt'],
  ],
])('%s', (_, text, speakers) => {
  expect(findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker)).toEqual(speakers);
});
