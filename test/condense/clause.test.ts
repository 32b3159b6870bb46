import { expect, it } from 'vitest';
import { findClauseEnd } from '../../src/condense/clause.ts';
import { german } from '../../src/condense/languages/de/german.ts';
import { english } from '../../src/condense/languages/en/english.ts';

function toHeadline(sentence: string, language = english): string {
  return sentence.slice(0, findClauseEnd(sentence, language));
}

it('a headline ends where the clause does', () => {
  expect(
    toHeadline(
      'The council of Norrey voted on Thursday to stop the night ferry to the mainland, although nearly a thousand people had signed a letter against it.',
    ),
  ).toBe('The council of Norrey voted on Thursday to stop the night ferry to the mainland');
});

it('a sentence in which no clause ends stays whole, rather than stop before what it tells', () => {
  const sentence =
    'Letters found in a cellar offer a glimpse into how the keepers of the Amble lighthouse argued in the winter of the great storm that the lamp should burn by day as well.';
  expect(toHeadline(sentence)).toBe(sentence.slice(0, -1));
});

it.each([
  [
    'the year behind a day',
    'The mill of Orme was sold on June 24, 2014, and nobody in the village knew why it stood empty for so long.',
    'The mill of Orme was sold on June 24, 2014',
  ],
  [
    'where a place lies',
    'The governor praised the town of Sund, Norl., in front of its children for the new bridge, a work of nine long years.',
    'The governor praised the town of Sund, Norl.',
  ],
  [
    'the name of a thing',
    'Doctors in Vale have overlooked the part of a different kind of drug, tarnopam, for years while the number of the dead rose.',
    'Doctors in Vale have overlooked the part of a different kind of drug, tarnopam',
  ],
])('a comma before %s ends no headline', (_, sentence, headline) => {
  expect(toHeadline(sentence)).toBe(headline);
});

it.each([
  [
    'phrases',
    'In the last week of a hot August, with the harbour closed for the feast and half of the boats on land, the council of Norrey sold its ferry, which nobody had expected.',
    'In the last week of a hot August, with the harbour closed for the feast and half of the boats on land, the council of Norrey sold its ferry',
  ],
  [
    'a time with a clause of its own',
    'Just five days after the end of a strike of eleven weeks, the ferry sailed again.',
    'Just five days after the end of a strike of eleven weeks, the ferry sailed again',
  ],
])('%s before whoever acts are no headline', (_, sentence, headline) => {
  expect(toHeadline(sentence)).toBe(headline);
});

it('the news behind a "but" stays in the headline', () => {
  const sentence =
    'In the villages of Vale, help should come within nine minutes of a call, but it is late more often than ever.';
  expect(toHeadline(sentence)).toBe(sentence.slice(0, -1));
});

it('an aside between dashes is closed before a headline ends', () => {
  expect(
    toHeadline(
      'Mayor Ann Holt — named by the Norrey Post as the next head of the county — told a crowd on the quay, that she would not run, as her boat needs her.',
    ),
  ).toBe(
    'Mayor Ann Holt — named by the Norrey Post as the next head of the county — told a crowd on the quay',
  );
});

it('a time of day and an article are not cut in two', () => {
  const sentence =
    'Am Montag wurde der seit Mai vermisste Kutter um 7:30 Uhr von zwei Fischern vor der Insel gefunden und in den Hafen gebracht.';
  expect(toHeadline(sentence, german)).toBe(sentence.slice(0, -1));
});
