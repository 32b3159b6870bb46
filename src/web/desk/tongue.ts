import type { Entry } from '../../domain/entry.ts';
import { directionOf, runsRightToLeft } from '../../texts/language.ts';

/** What an element with an entry's words alone says of their language: so they keep to themselves within the desk's English. */
export function tongueOf({ language }: Pick<Entry, 'language'>) {
  return language === 'und' ? ({ dir: 'auto' } as const) : { lang: language, dir: directionOf(language) };
}

/** Words of an article within a sentence of the desk's, where no element can stand around them (UAX 9's isolates). */
export function keepApart(words: string): string {
  return runsRightToLeft(words) ? `\u2068${words}\u2069` : words;
}
