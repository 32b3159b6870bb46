import { parseFeed } from 'feedsmith';
import { DigestError } from '../domain/errors.ts';
import { toDay } from './dates.ts';
import { tidy } from './tidy.ts';

/** An item of a feed. `html` is its content, whole or a summary; `url` is absolute where the feed's own address is known. */
export interface FeedItem {
  /** What the feed says its item is, whatever becomes of its address, title or date. */
  readonly guid: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly byline: string | null;
  readonly html: string;
}

export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

/** The items of a feed in its order. Throws DigestError `feed-broken`, and `source-empty` where it has none. */
export function readFeed(text: string, source: string, base: string | undefined): Feed {
  const feed = parse(text, source, base);
  if (feed.items.length === 0) throw new DigestError('source-empty', { source });
  return feed;
}

function parse(text: string, source: string, base: string | undefined): Feed {
  try {
    const parsed: AnyFeed = parseFeed(text);
    if (parsed.format === 'rss' || parsed.format === 'rdf') return fromRss(parsed.feed, base);
    if (parsed.format === 'atom') return fromAtom(parsed.feed, base);
    if (parsed.format === 'json') return fromJson(parsed.feed, base);
  } catch (error) {
    throw new DigestError('feed-broken', { source, reason: 'its format is not known' }, error);
  }
  throw new DigestError('feed-broken', { source, reason: 'neither RSS, Atom nor JSON Feed' });
}

type AnyFeed = ReturnType<typeof parseFeed<string>>;
type Parsed<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed'];

function fromRss(feed: Parsed<'rss'> | Parsed<'rdf'>, base: string | undefined): Feed {
  const items = (feed.items ?? []).map((item) => {
    const link =
      item.link ?? ('guid' in item && item.guid?.isPermaLink !== false ? item.guid?.value : undefined);
    return {
      guid: ('guid' in item ? item.guid?.value : undefined) ?? null,
      title: toTitle(item.title),
      url: toAddress(link, base),
      date: toDay(('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0]),
      byline: toTitle(item.dc?.creators?.[0] ?? ('authors' in item ? item.authors?.[0]?.name : undefined)),
      html: item.content?.encoded ?? item.description ?? '',
    };
  });
  return { title: toTitle(feed.title), items };
}

function fromAtom(feed: Parsed<'atom'>, base: string | undefined): Feed {
  const items = (feed.entries ?? []).map((entry) => {
    const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0];
    return {
      guid: entry.id ?? null,
      title: toTitle(entry.title?.value),
      url: toAddress(link?.href, base),
      date: toDay(entry.published ?? entry.updated),
      byline: toTitle(entry.authors?.[0]?.name),
      html: entry.content?.value ?? entry.summary?.value ?? '',
    };
  });
  return { title: toTitle(feed.title?.value), items };
}

function fromJson(feed: Parsed<'json'>, base: string | undefined): Feed {
  const items = (feed.items ?? []).map((item) => ({
    guid: item.id ?? null,
    title: toTitle(item.title),
    url: toAddress(item.url, base),
    date: toDay(item.date_published),
    byline: toTitle(item.authors?.[0]?.name),
    html: item.content_html ?? item.content_text ?? item.summary ?? '',
  }));
  return { title: toTitle(feed.title), items };
}

/** Titles come with marks of HTML in them, in all formats. */
function toTitle(raw: string | undefined): string | null {
  const title = tidy((raw ?? '').replace(/<[^<>]{0,200}>/g, ''));
  return title === '' ? null : title;
}

/** A feed may say any address; only those of the web are followed. */
function toAddress(link: string | undefined, base: string | undefined): string | null {
  const url = link === undefined ? null : URL.parse(link.trim(), base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}
