import { Article } from '../domain/article.ts';
import { recall, toHash } from '../domain/recall.ts';
import type { FeedItem } from './feed/feed.ts';
import { isFeed } from './feed/prolog.ts';
import { countWords } from './lines.ts';
import { readPage } from './page.ts';
import { type Hints, readPaste } from './paste.ts';
import type { ReadWorld } from './read.ts';

/** Words that a feed's item must bring along to be taken for the whole article. */
const wholeItem = 120;

/**
 * The article of an item of `feed` (its address or file). What the feed itself brings is taken when it is long; else the item's page is fetched, and the longer of
 * both is kept. What the feed says of title, author and date goes before what the page says of title, and behind it of the others.
 */
export async function readItem(
  item: FeedItem,
  feed: string,
  world: Pick<ReadWorld, 'fetchPage' | 'results'>,
): Promise<Article> {
  const hints: Hints = {
    ...(item.title !== null && { title: item.title }),
    ...(item.url !== null && { url: item.url }),
    ...(item.date !== null && { date: item.date }),
  };
  // Of nothing nothing is kept: most items of most feeds bring none of their words along.
  const results = item.html === '' ? null : (world.results ?? null);
  const brought = await recall(
    results,
    ['item', item.html, hints],
    () => readAs('page', item.html, hints),
    Article.parse,
  );
  const isWhole = brought.kind !== 'stub' && countWords(brought.text) >= wholeItem;
  const address = item.contentUrl ?? item.url;
  const linked = isWhole || address === null ? undefined : await readLinked(address, feed, hints, world);
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
  { fetchPage, results = null }: Pick<ReadWorld, 'fetchPage' | 'results'>,
): Promise<Article | undefined> {
  const page = await fetchPage(url, feed);
  const found = { ...hints, url: page.url };
  const kind = page.type === 'text/plain' ? 'paste' : 'page';
  const read = async () => (isFeed(page.text) ? null : readAs(kind, page.text, found));
  const article = await recall(
    results,
    ['linked', kind, page.hash ?? toHash(page.text), found],
    read,
    Article.nullable().parse,
  );
  return article ?? undefined;
}

function readAs(kind: 'page' | 'paste', text: string, hints: Hints): Article | Promise<Article> {
  return kind === 'page' ? readPage(text, hints) : readPaste(text, hints);
}
