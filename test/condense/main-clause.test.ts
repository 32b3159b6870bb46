import { expect, it } from 'vitest';
import { toWords } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { toMainClause } from '../../src/condense/main-clause.ts';

const cut = (text: string): string =>
  toMainClause({ text, words: toWords(text) }, english)
    .replace(/\s+/g, ' ')
    .trim();

it.each([
  ['Ann Holt (born in 1953) resigned.', 'Ann Holt resigned.'],
  ['Ann Holt — elected in 1953 — resigned.', 'Ann Holt resigned.'],
  ['Ann Holt -- elected in 1953 -- resigned.', 'Ann Holt resigned.'],
  ['Ann Holt—elected in 1953—resigned.', 'Ann Holt resigned.'],
  ['Ann Holt, who was elected in 1953, resigned.', 'Ann Holt, resigned.'],
  ['The man who lost his boat was angry.', 'The man was angry.'],
  ['The man who lost his boat and was angry left it', 'The man left it'],
  ['The council said that it was shut in 1953.', 'The council said'],
  ['The boats that were old were sold.', 'The boats were sold.'],
  ['It was shut because it rained in 1953.', 'It was shut'],
  ['Because it rained, it was shut.', 'it was shut.'],
  ['It has been shut since 1953.', 'It has been shut since 1953.'],
  ['It has been shut since January.', 'It has been shut since January.'],
  ['It has been shut since the rain.', 'It has been shut since the rain.'],
  ['It has been shut since it rained.', 'It has been shut'],
  ['That was the end of it.', 'That was the end of it.'],
  ['Who was it?', 'Who was it?'],
  ['It was shut.', 'It was shut.'],
])('what "%s" tells by itself is "%s"', (text, main) => {
  expect(cut(text)).toBe(main);
});
