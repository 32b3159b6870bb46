import type { Article } from '../domain/article.ts';
import type { FeedItem } from './feed/feed.ts';
import { isFeed } from './feed/prolog.ts';
import { countWords } from './lines.ts';
import { readPage } from './page.ts';
import { type Hints, readPaste } from './paste.ts';
import type { FetchPage } from './read.ts';

/** Words that a feed's item must bring along to be taken for the whole article. */
const wholeItem = 120;

/**
 * The article of an item of `feed` (its address or file). What the feed itself brings is taken when it is long; else the item's page is fetched, and the longer of
 * both is kept. What the feed says of title, author and date goes before what the page says of title, and behind it of the others.
 */
export async function readItem(item: FeedItem, feed: string, fetchPage: FetchPage): Promise<Article> {
  const hints: Hints = {
    ...(item.title !== null && { title: item.title }),
    ...(item.url !== null && { url: item.url }),
    ...(item.date !== null && { date: item.date }),
  };
  const brought = readPage(item.html, hints);
  const isWhole = brought.kind !== 'stub' && countWords(brought.text) >= wholeItem;
  const address = item.contentUrl ?? item.url;
  const linked = isWhole || address === null ? undefined : await readLinked(address, feed, hints, fetchPage);
  const article = linked !== undefined && linked.text.length >= brought.text.length ? linked : brought;
  return {
    ...article,
    title: item.title ?? article.title,
    byline: article.byline ?? item.byline,
    date: article.date ?? item.date,
  };
}

/** The page behind an item; undefined where its address gives no page but a feed again. */
async function readLinked(
  url: string,
  feed: string,
  hints: Hints,
  fetchPage: FetchPage,
): Promise<Article | undefined> {
  const page = await fetchPage(url, feed);
  if (isFeed(page.text)) return undefined;
  const found = { ...hints, url: page.url };
  return page.type === 'text/plain' ? readPaste(page.text, found) : readPage(page.text, found);
}
