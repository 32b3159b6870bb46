import { expect, test } from 'vitest';
import { pageTexts, policyTexts } from '../../src/texts/pages.ts';

test.each([
  ['pages', pageTexts],
  ['the privacy policy', policyTexts],
])('%s: every text is there in every language, with the same slots', (_surface, catalogue) => {
  expect(catalogue.languages).toEqual(['en', 'ru', 'de', 'fr']);
  expect(catalogue.findMissing()).toEqual([]);
  expect(catalogue.findUneven()).toEqual([]);
});
