import { toWebAddress } from '../../domain/web-address.ts';
import { children, type Element, toText } from '../markup/tree.ts';
import { escapeMarkup, parseXml, toMarkup } from '../markup/xml.ts';
import { toDay } from '../timestamp.ts';
import { toByline } from './author.ts';
import type { Feed, FeedItem } from './feed.ts';
import { toParagraphs } from './plain-text.ts';
import { readRhythm } from './rhythm.ts';
import { fromHtml, fromText } from './title.ts';

/** A feed of RSS 0.9 to 2.0, RDF or Atom 0.3 and 1.0, however its elements are prefixed; undefined for what is none. */
export function readXmlFeed(text: string, base: string | undefined): Feed | undefined {
  const { root, isCut } = parseXml(text);
  const name = root?.name.toLowerCase().replace(/^.*:/, '');
  if (root === undefined || !['rss', 'feed', 'rdf', 'channel'].includes(name ?? '')) return undefined;
  const channel = name === 'rss' || name === 'rdf' ? find(root, 'channel') : root;
  if (channel === undefined && find(root, 'item') === undefined) return undefined;
  const top = channel ?? root;
  // Items stand in the channel (RSS 2.0) or beside it (RSS 1.0); some stand in a list of their own.
  const elements = [...list(top, 'item', 'entry'), ...(top === root ? [] : list(root, 'item'))];
  const lists = elements.length > 0 ? [] : list(top, 'items').flatMap((inner) => list(inner, 'item'));
  const whole = [...elements, ...lists];
  // In a feed cut short the item that was begun isn't whole.
  const isTorn = isCut && whole.at(-1)?.isClosed === false;
  if (isTorn) whole.pop();
  const site = base ?? toWebAddress(readLink(top, undefined), undefined) ?? undefined;
  const isAtom = name === 'feed';
  const ofFeed = isAtom ? readAuthors(top) : [];
  return {
    title: readTitle(find(top, 'title'), isAtom),
    items: whole.map((item) => toItem(item, ofFeed, toBase(item, site), isAtom)),
    rhythm: readRhythm(top),
    isCut: isTorn,
  };
}

function toItem(
  item: Element,
  ofFeed: readonly string[],
  base: string | undefined,
  isAtom: boolean,
): FeedItem {
  const guid = find(item, 'guid', 'id');
  const id = fromText(guid === undefined ? undefined : toText(guid)) ?? fromText(item.get('rdf:about'));
  const isPermalink = guid?.name === 'guid' && guid.get('isPermaLink')?.toLowerCase() !== 'false';
  const content = find(item, 'content', 'atom:content');
  const contentUrl = toWebAddress(content?.get('src'), toBase(content ?? item, base));
  const url =
    toWebAddress(readLink(item, base), base) ??
    (isPermalink && /^https?:/i.test(id ?? '') ? toWebAddress(id ?? undefined, base) : null) ??
    toWebAddress(item.get('rdf:about'), base) ??
    contentUrl;
  return {
    guid: id,
    title: readTitle(find(item, 'title', 'atom:title', 'dc:title', 'media:title'), isAtom),
    url,
    contentUrl: contentUrl === url ? null : contentUrl,
    date: readDate(item),
    byline: toByline(findAuthors(item, ofFeed)),
    html: readBody(item, isAtom),
  };
}

/** All elements right within of the first of these names that there is. */
function list(element: Element, ...names: readonly string[]): Element[] {
  const within = [...children(element)];
  for (const name of names) {
    const found = within.filter((child) => child.name === name || child.name.toLowerCase() === name);
    if (found.length > 0) return found;
  }
  return [];
}

function find(element: Element, ...names: readonly string[]): Element | undefined {
  return list(element, ...names)[0];
}

/** The base of an element's addresses: `xml:base` of it and what is around it, each relative to the next (XML Base). */
function toBase(element: Element, site: string | undefined): string | undefined {
  const bases: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parent) {
    const base = at.get('xml:base');
    if (base !== undefined) bases.unshift(base);
  }
  return bases.reduce<string | undefined>((outer, inner) => URL.parse(inner, outer)?.href ?? outer, site);
}

