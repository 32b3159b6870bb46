import { createCatalogue } from './catalogue.ts';
import { arabic } from './mail/ar.ts';
import { german } from './mail/de.ts';
import { english } from './mail/en.ts';
import { french } from './mail/fr.ts';
import { hebrew } from './mail/he.ts';
import { russian } from './mail/ru.ts';

/** What readers see in mails: the issue and the letters around it. */
export const mailTexts = createCatalogue(english, {
  de: german,
  fr: french,
  ru: russian,
  ar: arabic,
  he: hebrew,
});

export type SayMail = ReturnType<typeof mailTexts.in>;
