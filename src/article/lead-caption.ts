import { isElement, type PageElement, type PageNode, walk } from './dom.ts';
import { isCredit } from './labels.ts';
import { toLine } from './lines.ts';
import { splitCredit } from './signature.ts';
import { tidy } from './tidy.ts';

/** A caption of a page, with the characters of paragraphs between the headline and it; undefined where it stands above the headline. */
export interface FoundCaption {
  readonly element: PageElement;
  readonly below: number | undefined;
}

const captionPattern = /(?:^|[^a-z])caption/i;
const creditPattern = /credit|copyright|photographer|byline|source|author/i;

export function isCaption(element: PageElement): boolean {
  return element.localName === 'figcaption' || captionPattern.test(element.getAttribute('class') ?? '');
}

/** Characters of paragraphs behind which a picture is no longer the article's first. */
const reach = 400;
const longest = 600;

/** The lead picture's caption and credit: of the first below the headline, else of the last above it. */
export function readLeadCaption(
  captions: readonly FoundCaption[],
): { caption: string | null; credit: string | null } | undefined {
  const near = captions.filter(({ below }) => below !== undefined && below < reach);
  const above = captions.filter(({ below }) => below === undefined).reverse();
  for (const { element } of [...near, ...above].slice(0, 6)) {
    const found = readCaption(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readCaption(element: PageElement): { caption: string | null; credit: string | null } | undefined {
  const credits = findCredits(element);
  const [inner] = credits;
  const text = readText(element, credits);
  const outer = inner === undefined ? findCreditBelow(element) : undefined;
  const credit = inner ?? outer;
  const named = credit === undefined ? null : unbracket(readText(credit, []));
  if (text.length > longest || (text === '' && named === null)) return undefined;
  if (named !== null && named !== '') return { caption: text === '' ? null : text, credit: named };
  const line = toLine(text, true);
  if (line.reason === 'credit') return { caption: null, credit: unbracket(text) };
  const [caption, tail] = splitCredit(text);
  const last = tail === null ? readLastPart(element) : '';
  if (last !== '' && last !== text && text.endsWith(last) && isCredit(last, last.toLowerCase()))
    return { caption: text.slice(0, -last.length).trim(), credit: unbracket(last) };
  return { caption, credit: tail };
}

/** The text of the last element right within. */
function readLastPart(element: PageElement): string {
  let last: PageElement | undefined;
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child)) last = child;
  return last === undefined ? '' : readText(last, []);
}

/** The elements within that say by their names that they hold a credit; `<cite>` is one too. */
function findCredits(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  walk(
    element,
    (node) => {
      if (node === element || !isElement(node)) return true;
      const isCredit =
        node.localName === 'cite' ||
        creditPattern.test(node.getAttribute('class') ?? '') ||
        creditPattern.test(node.getAttribute('itemprop') ?? '');
      if (isCredit && !captionPattern.test(node.getAttribute('class') ?? '')) found.push(node);
      return !found.includes(node);
    },
    () => {},
  );
  return found;
}

function findCreditBelow(element: PageElement): PageElement | undefined {
  let next = element.nextSibling;
  while (next !== null && !isElement(next)) next = next.nextSibling;
  return next !== null && /credit|copyright/i.test(next.getAttribute('class') ?? '') ? next : undefined;
}

/** The text of an element without a part of it and without its buttons, a space between what stands in elements of its own. */
function readText(element: PageElement, without: readonly PageElement[]): string {
  const parts: string[] = [];
  const isSilent = (node: PageNode) =>
    (isElement(node) && without.includes(node)) ||
    (isElement(node) &&
      (node.localName === 'button' || /hide|toggle/i.test(node.getAttribute('class') ?? '')));
  walk(
    element,
    (node) => {
      if (!isElement(node)) {
        if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
        return false;
      }
      if (isSilent(node)) return false;
      if (node !== element && node.localName !== 'a') parts.push(' ');
      return true;
    },
    () => {},
  );
  return tidy(parts.join(''));
}

function unbracket(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
}
