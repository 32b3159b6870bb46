import type { Quote } from '../domain/entry.ts';
import { toWords } from './facts.ts';
import type { Language } from './languages/language.ts';
import { toStart } from './quote-place.ts';

/** How far before a name the word of naming stands, in UTF-16 units. */
const namingReach = 30;

/** Says of each quotation whether nobody says it and it stands in marks again and again, or behind a word of naming: a title, a slogan, "dubbed" so. */
export function createSloganFinder(
  quotes: readonly Quote[],
  article: string,
  language: Language | undefined,
): (quote: Quote) => boolean {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { text } of quotes) (seen.has(text) ? again : seen).add(text);
  return (quote) => {
    const { speaker, text } = quote;
    if (speaker !== null) return false;
    const start = toStart(quote);
    const before = toWords(article.slice(Math.max(0, start - namingReach), start));
    return again.has(text) || before.slice(-2).some((word) => language?.pointing?.naming.has(word) === true);
  };
}
