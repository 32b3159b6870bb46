import { createCatalogue } from './catalogue.ts';
import { pagesArabic } from './pages-ar.ts';
import { pagesGerman } from './pages-de.ts';
import { pagesEnglish } from './pages-en.ts';
import { pagesFrench } from './pages-fr.ts';
import { pagesHebrew } from './pages-he.ts';
import { policyEnglish } from './pages-policy-en.ts';
import { policyArabic, policyHebrew } from './pages-policy-right-to-left.ts';
import { policyFrench, policyGerman, policyRussian } from './pages-policy-translations.ts';
import { pagesRussian } from './pages-ru.ts';

/** The texts of the pages. */
export const pageTexts = createCatalogue(pagesEnglish, {
  ru: pagesRussian,
  de: pagesGerman,
  fr: pagesFrench,
  ar: pagesArabic,
  he: pagesHebrew,
});
export type SayOnPage = ReturnType<typeof pageTexts.in>;

/** The texts of the default privacy policy. */
export const policyTexts = createCatalogue(policyEnglish, {
  ru: policyRussian,
  de: policyGerman,
  fr: policyFrench,
  ar: policyArabic,
  he: policyHebrew,
});
