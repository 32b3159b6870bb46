import { blockTags } from './dom.ts';

/** Elements whose text nobody sees. The first two hold text only, so that one without an end takes the rest of the page. */
const unseen = ['script', 'style', 'svg', 'noscript', 'template'];
const textOnly = new Set(['script', 'style']);
/** Attributes that reading looks at: our own, and Readability's. */
const telling = new Set(
  'aria-hidden aria-label aria-modal class colspan content data-component data-qa data-src data-testid datatable datetime dir hidden href id itemprop lang name property rel role rowspan src style summary type'.split(
    ' ',
  ),
);

/**
 * HTML without what no step of reading looks at: comments, scripts other than JSON-LD, styles, drawings, most attributes, white space
 * beside a block's tag. It is half of a page's bytes and most of what a tree of it costs. One pass over the text.
 */
export function prune(html: string): string {
  const kept: string[] = [];
  const ends = new Map<string, number>();
  let from = 0;
  let behind = 0;
  let isOpening = false;

  function cut(start: number, end: number): void {
    // A sign that is no tag would become one with what stands behind the cut.
    if (html.charAt(start - 1) === '<') return;
    if (start > from) kept.push(html.slice(from, start));
    from = Math.max(from, end);
  }

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', behind)) {
    if (html.startsWith('<!--', at)) {
      // With words before the comment the line has begun.
      isOpening &&= skipSpace(html, behind) >= at;
      behind = toEnd(html.indexOf('-->', at + 2), 3, html);
      cut(at, behind);
      continue;
    }
    const { isClosing, name, nameEnd } = readName(html, at);
    const wasOpening = isOpening;
    // A closing tag may close nothing: only an opening one surely ends the line before it.
    isOpening = !isClosing && blockTags.has(name);
    if ((wasOpening || isOpening) && isBlank(html, behind, at)) cut(behind, at);
    if (name === '') {
      behind = skipNameless(html, at, isClosing);
      continue;
    }
    const mayGo = unseen.includes(name) || name === 'link';
    behind = readTag(html, nameEnd, isClosing || mayGo ? undefined : name, cut);
    // The parser takes "<svg/>" for whole, and so does not look for its end.
    const isWhole = html.startsWith('/>', behind - 2);
    if (isClosing || !mayGo || (isWhole && name !== 'link')) continue;
    if (name !== 'link') {
      const end = (textOnly.has(name) ? findClosing : findElementEnd)(html, name, behind, ends);
      if (end < 0 && !textOnly.has(name)) continue;
      if (!isData(html, name, at, behind)) cut(at, end < 0 ? html.length : end);
      behind = end < 0 ? html.length : end;
    } else if (!/canonical/i.test(html.slice(at, behind))) {
      cut(at, behind);
    }
  }
  if (kept.length === 0) return html.slice(from);
  kept.push(html.slice(from));
  return kept.join('');
}

/**
 * The offset behind the closing tag of an element, -1 where it has none. `ends` remembers what was not found, so that a page of a million
 * tags left open is searched once.
 */
export function findClosing(html: string, name: string, from: number, ends: Map<string, number>): number {
  if (ends.has(name)) return -1;
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const nameEnd = at + 2 + name.length;
    if (html.slice(at + 2, nameEnd).toLowerCase() === name && !isNameChar(html.charCodeAt(nameEnd)))
      return toEnd(html.indexOf('>', nameEnd), 1, html);
  }
  ends.set(name, -1);
  return -1;
}

/** The same for an element that holds tags: what looks like its end in a comment, a declaration, an attribute or a script is none. */
function findElementEnd(html: string, name: string, from: number, ends: Map<string, number>): number {
  if (ends.has(name)) return -1;
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = toEnd(html.indexOf('-->', at + 2), 3, html);
      continue;
    }
    const { isClosing, name: found, nameEnd } = readName(html, at);
    if (found === '') {
      at = skipNameless(html, at, isClosing);
      continue;
    }
    at = readTag(html, nameEnd, undefined, () => {});
    if (isClosing && found === name) return at;
    const inner = !isClosing && textOnly.has(found) ? findClosing(html, found, at, ends) : at;
    if (inner < 0) break;
    at = inner;
  }
  ends.set(name, -1);
  return -1;
}

