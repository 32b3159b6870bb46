import type { Article } from '../domain/article.ts';
import { pageNotices, toPhrase } from './furniture.ts';
import { countWords } from './lines.ts';

/** The fewest words of a sentence that tells something, and the share of figures above which a text is a table. */
const shortest = 5;
const mostFigures = 0.4;
/** A page of fewer words that speaks of itself ("this page will refresh") holds nothing else. */
const notice = 60;

/** Whether there is anything to condense: a sentence, and not only figures, names in columns, an id, or a page that speaks of itself. */
export function isArticle({ text }: Pick<Article, 'text'>): boolean {
  const words = text.split(/\s+/u);
  if (words.filter((word) => /\p{N}/u.test(word)).length > words.length * mostFigures) return false;
  if (words.length < notice && pageNotices.some((phrase) => toPhrase(text).includes(phrase))) return false;
  return text.split('\n').some(isSentence);
}

function isSentence(line: string): boolean {
  const words = countWords(line);
  const told = line.split(/\s+/u).filter((word) => /^["“«„‘'(]?[\p{Ll}\p{Lo}]/u.test(word)).length;
  return words >= shortest && told * 3 >= words;
}
