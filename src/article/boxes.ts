import type { RemovalReason } from '../domain/article.ts';
import type { Element } from './markup/tree.ts';

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
  banner: 'consent cookie cookies gdpr modal popup',
  advertisement: 'advert advertisement adslot ad-slot sponsored',
  comments:
    'comment comments commentlist comment-list disqus respond replies user-comments reader-comments comment-section',
  navigation:
    'menu nav navbar navigation breadcrumb breadcrumbs pagination sidebar side-bar footer page-footer site-footer site-header masthead topbar skip-link',
  share: 'share sharing social sharedaddy addtoany follow-us',
  tags: 'tags tag-list post-tags',
  other:
    'pullquote pull-quote ai-summary key-points keypoints key-takeaways in-this-article table-of-contents',
};

/** Elements that are boxes by what they are. */
const tagNames: Readonly<Record<string, string>> = {
  nav: 'menu',
  footer: 'page-footer',
  dialog: 'modal',
};

/** What never is the article, however much of the page it fills. */
const foreign: ReadonlySet<RemovalReason | undefined> = new Set([
  'navigation',
  'banner',
  'sign-up',
  'related',
  'share',
]);

const reasons = new Map(
  Object.entries(names).flatMap(([reason, list]) =>
    list.split(' ').map((name) => [name, reason as RemovalReason] as const),
  ),
);

/** Attributes in which a page names its boxes. */
const namingAttributes = ['class', 'id', 'aria-label', 'data-component', 'data-testid', 'data-qa'];
const none: readonly string[] = [];
const mostNames = 12;

/** Names of boxes that elements bear, each looked up once. */
export class BoxNames {
  private readonly byValue = new Map<string, readonly string[]>();
  private readonly byElement = new Map<Element, readonly string[]>();

  /** The names on an element and around it, the innermost first. */
  of(element: Element): readonly string[] {
    const path: Element[] = [];
    let at: Element | null = element;
    let names = none;
    for (; at !== null; at = at.parent) {
      const known = this.byElement.get(at);
      if (known !== undefined) {
        names = known;
        break;
      }
      path.push(at);
    }
    for (const next of path.reverse()) {
      const own = this.on(next);
      if (own.length > 0) names = [...own, ...names].slice(0, mostNames);
      this.byElement.set(next, names);
    }
    return names;
  }

  /** Whether an element is by its own name something that never is the article: a menu, a cookie notice. */
  isForeign(element: Element): boolean {
    return this.on(element).some((name) => foreign.has(reasons.get(name)));
  }

  /** Whether it is what readers wrote, or what the law has a page say: both may be longer than the article. */
  isBeside(element: Element): boolean {
    return isBeside(this.on(element));
  }

  /** The names on an element itself. */
  on(element: Element): readonly string[] {
    let names = none;
    const ofTag = tagNames[element.name];
    if (ofTag !== undefined) names = [ofTag];
    for (const attribute of namingAttributes) {
      const value = element.attributes[attribute];
      if (value === undefined || value === '') continue;
      let found = this.byValue.get(value);
      if (found === undefined) {
        found = findNames(value);
        this.byValue.set(value, found);
      }
      if (found.length > 0) names = [...found, ...names];
    }
    return names;
  }
}

/** Whether one of the names is that of comments or of a notice. */
export function isBeside(names: readonly string[]): boolean {
  return names.some((name) => ['comments', 'banner'].includes(reasons.get(name) ?? ''));
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
    // A class that holds a value ("h-[--nav-height]") or says what it stands beside ("with-sidebar") names no box.
    if (/[[\]()]/.test(name)) continue;
    const words = toWords(name);
    if (words.some((word) => besides.has(word))) continue;
    words.forEach((word, at) => {
      const pair = `${word}-${words[at + 1]}`;
      const triple = `${pair}-${words[at + 2]}`;
      for (const candidate of [word, pair, triple]) if (reasons.has(candidate)) found.push(candidate);
    });
  }
  return found;
}

const besides = new Set([
  'with',
  'without',
  'has',
  'have',
  'no',
  'not',
  'and',
  'is',
  'hide',
  'show',
  'before',
  'after',
]);

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
