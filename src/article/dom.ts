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
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getElementsByTagName(name: string): Iterable<PageElement>;
}

/** A page, or a piece of one, as a document with a body. */
export function parsePage(html: string): PageDocument {
  const whole = /<(?:html|body)[\s>]/i.test(html.slice(0, 20_000));
  // linkedom's types stand on the DOM library of TypeScript, which a server's program doesn't load.
  return parseHTML(whole ? html : `<html><body>${html}</body></html>`).document as unknown as PageDocument;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Real pages have up to some 50 levels and 5,000 nodes; Readability's time grows with the cube of the one and fails over the other. */
const deepest = 100;
const mostNodes = 40_000;

/** Whether a page is shaped so that an extractor comes to an end soon: neither very deep nor of very many nodes. */
export function isTame(document: PageDocument): boolean {
  const root: PageNode = document.documentElement;
  let node = root;
  let depth = 0;
  for (let nodes = 0; nodes < mostNodes; nodes += 1) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      if (depth > deepest) return false;
      continue;
    }
    while (node !== root && node.nextSibling === null) {
      if (node.parentNode === null) return true;
      node = node.parentNode;
      depth -= 1;
    }
    if (node === root || node.nextSibling === null) return true;
    node = node.nextSibling;
  }
  return false;
}
