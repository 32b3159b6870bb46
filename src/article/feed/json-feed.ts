import * as z from 'zod';
import { toWebAddress } from '../../domain/web-address.ts';
import { escapeMarkup } from '../markup/xml.ts';
import { toDay } from '../timestamp.ts';
import { toByline } from './author.ts';
import type { Feed, FeedItem } from './feed.ts';
import { toParagraphs } from './plain-text.ts';
import { fromText } from './title.ts';

const text = z.string().optional().catch(undefined);
const Author = z.object({ name: text }).catch({ name: undefined });
const authors = z.array(Author).optional().catch(undefined);
const Item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  authors,
  author: Author.optional().catch(undefined),
});
const Document = z.object({
  version: z.string(),
  title: text,
  authors,
  author: Author.optional().catch(undefined),
  items: z.array(z.unknown()),
});

/** A feed of JSON Feed 1.0 or 1.1; undefined for what is none. A field of the wrong kind counts as missing. */
export function readJsonFeed(raw: string, base: string | undefined): Feed | undefined {
  const { success, data } = Document.safeParse(parse(raw));
  if (!success) return undefined;
  const ofFeed = listAuthors(data);
  const items = data.items.flatMap((rawItem): FeedItem[] => {
    const item = Item.safeParse(rawItem);
    return item.success ? [toItem(item.data, ofFeed, base)] : [];
  });
  const rhythm = { minutes: null, skipHours: [], skipDays: [] };
  return { title: fromText(data.title), items, rhythm, isCut: false };
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function toItem(item: z.infer<typeof Item>, ofFeed: string[], base: string | undefined): FeedItem {
  const own = listAuthors(item);
  // An id is an address where it can be one (JSON Feed 1.1).
  const url = [item.url, item.id, item.external_url].map((link, at) =>
    at === 1 && !/^https?:/i.test(link ?? '') ? null : toWebAddress(link, base),
  );
  return {
    guid: item.id ?? null,
    title: fromText(item.title),
    url: url.find((address) => address !== null) ?? null,
    contentUrl: null,
    date: toDay(item.date_published) ?? toDay(item.date_modified),
    byline: toByline(own.length > 0 ? own : ofFeed),
    html: item.content_html ?? toParagraphs(escapeMarkup(item.content_text ?? item.summary ?? '')),
  };
}

function listAuthors(of: {
  authors?: { name?: string | undefined }[] | undefined;
  author?: { name?: string | undefined } | undefined;
}): string[] {
  return [...(of.authors ?? []), of.author].map((author) => author?.name ?? '').filter((name) => name !== '');
}
