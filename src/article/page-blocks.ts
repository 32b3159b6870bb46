import type { BlockKind } from '../domain/article.ts';
import { readBoxNames } from './boxes.ts';
import { blockTags, isElement, type PageElement, type PageNode, walk } from './dom.ts';
import { tidy } from './tidy.ts';

/** A block of a page in reading order, with what its element says about it. */
export interface PageBlock {
  readonly text: string;
  readonly kind: BlockKind;
  /** It stands in a figure or a caption. */
  readonly pictured: boolean;
  /** Characters of `text` that are links. */
  readonly linked: number;
  /** Names of boxes that the elements around it bear, the innermost first. */
  readonly boxes: readonly string[];
}

const silentTags = new Set(
  'script style noscript template svg math iframe object embed video audio canvas select option button input textarea head title meta link img picture source'.split(
    ' ',
  ),
);

/** The blocks of an element's visible text. */
export function readBlocks(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let owner: PageElement = root;
  let text = '';
  let linked = 0;
  let links = 0;

  function end(next: PageElement): void {
    const block = tidy(text);
    if (block !== '') {
      blocks.push({
        text: block,
        kind: toKind(owner, root),
        pictured: isPictured(owner, root),
        linked: Math.min(linked, block.length),
        boxes: readBoxNames(owner),
      });
    }
    text = '';
    linked = 0;
    owner = next;
  }

  /** Whether to go into the node. */
  function enter(node: PageNode): boolean {
    if (!isElement(node)) {
      const words = node.nodeType === 3 ? (node.nodeValue ?? '') : '';
      text += words;
      if (links > 0) linked += words.length;
      return false;
    }
    if (node.localName === 'br') {
      if (isBreak(node.nextSibling)) end(owner);
      else text += ' ';
      return false;
    }
    if (isHidden(node)) return false;
    if (node.localName === 'a') links += 1;
    // A browser shows marks around it that stand nowhere in the page's text.
    if (node.localName === 'q') text += '“';
    if (node.localName === 'td' || node.localName === 'th') text += ' ';
    if (blockTags.has(node.localName)) end(node);
    return !silentTags.has(node.localName);
  }

  function leave(node: PageNode): void {
    if (!isElement(node) || isHidden(node)) return;
    if (node.localName === 'a') links -= 1;
    if (node.localName === 'q') text += '”';
    if (blockTags.has(node.localName)) end(findBlock(node.parentNode, root));
  }

  walk(root, enter, leave);
  return blocks;
}

function isHidden(element: PageElement): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  return /display\s?:\s?none/i.test(element.getAttribute('style') ?? '');
}

/** Two line breaks in a row are a paragraph's end. */
function isBreak(node: PageNode | null): boolean {
  let next = node;
  while (next !== null && next.nodeType === 3 && (next.nodeValue ?? '').trim() === '')
    next = next.nextSibling;
  return next !== null && isElement(next) && next.localName === 'br';
}

function findBlock(node: PageNode | null, root: PageElement): PageElement {
  let at = node;
  while (at !== null && at !== root && !(isElement(at) && blockTags.has(at.localName))) at = at.parentNode;
  return at !== null && isElement(at) ? at : root;
}

function isPictured(owner: PageElement, root: PageElement): boolean {
  let at: PageElement | null = owner;
  for (let depth = 0; at !== null && at !== root && depth < 6; depth += 1) {
    if (at.localName === 'figure' || at.localName === 'figcaption') return true;
    if (depth < 3 && /\b(?:wp-)?(?:image-?)?caption|photo-?credit/i.test(at.getAttribute('class') ?? ''))
      return true;
    at = at.parentElement;
  }
  return false;
}

function toKind(owner: PageElement, root: PageElement): BlockKind {
  if (/^h[1-6]$/.test(owner.localName)) return 'subhead';
  let at: PageElement | null = owner;
  for (let depth = 0; at !== null && at !== root && depth < 6; depth += 1) {
    if (at.localName === 'li' || at.localName === 'dd' || at.localName === 'dt') return 'list-item';
    if (at.localName === 'blockquote') return 'blockquote';
    at = at.parentElement;
  }
  return 'paragraph';
}
