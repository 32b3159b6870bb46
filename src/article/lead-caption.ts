import { isCredit } from './labels.ts';
import { toLine } from './lines.ts';
import { Element, type Node, walk } from './markup/tree.ts';
import { splitCredit } from './signature.ts';
import { tidy } from './tidy.ts';

/** A caption of a page, with the characters of paragraphs between the headline and it; undefined where it stands above the headline. */
export interface FoundCaption {
  readonly element: Element;
  readonly below: number | undefined;
}

const captionPattern = /(?:^|[^a-z])caption/i;
const creditPattern = /credit|copyright|photographer|byline|source|author/i;

export function isCaption(element: Element): boolean {
  return element.name === 'figcaption' || captionPattern.test(element.get('class') ?? '');
}

/** Characters of paragraphs behind which a picture is no longer the article's first. */
const reach = 400;
const longest = 600;

/** What a caption says, and where. */
export interface LeadCaption {
  readonly caption: string | null;
  readonly credit: string | null;
  readonly element: Element;
}

/** The lead picture's caption and credit: of the first below the headline, else of the last above it. */
export function readLeadCaption(captions: readonly FoundCaption[]): LeadCaption | undefined {
  const near = captions.filter(({ below }) => below !== undefined && below < reach);
  const above = captions.filter(({ below }) => below === undefined).reverse();
  for (const { element } of [...near, ...above].slice(0, 6)) {
    const found = readCaption(element);
    if (found !== undefined) return { ...found, element };
  }
  return undefined;
}

function readCaption(element: Element): { caption: string | null; credit: string | null } | undefined {
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
function readLastPart(element: Element): string {
  let last: Element | undefined;
  for (let child = element.first; child !== null; child = child.next)
    if (child instanceof Element) last = child;
  return last === undefined ? '' : readText(last, []);
}

/** The elements within that say by their names that they hold a credit; `<cite>` is one too. */
function findCredits(element: Element): Element[] {
  const found: Element[] = [];
  walk(
    element,
    (node) => {
      if (node === element || !(node instanceof Element)) return true;
      const isCredit =
        node.name === 'cite' ||
        creditPattern.test(node.get('class') ?? '') ||
        creditPattern.test(node.get('itemprop') ?? '');
      if (isCredit && !captionPattern.test(node.get('class') ?? '')) found.push(node);
      return !found.includes(node);
    },
    () => {},
  );
  return found;
}

function findCreditBelow(element: Element): Element | undefined {
  let next = element.next;
  while (next !== null && !(next instanceof Element)) next = next.next;
  return next !== null && /credit|copyright/i.test(next.get('class') ?? '') ? next : undefined;
}

/** The text of an element without a part of it and without its buttons, a space between what stands in elements of its own. */
function readText(element: Element, without: readonly Element[]): string {
  const parts: string[] = [];
  const isSilent = (node: Node) =>
    (node instanceof Element && without.includes(node)) ||
    (node instanceof Element && (node.name === 'button' || /hide|toggle/i.test(node.get('class') ?? '')));
  walk(
    element,
    (node) => {
      if (!(node instanceof Element)) {
        parts.push(node.value);
        return false;
      }
      if (isSilent(node)) return false;
      if (node !== element && node.name !== 'a') parts.push(' ');
      return true;
    },
    () => {},
  );
  return tidy(parts.join(''));
}

function unbracket(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
}
