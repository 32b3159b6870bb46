import type { Quote } from '../domain/entry.ts';
import { toWords } from './facts.ts';
import type { Language } from './languages/language.ts';

/** How far before a name the word of naming stands, in UTF-16 units. */
const namingReach = 30;

/** What nobody says and the text has again and again, or behind a word of naming: a title, a slogan, "dubbed" so. */
export function isSlogan(quote: Quote, article: string, language: Language | undefined): boolean {
  if (quote.speaker !== null) return false;
  const start = quote.parts[0]?.span.start ?? 0;
  const [last = '', second = ''] = toWords(
    article.slice(Math.max(0, start - namingReach), start),
  ).toReversed();
  const isNamed = [last, second].some((word) => language?.pointing?.naming.has(word) === true);
  return isNamed || article.indexOf(quote.text, article.indexOf(quote.text) + 1) >= 0;
}