/** The address of the article's own page: RSS's text, or Atom's link that is an alternate, of HTML if there are several. */
function readLink(element: Element, base: string | undefined): string | undefined {
  const links = [...list(element, 'link'), ...list(element, 'atom:link')];
  const asText = links.map((link) => toText(link).trim()).find((text) => text !== '');
  if (asText !== undefined) return toAbsolute(asText, links[0], base);
  const alternates = links.filter((link) => ['alternate', undefined].includes(link.get('rel')));
  const pages = alternates.filter((link) => /html/i.test(link.get('type') ?? 'html'));
  const found = pages[0] ?? alternates[0];
  return found === undefined ? undefined : toAbsolute(found.get('href') ?? '', found, base);
}

function toAbsolute(href: string, link: Element | undefined, base: string | undefined): string {
  const outer = link === undefined ? base : toBase(link, base);
  return URL.parse(href.trim(), outer)?.href ?? href;
}

/** A title of Atom says what it is; elsewhere it is HTML by long custom. */
function readTitle(title: Element | undefined, isAtom: boolean): string | null {
  if (title === undefined) return null;
  if (title.name === 'media:title' && title.get('type') !== 'html') return fromText(toText(title));
  const kind = isAtom || title.name.startsWith('atom:') ? toKind(title) : 'html';
  if (kind === 'html') return fromHtml(toText(title));
  return fromText(toText(title));
}

/** What Atom (RFC 4287, 3.1.1) and its draft 0.3 call the kind of a text. */
function toKind(element: Element): 'text' | 'html' | 'xhtml' {
  const type = element.get('type')?.trim().toLowerCase() ?? 'text';
  if (type.includes('xhtml')) return element.get('mode') === 'escaped' ? 'html' : 'xhtml';
  return type.includes('html') ? 'html' : 'text';
}

const dateNames = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:created',
  'created',
  'atom:published',
  'date',
  'updated',
  'modified',
  'atom:updated',
  'dcterms:modified',
];

/** The first that can be read, of when it was published and else of when it was changed. */
function readDate(item: Element): string | null {
  for (const name of dateNames) {
    for (const element of list(item, name)) {
      const day = toDay(toText(element));
      if (day !== null) return day;
    }
  }
  return null;
}

function findAuthors(item: Element, ofFeed: readonly string[]): readonly string[] {
  const source = find(item, 'source', 'atom:source');
  const [own, ofSource] = [readAuthors(item), source === undefined ? [] : readAuthors(source)];
  return own.length > 0 ? own : ofSource.length > 0 ? ofSource : ofFeed;
}

const authorNames = ['dc:creator', 'author', 'atom:author', 'itunes:author', 'dcterms:creator', 'dc:author'];

/** All of the first kind that names anybody. */
function readAuthors(element: Element): string[] {
  for (const name of authorNames) {
    const found = list(element, name)
      .map((author) => toText(find(author, 'name', 'atom:name') ?? author))
      .filter((text) => toByline([text]) !== null);
    if (found.length > 0) return found;
  }
  return [];
}

const bodyNames = [
  'content:encoded',
  'content',
  'xhtml:body',
  'body',
  'atom:content',
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'media:description',
  'itunes:summary',
];

/** The longest of what may hold the text: an empty or short element hides nothing. */
function readBody(item: Element, isAtom: boolean): string {
  let longest = '';
  for (const name of bodyNames) {
    for (const element of list(item, name)) {
      const html = toHtml(element, isAtom || name.startsWith('atom:'));
      if (countText(html) > countText(longest)) longest = html;
    }
  }
  return longest;
}

function toHtml(element: Element, isAtom: boolean): string {
  if (isAtom && toKind(element) === 'text') return toParagraphs(escapeMarkup(toText(element)));
  // The div around XHTML isn't part of the content (RFC 4287, 3.1.1.3).
  const isWrapped = isAtom && toKind(element) === 'xhtml';
  const markup = toMarkup((isWrapped && find(element, 'xhtml:div', 'div')) || element);
  return isAtom || /<[a-z!/]/i.test(markup) ? markup : toParagraphs(markup);
}

/** Characters outside tags. */
function countText(html: string): number {
  return html.replace(/<[^<>]*>/g, '').replace(/\s+/g, ' ').length;
}
