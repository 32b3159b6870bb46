/** A run of text in a tree of markup. */
export class Text {
  parent: Element | null = null;
  next: Node | null = null;
  value: string;

  constructor(value: string) {
    this.value = value;
  }
}

/** An element with its attributes; its children hang together by `next`. */
export class Element {
  parent: Element | null = null;
  next: Node | null = null;
  first: Node | null = null;
  last: Node | null = null;
  /** Whether its end stands in the document, and isn't only concluded from another. */
  isClosed = false;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.attributes = attributes;
  }

  get(attribute: string): string | undefined {
    return this.attributes[attribute];
  }

  append(node: Node): void {
    node.parent = this;
    node.next = null;
    if (this.last === null) this.first = node;
    else this.last.next = node;
    this.last = node;
  }
}

export type Node = Text | Element;

export function* children(element: Element): Generator<Element> {
  for (let at = element.first; at !== null; at = at.next) if (at instanceof Element) yield at;
}

/** All text within, as it stands. */
export function toText(root: Node): string {
  if (root instanceof Text) return root.value;
  const parts: string[] = [];
  walk(
    root,
    (node) => {
      if (node instanceof Text) parts.push(node.value);
      return true;
    },
    () => {},
  );
  return parts.join('');
}

/** Goes through a tree in reading order. Without recursion, so that a page of a million nested tags is only long. */
export function walk(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  let node = root;
  for (;;) {
    const child = enter(node) && node instanceof Element ? node.first : null;
    if (child !== null) {
      node = child;
      continue;
    }
    leave(node);
    while (node !== root && node.next === null) {
      if (node.parent === null) return;
      node = node.parent;
      leave(node);
    }
    if (node === root || node.next === null) return;
    node = node.next;
  }
}
