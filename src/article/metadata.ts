import { toWebAddress } from '../domain/web-address.ts';
import { toAlt } from './lead-picture.ts';
import { children, type Element, toText } from './markup/tree.ts';
import { dropSite, isSame, type Site, toLetters } from './site-in-title.ts';
import type { Survey } from './survey.ts';
import { tidy } from './tidy.ts';
import { toDay } from './timestamp.ts';
import { toTitle } from './title.ts';

/** What a page says about its article beside the text. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly image: string | null;
  /** What it shows, in words. */
  readonly imageAlt: string | null;
  /** JSON-LD calls it a live blog. */
  readonly isLive: boolean;
  /** JSON-LD says that it isn't free to read. */
  readonly isClosed: boolean;
}

/** Reads what a page says of itself: JSON-LD, OpenGraph and other meta tags, `<h1>`, `<title>`. */
export function readMetadata({ found }: Survey, address: string | undefined): PageMetadata {
  const meta = readMetaTags(found.meta);
  const [data] = readJsonLd(found.script);
  const site = first(meta, ['og:site_name', 'application-name']) ?? nameOf(data?.publisher);
  const base = address ?? first(meta, ['og:url']);
  const canonical = toWebAddress(found.link.find(isCanonical)?.get('href'), base);
  const title = findTitle(found, meta, data, { name: site, address: canonical ?? base });
  return {
    title: title === null ? null : toTitle(title),
    byline: toByline(
      nameOf(data?.author) ??
        first(meta, ['author', 'article:author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author']),
    ),
    site: site ?? null,
    url: canonical ?? toWebAddress(first(meta, ['og:url']), base) ?? address ?? null,
    date: findDate(found.time, meta, data),
    language: toLanguage(found.html[0]?.get('lang') ?? first(meta, ['og:locale', 'content-language'])),
    image:
      toWebAddress(
        first(meta, ['og:image', 'og:image:url', 'twitter:image']) ?? imageOf(data?.image),
        base,
      ) ?? null,
    imageAlt: toAlt(first(meta, ['og:image:alt', 'twitter:image:alt'])) ?? null,
    isLive: typesOf(data).includes('LiveBlogPosting'),
    isClosed:
      data?.isAccessibleForFree === false || String(data?.isAccessibleForFree).toLowerCase() === 'false',
  };
}

type Meta = ReadonlyMap<string, string>;

function isCanonical(link: Element): boolean {
  return (link.get('rel') ?? '').toLowerCase().split(' ').includes('canonical');
}

