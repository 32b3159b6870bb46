import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { toArticle } from './to-article.ts';

function toTexts(title: string, text: string): string[] {
  return condense({ ...toArticle(text), title }).quotes.map((quote) => quote.text);
}

const opening = 'Penrow will build a tunnel under its harbour, the town council decided on Tuesday.';

it.each([
  ['turns from words that are not shown', 'But the tunnel of Penrow must be paid by those who use it', false],
  ['opens with what it speaks of', 'The tunnel of Penrow must be paid by those who use it', true],
])('a quotation that %s is left out or taken', (_, words, isTaken) => {
  const texts = toTexts(
    'Penrow builds a tunnel',
    `${opening}\n\nAnn Holt, who chairs the town council, walked the quay for an hour.\n\n"${words}," said Jon Hale, the clerk of the town.`,
  );
  expect(texts.some((text) => text.startsWith(words))).toBe(isTaken);
});

it.each([
  ['says again what the headline says', 'quickly grows stronger', []],
  ['says more', 'may flood every cellar by night', ['may flood every cellar by night,']],
])('a part of a sentence that %s is left out or taken', (_, words, texts) => {
  expect(
    toTexts(
      'Storm Gudrun grows stronger off Penrow',
      `Storm Gudrun grew stronger off Penrow on Monday, the Penrow Weather Office said.

The storm "${words}," said Ann Holt, the head of the office, who had slept on its floor.`,
    ),
  ).toEqual(texts);
});

it.each([
  ['of somebody whom the lede names are heard where nobody else is quoted', 'Arkle', true],
  ['of somebody else are not', 'Ida Krall, a nurse,', false],
])('words that lean on those before them %s', (_, speaker, isHeard) => {
  const words = 'I would have done it well,';
  const texts = toTexts(
    'Forty cats taken from a house in Penrow',
    `Dolly Arkle was in a Penrow court on Tuesday over forty cats that were taken from her house.

A house like this one should have "all the care that there can be" in it. ${speaker} spoke for an hour on Tuesday.

"${words}" she told the court.`,
  );
  expect(texts.includes(words)).toBe(isHeard);
});

const rivals = `"We need young people like Marco, who know every street of Penrow and its tunnel," said Ann Holt, who chairs the town council.

"The tunnel of Penrow brings young families back to the quay and its streets," Holt said on the quay.`;

it.each([
  ['that nothing tells', '', false],
  ['of somebody whom the lede names in full', ' Marco Lund will dig it.', true],
])('a quotation with a given name %s gives way or stays', (_, told, isTaken) => {
  const texts = toTexts(
    'Penrow builds a tunnel',
    `${opening.slice(0, -1)}, and${told || ' it will be dug by hand.'}\n\n${rivals}`,
  );
  expect(texts.some((text) => text.includes('Marco'))).toBe(isTaken);
});

it.each([
  ['points at what stands before it', 'Prior to that, ', false],
  ['does not', '', true],
])('a quotation within a sentence that %s is left out or taken', (_, phrase, isTaken) => {
  const words = 'nobody knows who will dig the tunnel of Penrow or pay the diggers.';
  const texts = toTexts(
    'Penrow builds a tunnel',
    `${opening}\n\n"The tunnel of Penrow opens in four years," said Ann Holt, who chairs the town council.\n\nJon Hale, the clerk of the town, heard her at the quay.\n\n${phrase}Hale told Radio Penrow "${words}"`,
  );
  expect(texts.includes(words)).toBe(isTaken);
});
