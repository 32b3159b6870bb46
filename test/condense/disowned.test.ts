import { expect, test } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { findLanguage } from '../../src/condense/languages/languages.ts';
import { findQuotes } from '../../src/condense/quotes.ts';
import { toArticle } from './to-article.ts';

const english = findLanguage('en');

function toSpeakers(text: string): (string | null)[] {
  return findQuotes(toArticle(text), english).map(({ speaker }) => speaker);
}

const letter = `The harbour board published a letter of its surgeon, Dr. Ann Holt.

"The lungs of our pilots are the best on this coast," Holt wrote.`;

test.each([
  'Holt told the Penrow Post last year that Jon Reed had dictated that whole letter.',
  'The letter was in fact drafted by Jon Reed, the board’s chairman.',
  'Holt has since said that she did not write the letter.',
  'The letter was ghost-written by Jon Reed.',
])('words of a letter that its signer disowns are nobody’s: %s', (told) => {
  expect(toSpeakers(`${letter}\n\n${told}`)).toEqual([null]);
});

test.each([
  'Holt dictated the letter from her bed.',
  'She dictated the letter to her clerk.',
  'Jon Reed dictated the minutes of the meeting.',
  'Holt did not write a report on the fire.',
  'The letter was written by Holt on Monday.',
])('words of a letter stay with its signer: %s', (told) => {
  expect(toSpeakers(`${letter}\n\n${told}`)).toEqual(['Ann Holt']);
});

test('what somebody says outside the letter stays theirs', () => {
  const said = `"I have no regrets," Holt said on Friday.`;
  const filler = 'The board runs four boats and a crane on the north quay, and pays its pilots by the hour. ';
  expect(
    toSpeakers(`${letter}\n\n${filler.repeat(4)}\n\n${said}\n\nJon Reed had dictated the letter.`),
  ).toEqual([null, 'Ann Holt']);
});

test('what stands on a site that somebody shares is not theirs', () => {
  const lead = 'Mayor Ann Holt opened the bridge on Monday.\n\n';
  const words = '\n\n"The bridge carries forty lorries an hour and will outlast us all."';
  expect(
    toSpeakers(
      `${lead}She shared penrowbridge.com, the site of the project, which has the following line:${words}`,
    ),
  ).toEqual([null]);
  expect(toSpeakers(`${lead}Holt, who had built it, answered:${words}`)).toEqual(['Ann Holt']);
});

test('a headline is no speaker', () => {
  const { quotes } = condense({
    ...toArticle(`The Penrow Post has shown once more whose bridge it is.

The smug, mayor-loving headline reads: "Penrow needs its bridge, and the bridge needs its mayor."`),
    title: 'The Post bows to the bridge',
  });
  expect(quotes).toEqual([]);
});
