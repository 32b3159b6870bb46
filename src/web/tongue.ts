import { directionOf } from '../texts/language.ts';
import type { Page } from './page.ts';

/** What an element with words of an article says of their language: nothing where it is the page's. */
export function toTongue(page: Pick<Page, 'language'>, language: string) {
  return language === 'und' || language === page.language
    ? {}
    : { lang: language, dir: directionOf(language) };
}

/**
 * What stands around an article's words, and words of the page's own in there, say where the article runs the other way: all on the
 * article's side, the page's words whole in their own direction.
 */
export function toSides({ language: own }: Pick<Page, 'language'>, language: string) {
  const dir = language === 'und' ? directionOf(own) : directionOf(language);
  if (dir === directionOf(own)) return { around: {}, ours: {} };
  return { around: { dir }, ours: { lang: own, dir: directionOf(own) } };
}
