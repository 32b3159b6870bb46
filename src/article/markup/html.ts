import { Parser } from 'htmlparser2';
import { blockTags } from './tags.ts';
import { Element, type Node, Text, walk } from './tree.ts';

/** Elements of which nothing is read: what is in them makes no nodes. */
const unread = new Set([
  'style',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'map',
]);
/** A page sends a handful late. */
const mostLate = 200;
/** Scripts whose text is data or a page's own markup. */
const readScripts = /ld\+json|^text\/(?:html|template|x-)/i;

/**
 * A tree of a page or a piece of one, below an element without a name. What a page sends late (React's `div[hidden][id^="S:"]`) stands where its
 * template is. A drawing without an end ends where a paragraph begins or an element around it ends, as in a browser.
 */
export function parseHtml(html: string): Element {
  const root = new Element('', {});
  /** The elements that are open; null for those of which nothing is read. */
  const open: (Element | null)[] = [];
  let current: Element | null = root;
  let foreign = 0;
  const late = new Map<string, Element>();
  const places = new Map<string, Element>();
  const parser = new Parser({
    onopentag(name, attributes) {
      const isBreakout = foreign > 0 && blockTags.has(name);
      const parent = isBreakout ? findReadable(open, root) : current;
      if (parent === null || unread.has(name) || (name === 'script' && !isRead(attributes))) {
        if (parent === null || unread.has(name)) foreign += 1;
        open.push(null);
        current = null;
        return;
      }
      const element = new Element(name, attributes);
      parent.append(element);
      open.push(element);
      current = element;
      const id = attributes.id;
      if (id === undefined || id.charAt(1) !== ':') return;
      if (name === 'template' && /^[BP]:/.test(id)) places.set(id.slice(2), element);
      else if (id.startsWith('S:') && attributes.hidden !== undefined) late.set(id.slice(2), element);
    },
    ontext(value) {
      if (current === null) return;
      if (current.last instanceof Text) current.last.value += value;
      else current.append(new Text(value));
    },
    onclosetag(name) {
      const closed = open.pop();
      if (closed === null && name !== 'script') foreign = Math.max(0, foreign - 1);
      const last = open.at(-1);
      current = last === undefined ? root : last;
    },
  });
  parser.write(html);
  parser.end();
  for (const [id, element] of [...late].slice(0, mostLate)) placeLate(element, places.get(id));
  return root;
}

function isRead(attributes: Readonly<Record<string, string>>): boolean {
  return readScripts.test(attributes.type ?? '');
}

/** The innermost open element outside what isn't read. */
function findReadable(open: readonly (Element | null)[], root: Element): Element {
  const at = open.indexOf(null);
  return (at > 0 ? open[at - 1] : undefined) ?? root;
}

/** Puts the children of what came late behind the template that holds its place; without one it is shown where it stands. */
function placeLate(element: Element, place: Element | undefined): void {
  const target = place ?? element;
  const parent = target.parent;
  if (parent === null || (place !== undefined && isWithin(place, element))) return;
  const moved: Node[] = [];
  for (let at = element.first; at !== null; at = at.next) moved.push(at);
  element.first = null;
  element.last = null;
  const siblings: Node[] = [];
  for (let at = parent.first; at !== null; at = at.next) siblings.push(at);
  parent.first = null;
  parent.last = null;
  for (const sibling of siblings) {
    parent.append(sibling);
    if (sibling === target) for (const node of moved) parent.append(node);
  }
}

/** Whether an element is `outer` or stands in it. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

/** The elements of a tree in reading order. */
export function listElements(root: Element): Element[] {
  const found: Element[] = [];
  walk(
    root,
    (node) => {
      if (node instanceof Element) found.push(node);
      return true;
    },
    () => {},
  );
  return found;
}
