import type { Article } from '../domain/article.ts';
import { shopWords, toPhrase } from './furniture.ts';
import { type NoNews, noNewsPages } from './languages/no-news.ts';
import { countWords } from './lines.ts';

type Told = Pick<Article, 'text'> & Partial<Pick<Article, 'title'>>;

/** What the article is, if its headline, or a label above its text, says that it is none; a headline about deals or results needs a body of them too. */
export function findNoNews({ text, title = null }: Told): NoNews | undefined {
  if (isOffer(text)) return 'a list of bargains';
  const heads = [title ?? '', ...text.split('\n', 2)].map(toPhrase);
  const kind = heads.map((head, at) => findKind(head, at > 0)).find((found) => found !== undefined);
  if (kind === 'a list of bargains') return countShopWords(text) >= fewestBehindTitle ? kind : undefined;
  if (kind === 'a list of results') return isTerse(text) ? kind : undefined;
  return kind;
}

/** Below the headline only a whole line counts, as an article may begin with any words, and "In brief" there may stand over a single one. */
function findKind(head: string, isWhole: boolean): NoNews | undefined {
  if (head === '') return undefined;
  return noNewsPages.find(
    ({ kind, whole = [], starts = [], holds = [], ends = [] }) =>
      (whole.includes(head) && !(isWhole && kind === 'a round-up of many items')) ||
      (!isWhole &&
        (starts.some((start) => head.startsWith(start)) ||
          holds.some((words) => toPlain(head).includes(toPlain(words))) ||
          ends.some((end) => head.endsWith(` ${end}`)))),
  )?.kind;
}

/** Words alone, each between blanks. */
function toPlain(head: string): string {
  return ` ${head.replace(/[^\p{L}\p{N}#']+/gu, ' ')} `;
}

/** Prices, and words of shops, that a list of bargains has at least; a report on a market has the prices alone. */
const fewestPrices = 6;
const fewestShopWords = 5;
/** Words of an offer for each price. */
const mostWordsAPrice = 40;
/** Words of shops below a headline that speaks of deals. */
const fewestBehindTitle = 3;

/** A list of bargains: "from $139 (orig. $199), free shipping". */
function isOffer(text: string): boolean {
  const prices = text.match(/[$€£]\s?\d/gu)?.length ?? 0;
  if (prices < fewestPrices || text.split(/\s+/u).length > prices * mostWordsAPrice) return false;
  return countShopWords(text) >= fewestShopWords;
}

function countShopWords(text: string): number {
  const lower = text.toLowerCase();
  return shopWords.reduce((sum, word) => sum + lower.split(word).length - 1, 0);
}

/** Paragraphs of a list of results, and the most words of one. */
const fewestResults = 4;
const mostWordsAResult = 22;

/** One short line after another, and nobody who says anything. */
function isTerse(text: string): boolean {
  const lines = text.split('\n').filter((line) => line !== '');
  return (
    lines.length >= fewestResults &&
    countWords(text) <= lines.length * mostWordsAResult &&
    !/["“”«„]/u.test(text)
  );
}
