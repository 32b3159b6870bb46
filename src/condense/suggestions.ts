import type { Article } from '../domain/article.ts';
import type { Entry } from '../domain/entry.ts';
import { findStrangers } from '../domain/strangers.ts';
import { toStems, toWords } from './facts.ts';

/** A model's own words: for an editor to take or leave, never part of an entry by themselves. */
export interface Suggestion {
  readonly field: 'headline' | 'lede';
  readonly text: string;
}

const longestLede = 600;
/** How many words of a lede of its own must be the article's, and how many must be those of our headline and lede. */
const leastFromArticle = 0.6;
const leastFromNews = 0.2;

/** What of a model's own words is worth an editor's time, and why the rest isn't. Not even the first is known to be true. */
export function judgeSuggestions(
  words: Readonly<Record<Suggestion['field'], string | null>>,
  entry: Entry,
  article: Article,
): { readonly suggestions: readonly Suggestion[]; readonly refused: readonly string[] } {
  const suggestions: Suggestion[] = [];
  const refused: string[] = [];
  for (const field of ['headline', 'lede'] as const) {
    const text = toLine(words[field]);
    if (text === '') continue;
    const wrong = findWrong(field, text, entry, article);
    if (wrong === null) suggestions.push({ field, text });
    else refused.push(`The model’s ${field} is not suggested: ${wrong}.`);
  }
  return { suggestions, refused };
}

/** Null where nothing is seen to be wrong with it. */
function findWrong(
  field: Suggestion['field'],
  text: string,
  { headline, lede }: Entry,
  article: Article,
): string | null {
  if (field === 'headline' && text.length >= headline.text.length) return 'it is not shorter';
  if (text.length > longestLede) return `it is longer than ${longestLede} characters`;
  if (/https?:|www\.|\S@\S|\p{L}\.(?:com|org|net|ru|info|io|example)\b/iu.test(text))
    return 'it holds an address';
  if (/["“”«»„]/.test(text)) return 'it quotes';
  const news = [headline, ...(field === 'lede' ? lede : [])].map((piece) => piece.text).join(' ');
  if (toShare(text, news) < leastFromNews) return 'it is about something else';
  const sources = [article.title ?? '', article.text];
  const strangers = findStrangers(text, sources);
  if (strangers.length > 0) return `the article doesn’t have ${strangers.join(', ')}`;
  return toShare(text, sources.join(' ')) < leastFromArticle
    ? 'most of its words are not the article’s'
    : null;
}

/** The share of the words of `text` that `source` has too. */
function toShare(text: string, source: string): number {
  const stems = [...toStems(toWords(text))];
  const known = toStems(toWords(source));
  return stems.length === 0 ? 0 : stems.filter((stem) => known.has(stem)).length / stems.length;
}

/** One line without control characters, those of direction among them. */
function toLine(text: string | null): string {
  return (text ?? '').replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
}
