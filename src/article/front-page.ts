import { toWebAddress } from '../domain/web-address.ts';
import type { Feed, FeedItem } from './feed/feed.ts';
import { countWords } from './lines.ts';
import { listElements, parseHtml } from './markup/html.ts';
import { type Element, toText } from './markup/tree.ts';
import { isMonstrous } from './strip.ts';
import { tidy } from './tidy.ts';

/** A newspaper's front page or a section's: the feeds that it names, and its articles in the order in which it shows them. */
export interface FrontPage {
  readonly feeds: readonly string[];
  readonly articles: Feed;
}

/** Links to articles that make a page one that leads to them, and how many of them are read. */
const leastArticles = 6;
const mostArticles = 12;
/** Words of a link that is a headline. */
const leastWords = 4;
const feedTypes = /^application\/(?:rss|atom|rdf)\+xml|^application\/feed\+json/i;

/** Reads a page as a front page; undefined for one that says it is an article, or whose address or links are no front page's. */
export function readFrontPage(html: string, address: string): FrontPage | undefined {
  if (isMonstrous(html) || !isShortPath(address)) return undefined;
  const elements = listElements(parseHtml(html));
  if (elements.some(saysArticle)) return undefined;
  const items = new Map<string, FeedItem>();
  for (const element of elements) {
    const url = element.name === 'a' ? findArticle(element, address) : undefined;
    if (url !== undefined && !items.has(url)) items.set(url, toItem(url));
  }
  if (items.size < leastArticles) return undefined;
  const feeds = elements.flatMap((element) => findFeed(element, address) ?? []);
  const rhythm = { minutes: null, skipHours: [], skipDays: [] };
  const articles = { title: null, items: [...items.values()].slice(0, mostArticles), rhythm, isCut: false };
  return { feeds: [...new Set(feeds)], articles };
}

/** "/", "/world", "/en/politics": an article's address has more words or figures in it. */
function isShortPath(address: string): boolean {
  const parts = (URL.parse(address)?.pathname ?? '').split('/').filter((part) => part !== '');
  return parts.length <= 3 && parts.every((part) => part.split(/[-_]/).length <= 3 && !/\d{3}/.test(part));
}

function saysArticle({ name, attributes }: Element): boolean {
  if (name !== 'meta') return false;
  const property = attributes.property ?? attributes.name ?? '';
  return (
    property === 'article:published_time' ||
    (property === 'og:type' && /article/i.test(attributes.content ?? ''))
  );
}

function findFeed({ name, attributes }: Element, address: string): string | undefined {
  if (name !== 'link' || !/\balternate\b/i.test(attributes.rel ?? '')) return undefined;
  if (!feedTypes.test(attributes.type ?? '') || /comment/i.test(`${attributes.title} ${attributes.href}`))
    return undefined;
  return toWebAddress(attributes.href, address) ?? undefined;
}

/** A link of the same site whose words are a headline's and whose address has words or figures of its own. */
function findArticle(link: Element, address: string): string | undefined {
  const url = URL.parse(link.get('href') ?? '', address);
  if (url === null || url.host !== URL.parse(address)?.host || !/^https?:$/.test(url.protocol))
    return undefined;
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  if (last.split(/[-_]/).length < 4 && !/\d{4}/.test(url.pathname + url.search)) return undefined;
  if (countWords(tidy(toText(link))) < leastWords) return undefined;
  url.hash = '';
  return url.href;
}

function toItem(url: string): FeedItem {
  return { guid: null, title: null, url, contentUrl: null, date: null, byline: null, html: '' };
}
