import { expect, test } from 'vitest';
import { pageTexts, policyTexts } from '../../src/texts/pages.ts';

interface Checked {
  readonly languages: readonly string[];
  findMissing(): readonly object[];
  findUneven(): readonly object[];
}

function expectWhole(catalogue: Checked): void {
  expect(catalogue.languages).toEqual(['en', 'ru', 'de', 'fr', 'ar', 'he']);
  expect(catalogue.findMissing()).toEqual([]);
  expect(catalogue.findUneven()).toEqual([]);
}

test('every text of the pages is there in every language, with the same slots', () => {
  expectWhole(pageTexts);
});

test('so is the privacy policy', () => {
  expectWhole(policyTexts);
});
