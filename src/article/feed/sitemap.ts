import { toWebAddress } from '../../domain/web-address.ts';
import { children, type Element, toText } from '../markup/tree.ts';
import { parseXml } from '../markup/xml.ts';
import { toDay } from '../timestamp.ts';
import type { Feed, FeedItem } from './feed.ts';
import { fromText } from './title.ts';

/** A sitemap: the newest of its pages, or, of an index, the address of the sitemap to look at. */
export type Sitemap = { readonly feed: Feed } | { readonly next: string };

/** A sitemap lists all that a site ever had. */
const newest = 30;

/** Reads a sitemap (sitemaps.org), with titles and dates where it is one for news; undefined for what lists nothing. */
export function readSitemap(text: string, base: string | undefined): Sitemap | undefined {
  const { root, isCut } = parseXml(text);
  if (root === undefined) return undefined;
  const entries = [...children(root)].map((entry) => toItem(entry, base)).filter(({ url }) => url !== null);
  const dated = entries.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  if (dated.length === 0) return undefined;
  if (root.name.toLowerCase().endsWith('sitemapindex')) {
    const next = dated.find(({ url }) => /news/i.test(url ?? ''))?.url ?? dated[0]?.url;
    return next == null ? undefined : { next };
  }
  const rhythm = { minutes: null, skipHours: [], skipDays: [] };
  return { feed: { title: null, items: dated.slice(0, newest), rhythm, isCut } };
}

function toItem(entry: Element, base: string | undefined): FeedItem {
  const fields = new Map<string, string>();
  for (const child of children(entry)) {
    fields.set(child.name, toText(child));
    if (child.name !== 'news:news') continue;
    for (const inner of children(child)) fields.set(inner.name, toText(inner));
  }
  return {
    guid: null,
    title: fromText(fields.get('news:title')),
    url: toWebAddress(fields.get('loc'), base),
    contentUrl: null,
    date: toDay(fields.get('news:publication_date')) ?? toDay(fields.get('lastmod')),
    byline: null,
    html: '',
  };
}
