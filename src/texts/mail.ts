import { createCatalogue } from './catalogue.ts';
import { german } from './mail/de.ts';
import { english } from './mail/en.ts';
import { french } from './mail/fr.ts';
import { russian } from './mail/ru.ts';

/** What readers see in mails: the issue and the letters around it. */
export const mailTexts = createCatalogue(english, { de: german, fr: french, ru: russian });

export type SayMail = ReturnType<typeof mailTexts.in>;
