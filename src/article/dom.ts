import { parseHTML } from 'linkedom';

/** The part of the DOM that reading a page needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  appendChild(node: PageNode): PageNode;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
}

/** A page, or a piece of one, as a document with a body. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html.slice(0, 20_000)) ? parse(html) : undefined;
  // What stands first is the root: none, where the tag is cut short or in a comment; another, where one stands before it.
  return whole?.documentElement?.localName === 'html' ? whole : parse(`<html><body>${html}</body></html>`);
}

function parse(html: string): PageDocument {
  // linkedom's types stand on the DOM library of TypeScript, which a server's program doesn't load.
  return parseHTML(html).document as unknown as PageDocument;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Elements that begin a line of their own. */
export const blockTags = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Goes through a tree in reading order. Without recursion, so that a page of a million nested tags is only long. */
export function walk(
  root: PageNode,
  enter: (node: PageNode) => boolean,
  leave: (node: PageNode) => void,
): void {
  let node = root;
  for (;;) {
    const child = enter(node) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    leave(node);
    while (node !== root && node.nextSibling === null) {
      if (node.parentNode === null) return;
      node = node.parentNode;
      leave(node);
    }
    if (node === root || node.nextSibling === null) return;
    node = node.nextSibling;
  }
}
