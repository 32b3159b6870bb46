import { Parser } from 'htmlparser2';
import { Element, Text, toText, walk } from './tree.ts';

/** A parsed document. `isCut`: it ends before its root element does. */
export interface XmlDocument {
  readonly root: Element | undefined;
  readonly isCut: boolean;
}

/** Names of known namespaces by what their addresses hold; other elements keep the prefix that the document gives them. */
const known: readonly (readonly [string, string])[] = [
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/dc/elements', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['itunes.com/dtds/podcast', 'itunes'],
  ['search.yahoo.com/mrss', 'media'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['w3.org/1999/02/22-rdf-syntax', 'rdf'],
  ['google.com/schemas/sitemap-news', 'news'],
];
const none: Readonly<Record<string, string>> = {};

/**
 * A tree of an XML document, however broken: an element that isn't closed ends where one around it does. Elements of the root's own
 * namespace, and those of none that is known, have their bare names; others are written with the prefix of the table above, whichever one
 * the document uses.
 */
export function parseXml(text: string): XmlDocument {
  let root: Element | undefined;
  let own = '';
  const open: Element[] = [];
  const scopes: Readonly<Record<string, string>>[] = [none];
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        const scope = declare(scopes.at(-1) ?? none, attributes);
        const [prefix, local] = splitName(raw);
        const space = prefix === 'xml' ? 'xml' : (scope[prefix] ?? prefix);
        if (root === undefined) own = space === 'rdf' ? '' : space;
        const element = new Element(space === own || space === '' ? local : `${space}:${local}`, attributes);
        if (root === undefined) root = element;
        else open.at(-1)?.append(element);
        open.push(element);
        scopes.push(scope);
      },
      ontext(value) {
        const parent = open.at(-1);
        if (parent?.last instanceof Text) parent.last.value += value;
        else parent?.append(new Text(value));
      },
      onclosetag(_name, isImplied) {
        const element = open.pop();
        scopes.pop();
        if (element !== undefined) element.isClosed = !isImplied;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  parser.end();
  return { root, isCut: root?.isClosed !== true };
}

function declare(
  scope: Readonly<Record<string, string>>,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  let inner: Record<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    inner ??= { ...scope };
    inner[prefix] = toShort(attributes[name] ?? '', prefix);
  }
  return inner ?? scope;
}

function toShort(address: string, prefix: string): string {
  const lower = address.toLowerCase();
  const found = known.find(([part]) => lower.includes(part))?.[1];
  // RSS has had several namespaces, and has none.
  return found ?? (/rss/.test(lower) && !/modules?\//.test(lower) ? '' : prefix);
}

function splitName(raw: string): [string, string] {
  const colon = raw.indexOf(':');
  return colon < 0 ? ['', raw] : [raw.slice(0, colon), raw.slice(colon + 1)];
}

/** What stands within an element as markup, if any of it is; else its text, which may hold escaped markup. */
export function toMarkup(element: Element): string {
  let hasElements = false;
  for (let at = element.first; at !== null; at = at.next) hasElements ||= at instanceof Element;
  if (!hasElements) return toText(element);
  const parts: string[] = [];
  walk(
    element,
    (node) => {
      if (node instanceof Text) parts.push(escapeMarkup(node.value));
      else if (node !== element) parts.push(`<${toLocal(node.name)}${toAttributes(node)}>`);
      return true;
    },
    (node) => {
      if (node instanceof Element && node !== element && !isVoid(node))
        parts.push(`</${toLocal(node.name)}>`);
    },
  );
  return parts.join('');
}

const voidTags = new Set(['br', 'hr', 'img', 'wbr', 'input', 'source']);

function isVoid(element: Element): boolean {
  return element.first === null && voidTags.has(toLocal(element.name));
}

function toLocal(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function toAttributes({ attributes }: Element): string {
  return Object.entries(attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escapeMarkup(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
