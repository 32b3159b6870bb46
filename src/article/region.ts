import type { BoxNames } from './boxes.ts';
import { findFurniture, toPhrase } from './furniture.ts';
import { countWords } from './lines.ts';
import { listElements } from './markup/html.ts';
import type { Element } from './markup/tree.ts';
import type { PageBlock } from './page-blocks.ts';

/** Words of an element's text. */
interface Tally {
  /** Of prose. */
  prose: number;
  /** Of prose that isn't that of teasers. */
  text: number;
  /** Of what stands around an article: links, labels, furniture. */
  around: number;
  /** Of that, what is links from end to end. */
  links: number;
}

type Tallies = ReadonlyMap<Element, Tally>;

/** How much a word around the article weighs against one of prose. */
const aroundWeight = 0.6;
/** Longer paragraphs than this speak no louder. */
const loudest = 120;
/** What stands in the element that holds the headline is worth so many words more: it tells short articles from long small print. */
const besideHeadline = 30;
/** The share of links from which the prose between them is that of teasers. */
const ofTeasers = 0.2;
/** Comments and cookie notices may be this much of a page's prose. */
const mostBeside = 0.97;
/** A region with less than this share of the page's prose is doubted. */
const leastShare = 0.3;
/** Where every region is doubted, the innermost element with this share of the prose is taken. */
const mostProse = 0.6;

/** How far names and links are trusted, tried in turn until a region is found that holds enough of the page's prose. */
const tries: readonly { readonly mostOfBox: number; readonly hasTeasers: boolean }[] = [
  { mostOfBox: 0.85, hasTeasers: true },
  { mostOfBox: 0.4, hasTeasers: true },
  { mostOfBox: 0.4, hasTeasers: false },
  { mostOfBox: 0, hasTeasers: false },
];

/**
 * The element that holds the article: the one in which the words of its prose outweigh what is links, labels and boxes by most, and of
 * equals the innermost. Linear in the number of elements.
 */
export function findRegion(
  root: Element,
  blocks: readonly PageBlock[],
  names: BoxNames,
  headline: Element | undefined,
): Element {
  const elements = listElements(root);
  const holders = new Set<Element>();
  for (let at: Element | null | undefined = headline; at != null; at = at.parent) holders.add(at);
  const weights = blocks.map((block): [Element, Tally] => [block.owner, weigh(block)]);
  const plain = sumUp(elements, weights);
  const beside = listNamed(elements, plain, holders, (element) => names.isBeside(element), mostBeside);
  const total = sum(weights, (owner) => !beside.has(owner));
  let region = root;
  for (const { mostOfBox, hasTeasers } of tries) {
    const isNamed = (element: Element) => names.isForeign(element);
    const foreign = listNamed(elements, plain, holders, isNamed, mostOfBox);
    const isOutside = (owner: Element) => foreign.has(owner) || beside.has(owner);
    const judged = weights.map(([owner, tally]): [Element, Tally] => [
      owner,
      isOutside(owner) ? toAround(tally) : tally,
    ]);
    region =
      findBest(elements, sumUp(elements, judged, hasTeasers ? discountTeasers : undefined), holders) ?? root;
    if ((plain.get(region)?.prose ?? 0) >= total * leastShare) return region;
  }
  return elements.findLast((element) => (plain.get(element)?.prose ?? 0) >= total * mostProse) ?? region;
}

function findBest(
  elements: readonly Element[],
  tallies: Tallies,
  holders: ReadonlySet<Element>,
): Element | undefined {
  let best: Element | undefined;
  let most = 0;
  for (const element of elements) {
    const tally = tallies.get(element);
    if (tally === undefined || tally.text === 0) continue;
    const score = tally.text - aroundWeight * tally.around + (holders.has(element) ? besideHeadline : 0);
    if (score < most) continue;
    most = score;
    best = element;
  }
  return best;
}

/** For each element the sum of what is in it, each passed through `settle` before it is added to the one around it. */
function sumUp(
  elements: readonly Element[],
  values: readonly (readonly [Element, Tally])[],
  settle: (tally: Tally) => void = () => {},
): Tallies {
  const sums = new Map<Element, Tally>();
  for (const [owner, value] of values) add(sums, owner, value);
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = elements[at];
    const tally = element && sums.get(element);
    if (tally === undefined || element === undefined) continue;
    settle(tally);
    if (element.parent !== null && at > 0) add(sums, element.parent, tally);
  }
  return sums;
}

function add(sums: Map<Element, Tally>, element: Element, tally: Tally): void {
  const known = sums.get(element);
  if (known === undefined) {
    sums.set(element, { ...tally });
    return;
  }
  known.prose += tally.prose;
  known.text += tally.text;
  known.around += tally.around;
  known.links += tally.links;
}

function sum(
  weights: readonly (readonly [Element, Tally])[],
  isCounted: (owner: Element) => boolean,
): number {
  let words = 0;
  for (const [owner, { prose }] of weights) if (isCounted(owner)) words += prose;
  return words;
}

/** Prose among many links is that of teasers, and counts the less the more of them there are. */
function discountTeasers(tally: Tally): void {
  const share = tally.links / (tally.links + tally.prose);
  if (share > ofTeasers) tally.text *= Math.max(0, 1 - 2 * (share - ofTeasers));
}

function toAround({ prose, around, links }: Tally): Tally {
  return { prose, text: 0, around: prose + around, links };
}

/**
 * The elements that bear a name, and those in them. A name never decides alone: not against an element with more than `most` of the
 * page's prose, nor one with its headline.
 */
function listNamed(
  elements: readonly Element[],
  tallies: Tallies,
  holders: ReadonlySet<Element>,
  isNamed: (element: Element) => boolean,
  most: number,
): ReadonlySet<Element> {
  const [root] = elements;
  const limit = ((root && tallies.get(root)?.prose) ?? 0) * most;
  const named = new Set<Element>();
  for (const element of elements) {
    const isInside = element.parent !== null && named.has(element.parent);
    if (
      isInside ||
      (!holders.has(element) && isNamed(element) && (tallies.get(element)?.prose ?? 0) <= limit)
    )
      named.add(element);
  }
  return named;
}

function weigh(block: PageBlock): Tally {
  const words = countWords(block.text);
  const share = block.linked / block.text.length;
  if (share > 0.5) return { ...nothing, around: words, links: words };
  if (block.kind === 'subhead') return nothing;
  if (words <= 40 && findFurniture(toPhrase(block.text), words) !== undefined)
    return { ...nothing, around: words };
  const ends = /[.!?。！？…؟۔।:;"”»’)」』]$/.test(block.text);
  if (words < 4 || (!ends && words < 12)) return { ...nothing, around: words / 2 };
  const worth = Math.min(words, loudest) * (1 - share);
  const prose = words < 12 ? worth / 2 : worth;
  return { prose, text: prose, around: 0, links: 0 };
}

const nothing: Tally = { prose: 0, text: 0, around: 0, links: 0 };