function readMetaTags(tags: readonly Element[]): Meta {
  const meta = new Map<string, string>();
  for (const tag of tags) {
    const name = (tag.get('property') ?? tag.get('name') ?? tag.get('itemprop') ?? '').toLowerCase();
    const content = tidy(tag.get('content') ?? '');
    if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

function first(meta: Meta, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

interface LinkedData {
  readonly [key: string]: unknown;
}

const articleTypes =
  /^(?:(?:News|Reportage|Analysis|Opinion|Background|Review|Blog|Tech|Scholarly|Satirical)?Article|(?:LiveBlog|Blog|SocialMedia|Discussion)\w*Posting|Report|Review|Recipe)$/i;

/** The articles that a page describes in JSON-LD (schema.org), the ones of a graph or list among them. */
function readJsonLd(scripts: readonly Element[]): LinkedData[] {
  const found: LinkedData[] = [];
  for (const script of scripts) {
    if (!/^application\/ld\+json/i.test(script.get('type') ?? '')) continue;
    const waiting: unknown[] = [parseJson(toText(script))];
    for (let steps = 0; waiting.length > 0 && steps < 200; steps += 1) {
      const value = waiting.shift();
      if (Array.isArray(value)) waiting.push(...value.slice(0, 50));
      else if (isRecord(value)) {
        if (typesOf(value).some((type) => articleTypes.test(type))) found.push(value);
        if (value['@graph'] !== undefined) waiting.push(value['@graph']);
        if (value.mainEntity !== undefined) waiting.push(value.mainEntity);
      }
    }
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(data: LinkedData | undefined): string[] {
  const type = data?.['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== undefined);
    return names.length === 0 ? undefined : [...new Set(names)].slice(0, 6).join(', ');
  }
  return isRecord(value) ? nameOf(value.name) : undefined;
}

function imageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return imageOf(value[0]);
  return isRecord(value) && typeof value.url === 'string' ? value.url : undefined;
}

/** Text of metadata: some write HTML's entities into it once more. */
function clean(text: string): string | undefined {
  const plain = tidy(
    text
      .replace(/<[^<>]{0,200}>/g, '')
      .replace(/&quot;|&#0?34;/g, '"')
      .replace(/&#0?39;|&#x27;|&apos;|&rsquo;|&#8217;/gi, '’')
      .replace(/&lsquo;|&#8216;/g, '‘')
      .replace(/&ldquo;|&#8220;/g, '“')
      .replace(/&rdquo;|&#8221;/g, '”')
      .replace(/&nbsp;|&#160;/g, ' ')
      .replace(/&amp;|&#38;/g, '&'),
  );
  return plain === '' ? undefined : plain;
}

/**
 * The headline: the `<h1>` that says what the metadata say, else the metadata's own with the site's name taken off, else a lone `<h1>`.
 * Metadata titles are often shortened or sharpened for others; the page's own heading is what its readers saw.
 */
function findTitle(
  found: Survey['found'],
  meta: Meta,
  data: LinkedData | undefined,
  site: Site,
): string | null {
  const tag = found.title.find((title) => title.parent?.name !== 'svg');
  const all = found.h1.slice(0, 20);
  const masthead = all.find(isMasthead);
  const name = masthead === undefined ? undefined : toHeading(masthead);
  const named = [
    typeof data?.headline === 'string' ? clean(data.headline) : undefined,
    first(meta, ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title']),
    tidy(tag === undefined ? '' : toText(tag)),
  ]
    .filter((title) => title !== undefined && title !== '')
    .map((title) => dropSite(dropName(clean(title ?? '') ?? '', name), site));
  const headings = all
    .filter((heading) => !isMasthead(heading))
    .map(toHeading)
    .filter((text) => text !== '');
  const agreeing = headings.find((heading) => named.some((title) => isSame(heading, title)));
  if (agreeing !== undefined) return agreeing;
  const similar = headings.find((heading) => named.some((title) => isAlike(heading, title)));
  // A description in place of a headline opens with a small letter.
  if (similar === undefined && headings.length === 1 && /^\p{Ll}/u.test(named[0] ?? ''))
    return headings[0] ?? null;
  return similar ?? named[0] ?? headings[0] ?? name ?? null;
}

/** A heading that is a link to the site's first page says the site's name. */
function isMasthead(heading: Element): boolean {
  return [...children(heading)].some(
    (child) => child.name === 'a' && /^(?:https?:\/\/[^/]+)?\/?$/.test(child.get('href') ?? '-'),
  );
}

/** "Valley Post: Quay closes", where the masthead says "Valley Post". */
function dropName(title: string, name: string | undefined): string {
  if (name === undefined || name === '' || !title.startsWith(name)) return title;
  const rest = /^\s*[:|–—-]\s*(\S.*)$/u.exec(title.slice(name.length))?.[1];
  return rest ?? title;
}

function toHeading(heading: Element): string {
  return tidy(toText(heading));
}

/** One begins as the other does, or they share most of their words. */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [toLetters(a), toLetters(b)];
  if (x.length > 12 && y.length > 12 && (x.startsWith(y) || y.startsWith(x))) return true;
  const words = new Set(y.split(' '));
  const mine = x.split(' ');
  return (
    mine.length >= 4 &&
    mine.filter((word) => words.has(word)).length >= 0.6 * Math.max(mine.length, words.size)
  );
}

function toByline(name: string | undefined): string | null {
  const bare = clean(name ?? '')?.replace(/^by\s+/i, '');
  return bare === undefined || /^https?:|@/.test(bare) || bare.length > 160 ? null : bare;
}

function findDate(times: readonly Element[], meta: Meta, data: LinkedData | undefined): string | null {
  const time = times.find((element) => element.get('datetime') !== undefined);
  const candidates = [
    data?.datePublished,
    first(meta, [
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dc.date',
      'pubdate',
      'publishdate',
      'date',
    ]),
    data?.dateCreated,
    time?.get('datetime'),
  ];
  for (const candidate of candidates) {
    const date = typeof candidate === 'string' ? toDay(candidate) : null;
    if (date !== null) return date;
  }
  return null;
}

/** `en_US` and `en-us` to `en-US`; what is no tag to null. */
function toLanguage(tag: string | undefined | null): string | null {
  try {
    return tag === undefined || tag === null || tag === ''
      ? null
      : new Intl.Locale(tag.trim().replace('_', '-')).toString();
  } catch {
    return null;
  }
}
