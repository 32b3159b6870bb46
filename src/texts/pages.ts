import { createCatalogue } from './catalogue.ts';
import { pagesEnglish } from './pages-en.ts';
import { policyEnglish } from './pages-policy-en.ts';

/** The texts of the pages. */
export const pageTexts = createCatalogue(pagesEnglish, {});
export type SayOnPage = ReturnType<typeof pageTexts.in>;

/** The texts of the default privacy policy. */
export const policyTexts = createCatalogue(policyEnglish, {});
