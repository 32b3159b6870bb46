import type { BlockKind } from '../domain/article.ts';
import { withQuestions } from './bold-questions.ts';
import type { BoxNames } from './boxes.ts';
import { blockTags } from './markup/tags.ts';
import { Element, type Node, Text, walk } from './markup/tree.ts';
import { tidy } from './tidy.ts';

/** A block of a page in reading order, with what its element says about it. */
export interface PageBlock {
  readonly text: string;
  readonly kind: BlockKind;
  /** The element that its text stands in. */
  readonly owner: Element;
  /** It stands in a figure or a caption. */
  readonly pictured: boolean;
  /** Characters of `text` that are links. */
  readonly linked: number;
  /** Names of boxes that the elements around it bear, the innermost first. */
  readonly boxes: readonly string[];
}

const silentTags = new Set(
  'script noscript template select option button input textarea head title meta link img picture source'.split(
    ' ',
  ),
);

/** The blocks of an element's text: what is visible, or `withHidden` all of it. */
export function readBlocks(root: Element, names: BoxNames, withHidden = false): PageBlock[] {
  const blocks: PageBlock[] = [];
  let owner: Element = root;
  let parts: string[] = [];
  let linked = 0;
  let links = 0;

  function end(next: Element): void {
    if (parts.length > 0) {
      const text = tidy(parts.length === 1 ? (parts[0] ?? '') : parts.join(''));
      if (text !== '') {
        blocks.push({
          text,
          kind: toKind(owner, root),
          owner,
          pictured: isPictured(owner, root),
          linked: Math.min(linked, text.length),
          boxes: names.of(owner),
        });
      }
      parts = [];
    }
    linked = 0;
    owner = next;
  }

  /** Whether to go into the node. */
  function enter(node: Node): boolean {
    if (node instanceof Text) {
      parts.push(node.value);
      if (links > 0) linked += node.value.length;
      return false;
    }
    if (node.name === 'br') {
      if (isBreak(node.next)) end(owner);
      else parts.push(' ');
      return false;
    }
    if (silentTags.has(node.name) || (!withHidden && isHidden(node))) return false;
    if (node.name === 'a') links += 1;
    // A browser shows marks around it that stand nowhere in the page's text.
    else if (node.name === 'q') parts.push('“');
    else if (node.name === 'td' || node.name === 'th') parts.push(' ');
    else if (blockTags.has(node.name)) end(node);
    return true;
  }

  function leave(node: Node): void {
    if (node instanceof Text || silentTags.has(node.name) || (!withHidden && isHidden(node))) return;
    if (node.name === 'a') links -= 1;
    else if (node.name === 'q') parts.push('”');
    else if (blockTags.has(node.name)) end(findBlock(node.parent, root));
  }

  walk(root, enter, leave);
  end(root);
  return withQuestions(blocks);
}

/** What a click opens (a part of an accordion, a tab) is a part of the text. */
function isHidden(element: Element): boolean {
  const { hidden, style, role } = element.attributes;
  if (role === 'region' || role === 'tabpanel') return false;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return style !== undefined && /display\s?:\s?none/i.test(style);
}

/** Two line breaks in a row are a paragraph's end. */
function isBreak(node: Node | null): boolean {
  let next = node;
  while (next instanceof Text && next.value.trim() === '') next = next.next;
  return next instanceof Element && next.name === 'br';
}

function findBlock(element: Element | null, root: Element): Element {
  let at = element;
  while (at !== null && at !== root && !blockTags.has(at.name)) at = at.parent;
  return at ?? root;
}

function isPictured(owner: Element, root: Element): boolean {
  let at: Element | null = owner;
  for (let depth = 0; at !== null && at !== root && depth < 6; depth += 1) {
    if (at.name === 'figure' || at.name === 'figcaption') return true;
    const name = at.attributes.class;
    if (depth < 3 && name !== undefined && /\b(?:wp-)?(?:image-?)?caption|photo-?credit/i.test(name))
      return true;
    at = at.parent;
  }
  return false;
}

function toKind(owner: Element, root: Element): BlockKind {
  if (/^h[1-6]$/.test(owner.name)) return 'subhead';
  let at: Element | null = owner;
  for (let depth = 0; at !== null && at !== root && depth < 6; depth += 1) {
    if (at.name === 'li' || at.name === 'dd' || at.name === 'dt') return 'list-item';
    if (at.name === 'blockquote') return 'blockquote';
    at = at.parent;
  }
  return 'paragraph';
}
