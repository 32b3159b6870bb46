import type { Article } from '../domain/article.ts';
import { shopWords, toPhrase } from './furniture.ts';
import { addressWords, advertisementNotices, type NoNews, noNewsPages } from './languages/no-news.ts';
import { countWords } from './lines.ts';
import { isCommandList, isLinkList } from './no-prose.ts';

type Told = Pick<Article, 'text'> & Partial<Pick<Article, 'title' | 'removed'>>;

/** What the article is, if its headline, or a label above its text, says that it is none; a headline about deals or results needs a body of them too. */
export function findNoNews({ text, title = null, removed = [] }: Told): NoNews | undefined {
  if (isOffer(text)) return 'a list of bargains';
  if (isLinkList(text)) return 'a list of links';
  if (isCommandList(text)) return 'a list of commands';
  if (isNotice(text)) return 'a notice to the users of a site';
  const lines = toFirstLines(text);
  if (isAdvertisement([...lines, ...removed.map((piece) => piece.text)])) return 'an advertisement';
  const heads = [title ?? '', ...toLabel(removed), ...lines].map(toPhrase);
  const kind = heads.map((head, at) => findKind(head, at > 0)).find((found) => found !== undefined);
  if (kind === 'a list of bargains') return countShopWords(text) >= fewestBehindTitle ? kind : undefined;
  if (kind === 'a list of results') return isTerse(text) ? kind : undefined;
  return kind;
}

/** Lines at the top that may label what is below. */
const topLines = 3;

/** A blank one may stand between any two. */
function toFirstLines(text: string): string[] {
  return text
    .split('\n', 2 * topLines)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, topLines);
}

/** The label between headline and text, which reading leaves out; a menu's lines are none. */
function toLabel(removed: Article['removed']): string[] {
  const above = removed.findLast(({ at }) => at === 0);
  return above?.reason === 'other' ? [above.text] : [];
}

/** In somebody's marks the words say nothing of the page. */
function isAdvertisement(lines: readonly string[]): boolean {
  return lines.some((line) => {
    const lower = line.toLowerCase();
    return !/["“”«„]/u.test(line) && advertisementNotices.some((notice) => lower.includes(notice));
  });
}

/** Below the headline only a whole line counts, as an article may begin with any words, and "In brief" there may stand over a single one. */
function findKind(head: string, isWhole: boolean): NoNews | undefined {
  if (head === '') return undefined;
  return noNewsPages.find(
    ({ kind, whole = [], starts = [], holds = [], ends = [], between = [] }) =>
      (whole.includes(head) && !(isWhole && kind === 'a round-up of many items')) ||
      (!isWhole &&
        (starts.some((start) => head.startsWith(start)) ||
          holds.some((words) => toPlain(head).includes(toPlain(words))) ||
          ends.some((end) => head.endsWith(` ${end}`)) ||
          between.some(([start, end]) => head.startsWith(start) && head.endsWith(` ${end}`)))),
  )?.kind;
}

/** Words alone, each between blanks. */
function toPlain(head: string): string {
  return ` ${head.replace(/[^\p{L}\p{N}#']+/gu, ' ')} `;
}

/** Words that a notice to users has at most, and of those how many speak to them at least. */
const mostOfNotice = 150;
const fewestAddressing = 3;

/** "If you find a fault, write to us in your account": a few words to whoever reads them that name nobody, no place and no figure, and quote nothing. */
function isNotice(text: string): boolean {
  if (/[\p{N}"“”«„]/u.test(text) || /\p{Ll},? \p{Lu}\p{Ll}/u.test(text)) return false;
  const words = text.toLowerCase().split(/[^\p{L}\p{M}'’]+/u);
  return (
    words.length <= mostOfNotice && words.filter((word) => addressWords.has(word)).length >= fewestAddressing
  );
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
