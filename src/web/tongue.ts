import { directionOf } from '../texts/language.ts';
import type { Page } from './page.ts';

/** What an element with words of an article says of their language: nothing where it is the page's. */
export function toTongue(page: Pick<Page, 'language'>, language: string) {
  return language === 'und' || language === page.language
    ? {}
    : { lang: language, dir: directionOf(language) };
}
