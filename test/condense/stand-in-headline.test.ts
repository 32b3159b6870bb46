import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { verify } from '../../src/domain/verify.ts';
import { toArticle } from './to-article.ts';

/** The headline of a text without one; what verification finds is an error. */
function toHeadline(text: string): string {
  const article = { ...toArticle(text), title: null };
  const entry = condense(article);
  expect(verify(entry, article)).toEqual([]);
  return entry.headline.text;
}

it.each([
  [
    'Founded in 1931 by a miller with nine daughters',
    'Calder Mills will close its flour works in Orme for good',
    '',
  ],
  [
    'Sailing from Norrey with four hundred sheep',
    'Captain Ann Holt lost her way in the fog on Monday',
    ', the coast guard said',
  ],
  [
    'But',
    'Norrey has not paid for the ferry that sank off its quay on Monday',
    ', although its council owes the money since May',
  ],
])('the clause begins with whom it tells of, behind "%s"', (opening, clause, end) => {
  const comma = opening === 'But' ? '' : ',';
  expect(toHeadline(`${opening}${comma} ${clause}${end}.\n\nThe news was told on Tuesday.`)).toBe(clause);
});

it('an opening stays where the clause behind it would begin with a small letter', () => {
  const sentence =
    'Founded in 1931 by a miller with nine daughters, the flour works of Orme will close for good';
  expect(toHeadline(`${sentence}.\n\nThe news was told on Tuesday.`)).toBe(sentence);
});

it('a headline is not cut in the middle of a list', () => {
  expect(
    toHeadline(
      'The tale of the lost ferry is told once more in “The Last Boat of Norrey,” a merry film full of fog, songs, an old Tom Arkle (as the “young” captain) and a few good storms, and it could not have come to the cinemas of the coast at a better time.',
    ),
  ).toBe('The tale of the lost ferry is told once more in “The Last Boat of Norrey,”');
});

it('the few words that a clause leads up to behind its colon stay with it', () => {
  const sentence =
    'What began with a sale of old oars for the lifeboat of Orme gave its crew a real and well-heated kennel: the Tin Shed of Sund';
  expect(toHeadline(`${sentence}.\n\nThe news was told on Tuesday.`)).toBe(sentence);
});
