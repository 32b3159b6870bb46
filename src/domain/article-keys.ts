import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import { toCanonicalUrl } from './canonical-url.ts';

/** Fewer words than this are a notice that many articles could share: they count with their title only. */
const fewestWords = 25;

/** How an item is called by its feed: feeds of one host share their names, those of two don't. */
export function toGuidKey(guid: string, feed: string): string {
  return `guid:${URL.parse(feed)?.hostname ?? feed} ${guid}`;
}

export function toUrlKey(url: string): string {
  return `url:${toCanonicalUrl(url) ?? url}`;
}

/**
 * Who an article is, the surest first: its canonical address, what its feed calls it, a hash of its words. Two articles that share any of
 * them are one, whatever became of date, title or link. `guidKey` is `toGuidKey`'s, null outside feeds.
 */
export function toArticleKeys(
  article: Pick<Article, 'url' | 'title' | 'text'>,
  guidKey: string | null,
): string[] {
  return [
    ...(article.url === null ? [] : [toUrlKey(article.url)]),
    ...(guidKey === null ? [] : [guidKey]),
    `words:${toWordsHash(article)}`,
  ];
}

/** The same for the same words in the same order, whatever stands between them. */
export function toWordsHash({ title, text }: Pick<Article, 'title' | 'text'>): string {
  const words = toWords(text);
  const told = words.length < fewestWords ? [...toWords(title ?? ''), ...words] : words;
  return createHash('sha256').update(told.join(' ')).digest('base64url').slice(0, 22);
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
