import { expect, test } from 'vitest';
import { findLanguage } from '../../src/condense/languages/languages.ts';
import { findQuotes } from '../../src/condense/quotes.ts';
import { toArticle } from './to-article.ts';

const english = findLanguage('en');

test.each([
  'Norden Bank is left wondering: "Who took our ferry?"',
  'Mayor Ann Holt raised an eyebrow as if to say, "You should have asked me first."',
  'Ann Holt would do better to say that "my clerks have counted the boats of Penrow."',
  'Ann Holt would do better to say that "my own clerks have counted the boats."',
  'You can almost hear Ann Holt: "This is not the bridge that I ordered."',
  'Ann Holt must be thinking, "This is not the bridge that I ordered."',
  'The harbour board sent no boat, and the message was clear: "You are on your own out there."',
  'Ann Holt closed the office. In other words, "You are on your own out there."',
  '"You are on your own out there," Ann Holt seems to be saying.',
  '"You are on your own out there," the bank might have thought.',
])('what the writer imagines is nobody’s: %s', (sentence) => {
  const quotes = findQuotes(
    toArticle(`Mayor Ann Holt said the bridge was closed.\n\n${sentence}\n\nThe bridge opens in May.`),
    english,
  );
  expect(quotes).toEqual([]);
});

test('whom the writer lets imagine something speaks before and behind it all the same', () => {
  const quotes = findQuotes(
    toArticle(`"I have waited nine years for it," Ann Holt said.

The bank is left wondering: "Who took our ferry?"

"They told me that the message was clear," she added, "and I told them to wait."`),
    english,
  );
  expect(quotes.map(({ speaker }) => speaker)).toEqual(['Ann Holt', 'Ann Holt']);
});
