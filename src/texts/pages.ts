import { createCatalogue } from './catalogue.ts';
import { pagesGerman } from './pages-de.ts';
import { pagesEnglish } from './pages-en.ts';
import { pagesFrench } from './pages-fr.ts';
import { policyEnglish } from './pages-policy-en.ts';
import { policyFrench, policyGerman, policyRussian } from './pages-policy-translations.ts';
import { pagesRussian } from './pages-ru.ts';

/** The texts of the pages. */
export const pageTexts = createCatalogue(pagesEnglish, {
  ru: pagesRussian,
  de: pagesGerman,
  fr: pagesFrench,
});
export type SayOnPage = ReturnType<typeof pageTexts.in>;

/** The texts of the default privacy policy. */
export const policyTexts = createCatalogue(policyEnglish, {
  ru: policyRussian,
  de: policyGerman,
  fr: policyFrench,
});
