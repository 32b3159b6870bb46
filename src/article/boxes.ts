import type { RemovalReason } from '../domain/article.ts';
import { blockTags, isElement, type PageDocument, type PageElement, type PageNode } from './dom.ts';

/**
 * What the makers of pages call their boxes, in class names, ids and labels: words apart by a hyphen. Names that some give to a part of
 * the article itself ("paywall", "teaser", "read-more") aren't among them.
 */
const names: Readonly<Partial<Record<RemovalReason, string>>> = {
  'sign-up':
    'newsletter newsletters signup sign-up subscribe subscription subscriptions optin mailing-list email-capture',
  appeal: 'donate donates donation donations contribution contributions fundraising support-us support-box',
  payment: 'promo promos promotion promotions upsell upgrade cta offer offers membership paywall-offer',
  related:
    'related recirc recirculation recommended recommendations read-also also-read readalso internallink internal-link rich-link richlink outbrain taboola most-read mostread most-popular trending',
  'author-note': 'bio author-bio authorbio author-box author-info about-author',
  banner: 'consent cookie cookies gdpr',
  advertisement: 'advert advertisement adslot ad-slot sponsored',
  other:
    'pullquote pull-quote ai-summary key-points keypoints key-takeaways in-this-article table-of-contents',
};

const reasons = new Map(
  Object.entries(names).flatMap(([reason, list]) =>
    list.split(' ').map((name) => [name, reason as RemovalReason] as const),
  ),
);

/** Attributes in which a page names its boxes. */
const namingAttributes = ['class', 'id', 'aria-label', 'data-component', 'data-testid', 'data-qa'];
/** Where the names found are kept: an extractor takes a box's own element away and leaves its paragraph. */
const boxAttribute = 'data-box';
const none: readonly string[] = [];

/** Writes on each block in a named element what that is called. `mark` takes the elements in reading order, `finish` comes behind the last. */
export function createBoxMarker(document: PageDocument): {
  mark(element: PageElement): void;
  finish(): void;
} {
  const known = new Map<string, readonly string[]>();
  const inherited = new Map<PageElement, readonly string[]>();
  const bare: PageElement[] = [];
  return {
    mark(element) {
      const above = element.parentElement === null ? none : (inherited.get(element.parentElement) ?? none);
      // What is no block of its own only hands on what stands above.
      if (!blockTags.has(element.localName)) {
        if (above.length > 0) inherited.set(element, above);
        return;
      }
      let names = above;
      for (const attribute of namingAttributes) {
        const value = element.getAttribute(attribute);
        if (value === null || value === '') continue;
        const found = known.get(value) ?? findNames(value);
        known.set(value, found);
        if (found.length > 0) names = [...found, ...names];
      }
      if (names.length === 0) return;
      inherited.set(element, names.slice(0, mostNames));
      element.setAttribute(boxAttribute, names.join(' '));
      if (element.localName === 'div' && isBare(element)) bare.push(element);
    },
    finish() {
      // An extractor makes a paragraph of such a div, without the attributes.
      for (const element of bare) {
        const paragraph = document.createElement('p');
        paragraph.setAttribute(boxAttribute, element.getAttribute(boxAttribute) ?? '');
        while (element.firstChild !== null) paragraph.appendChild(element.firstChild);
        element.appendChild(paragraph);
      }
    },
  };
}

/** Text and no blocks. */
function isBare(element: PageElement): boolean {
  if (element.firstChild === null) return false;
  for (let child: PageNode | null = element.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child) && blockTags.has(child.localName)) return false;
  }
  return true;
}

const mostNames = 12;

/** The names written on an element or right above it: an extractor wraps text in elements of its own. */
export function readBoxNames(element: PageElement): readonly string[] {
  let at: PageElement | null = element;
  for (let level = 0; at !== null && level < 3; level += 1) {
    const names = at.getAttribute(boxAttribute);
    if (names !== null) return names.split(' ');
    at = at.parentElement;
  }
  return none;
}

/** Few attributes hold any of these, and so need no splitting into words. */
const beginnings = new RegExp(
  [...new Set([...reasons.keys()].map((name) => name.split('-', 1)[0]))].join('|'),
  'i',
);

/** The names of the table above that an attribute holds. */
function findNames(value: string): readonly string[] {
  const found: string[] = [];
  if (!beginnings.test(value)) return none;
  for (const name of value.slice(0, 300).split(' ')) {
    const words = toWords(name);
    words.forEach((word, at) => {
      const pair = `${word}-${words[at + 1]}`;
      const triple = `${pair}-${words[at + 2]}`;
      for (const candidate of [word, pair, triple]) if (reasons.has(candidate)) found.push(candidate);
    });
  }
  return found;
}

/** "KeyPoints_box__x1" and "key-points-box" are both "key", "points", "box". Of letters in a heap ("aDkCtaq") nothing short is a word. */
function toWords(name: string): string[] {
  return name
    .replace(/[a-z](?=[A-Z][a-z]{3})/g, '$&-')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** Most of a text that bears one name, as a share of its characters: what bears a name above that is the article itself. */
const largestShare = 0.25;
/** A box next to a text cut short may be longer than the text. */
const small = 600;
const largestSmallShare = 0.6;

/** For each block, what it is by the names of the elements around it. */
export function judgeBoxes(
  blocks: readonly { readonly text: string; readonly boxes: readonly string[] }[],
): (RemovalReason | undefined)[] {
  const sizes = new Map<string, number>();
  let total = 0;
  for (const { text, boxes } of blocks) {
    total += text.length;
    for (const name of new Set(boxes)) sizes.set(name, (sizes.get(name) ?? 0) + text.length);
  }
  const isBox = (name: string) => {
    const size = sizes.get(name) ?? 0;
    return size <= total * largestShare || (size <= small && size <= total * largestSmallShare);
  };
  const said = new Set<string>();
  let letters: string | undefined;
  return blocks.map(({ text, boxes }) => {
    const name = boxes.find(isBox) ?? '';
    if (!pullQuotes.has(name)) return reasons.get(name);
    // Some set words apart that stand nowhere else: only what the text says again may go.
    letters ??= toLetters(
      blocks
        .filter((block) => !block.boxes.some((box) => pullQuotes.has(box)))
        .map((block) => block.text)
        .join(' '),
    );
    const own = toLetters(text);
    if (said.size < mostPullQuotes) said.add(own);
    return said.has(own) && letters.includes(own) ? reasons.get(name) : undefined;
  });
}

const pullQuotes = new Set(['pullquote', 'pull-quote']);
/** Each is looked for in the whole text. */
const mostPullQuotes = 20;

function toLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