const slash = 47;
const [tab, space, quote, apostrophe, equals, greater] = [9, 32, 34, 39, 61, 62];

/** The name of the tag that opens at `at`, in lower case; empty where it is none. */
function readName(html: string, at: number): { isClosing: boolean; name: string; nameEnd: number } {
  const isClosing = html.charCodeAt(at + 1) === slash;
  const start = isClosing ? at + 2 : at + 1;
  const nameEnd = toNameEnd(html, start);
  return { isClosing, name: html.slice(start, nameEnd).toLowerCase(), nameEnd };
}

/** A declaration, or what the parser takes for a comment, goes on to the tag's end; any other sign stands for itself. */
function skipNameless(html: string, at: number, isClosing: boolean): number {
  const isMark = isClosing || '!?'.includes(html.charAt(at + 1) || ' ');
  return isMark ? toEnd(html.indexOf('>', at), 1, html) : at + 1;
}

function toEnd(found: number, length: number, html: string): number {
  return found < 0 ? html.length : found + length;
}

/** Goes through a tag's attributes and cuts those that tell nothing, if the tag has an end. Gives the offset behind it. */
function readTag(
  html: string,
  start: number,
  name: string | undefined,
  cut: (start: number, end: number) => void,
): number {
  const silent: [number, number][] = [];
  let at = start;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === greater) {
      for (const [from, to] of silent) cut(from, to);
      return at + 1;
    }
    if (isSpace(code) || code === slash) {
      at += 1;
      continue;
    }
    const nameEnd = toAttributeEnd(html, at + 1);
    const end = toValueEnd(html, nameEnd);
    if (name !== undefined && !isTelling(html, name, at, nameEnd, end)) silent.push([at, end]);
    at = end;
  }
  return at;
}

/** A link's address tells only whether it leads anywhere else. */
function isTelling(html: string, tag: string, at: number, nameEnd: number, end: number): boolean {
  const name = html.slice(at, nameEnd).toLowerCase();
  if (name === 'href' && tag === 'a')
    return /^\W{0,3}(?:#|javascript:)/i.test(html.slice(nameEnd, Math.min(end, nameEnd + 20)));
  return telling.has(name);
}

function toAttributeEnd(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === equals || code === greater || code === slash || isSpace(code)) break;
  }
  return at;
}

/** Behind an attribute's value, or behind its name where it has none. */
function toValueEnd(html: string, from: number): number {
  let at = skipSpace(html, from);
  if (html.charCodeAt(at) !== equals) return from;
  at = skipSpace(html, at + 1);
  const code = html.charCodeAt(at);
  if (code === quote || code === apostrophe) return toEnd(html.indexOf(html.charAt(at), at + 1), 1, html);
  while (at < html.length && html.charCodeAt(at) !== greater && !isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(html: string, from: number, to: number): boolean {
  return from < to && skipSpace(html, from) >= to;
}

function toNameEnd(html: string, from: number): number {
  if (!isLetter(html.charCodeAt(from))) return from;
  let at = from + 1;
  while (isNameChar(html.charCodeAt(at))) at += 1;
  return at;
}

/** JSON-LD: what a page says about its article. */
function isData(html: string, name: string, at: number, end: number): boolean {
  return name === 'script' && /ld\+json/i.test(html.slice(at, Math.min(end, at + 500)));
}

function isSpace(code: number): boolean {
  return code === space || (code >= tab && code <= 13);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** As the parser has it: a tag's name goes on to white space, a slash or the tag's end. */
function isNameChar(code: number): boolean {
  return !Number.isNaN(code) && code !== greater && code !== slash && !isSpace(code);
}
