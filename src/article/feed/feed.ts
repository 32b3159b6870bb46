import { DigestError } from '../../domain/errors.ts';
import { readJsonFeed } from './json-feed.ts';
import { isFeed } from './prolog.ts';
import { readXmlFeed } from './xml-feed.ts';

/** An item of a feed. Addresses are absolute, and null where the feed gives none of the web. */
export interface FeedItem {
  /** What the feed says its item is (RSS's guid, the id of Atom and JSON Feed), whatever becomes of its address, title or date. */
  readonly guid: string | null;
  /** As text: no markup, no entities. */
  readonly title: string | null;
  readonly url: string | null;
  /** Where the feed says that its content is found (Atom's `content` with `src`), if elsewhere than at `url`. */
  readonly contentUrl: string | null;
  readonly date: string | null;
  readonly byline: string | null;
  /** Its content as HTML, whole or a summary; a plain text has a `<p>` a paragraph. */
  readonly html: string;
}

/** When a feed asks to be looked at again (RSS 2.0: ttl, skipHours, skipDays; the syndication module of RSS 1.0). */
export interface FeedRhythm {
  readonly minutes: number | null;
  /** Hours of the day in UTC, 0 to 23, in which it is left alone. */
  readonly skipHours: readonly number[];
  /** Days of the week, 0 (Sunday) to 6, on which it is. */
  readonly skipDays: readonly number[];
}

export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  readonly rhythm: FeedRhythm;
  /** It ends in the middle of an item, which is left out. */
  readonly isCut: boolean;
}

/** The items of a feed in its order. Throws DigestError `feed-broken`, and `source-empty` where it has none. */
export function readFeed(text: string, source: string, base: string | undefined): Feed {
  const start = text.replace(/^[\s\ufeff]+/, '');
  const feed = start.startsWith('{') ? readJsonFeed(start, base) : readXmlFeed(text, base);
  if (feed === undefined) {
    const reason = isFeed(text) ? 'it is cut short or not well formed' : 'neither RSS, Atom nor JSON Feed';
    throw new DigestError('feed-broken', { source, reason });
  }
  if (feed.items.length === 0) throw new DigestError('source-empty', { source });
  return feed;
}
