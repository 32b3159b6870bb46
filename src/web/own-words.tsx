import type { ReactNode } from 'react';
import { directionOf, runsRightToLeft } from '../texts/language.ts';
import type { Page } from './page.ts';

/**
 * Words of the newsletter's own (its name, what it says of itself), the same on the pages of every language: where one of the two runs from
 * right to left, a sentence keeps its full stop at its end and a street its number before it.
 */
export function OwnWords({ page, words }: { page: Pick<Page, 'language'>; words: string }): ReactNode {
  return directionOf(page.language) === 'rtl' || runsRightToLeft(words) ? <bdi>{words}</bdi> : words;
}
