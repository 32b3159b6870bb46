import type { RemovalReason } from '../domain/article.ts';
import { findAsides } from './asides.ts';
import { judgeBoxes } from './boxes.ts';
import type { Piece } from './compose.ts';
import { type Line, splitTail, toLine } from './lines.ts';
import type { Element } from './markup/tree.ts';
import { judgeByNeighbours } from './neighbours.ts';
import type { PageBlock } from './page-blocks.ts';
import { freeSubjects } from './subjects.ts';

/**
 * The element that holds the article, gone through by the rules for a paste: what stands above the first paragraph and below the last
 * one, captions, links to other articles, what stands there twice.
 */
export function toPieces(found: readonly PageBlock[], title: string | null): Piece[] {
  const blocks = found.flatMap((block) => splitTail(block.text).map((text) => ({ ...block, text })));
  const again = findRepeated(blocks);
  const single = blocks.filter((_block, at) => !again.has(at));
  const judged = judge(single, title);
  let next = 0;
  return blocks.map((block, at): Piece => {
    if (again.has(at)) return { text: block.text, reason: 'other' };
    next += 1;
    return judged[next - 1] ?? { text: block.text, reason: 'other' };
  });
}

/** Fewer characters may well stand twice. */
const leastRepeated = 20;
/** More paragraphs that stand twice are a recipe's or a list's, unless they are most of all: then a page laid out for several screens. */
const mostRepeated = 6;
const ofVariants = 0.6;

/** What stands in the element twice, as a pull quote or laid out for another width of screen: all but one of each. */
function findRepeated(blocks: readonly PageBlock[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  blocks.forEach(({ text, pictured }, at) => {
    if (text.length >= leastRepeated && !pictured) places.set(text, [...(places.get(text) ?? []), at]);
  });
  const repeated = [...places.values()].filter(({ length }) => length === 2 || length === 3);
  if (repeated.length > mostRepeated && repeated.length < places.size * ofVariants) return new Set();
  return new Set(
    repeated.flatMap((all) => {
      const kept = all.find((at) => !isAside(blocks[at])) ?? all[0];
      return all.filter((at) => at !== kept);
    }),
  );
}

/** Set apart, or a link. */
function isAside(block: PageBlock | undefined): boolean {
  if (block === undefined || isLinked(block)) return true;
  let at: Element | null = block.owner;
  for (let depth = 0; at !== null && depth < 4; depth += 1, at = at.parent)
    if (at.name === 'aside' || at.name === 'blockquote') return true;
  return false;
}

function judge(blocks: readonly PageBlock[], title: string | null): Piece[] {
  const boxes = judgeBoxes(blocks);
  const own = freeSubjects(blocks.map(({ text }) => toLine(text, true)));
  const lines = judgeByNeighbours(own.map((line, at) => judgeBlock(line, blocks[at], boxes[at])));
  const from = findStart(lines);
  const to = findEnd(lines, blocks, from);
  const parents = listParents(lines, blocks);
  const isOwn = (at: number) => isText(lines[at]) && isBeside(blocks[at], parents);
  const asides = findAsides(lines, from, to, isOwn);
  const headline = blocks.findIndex(({ text }) => text === title);
  return blocks.map(({ text, kind }, at): Piece => {
    const line = lines[at];
    const aside = asides.get(at);
    if (aside !== undefined) return { text, reason: aside };
    if (line === undefined || text === title) return { text, reason: 'headline' };
    // What the page says in whole sentences between its headline and its byline is the article's own.
    if (at < from && !(headline >= 0 && at > headline && isText(line)))
      return { text, reason: line.reason ?? (line.shape === 'label' ? 'navigation' : 'standfirst') };
    if (at >= to) return { text, reason: line.reason ?? (line.shape === 'label' ? 'related' : 'teaser') };
    const reason = line.reason ?? findLinkReason(blocks, at);
    return reason === undefined ? { text, kind } : { text, reason };
  });
}

function judgeBlock(line: Line, block: PageBlock | undefined, box: RemovalReason | undefined): Line {
  if (line.reason === undefined && box !== undefined) return { ...line, reason: box };
  return block?.pictured === true && line.words <= 80 ? { ...line, reason: line.reason ?? 'caption' } : line;
}

/** The first paragraph, below the last byline or date that stands near the top. */
function findStart(lines: readonly Line[]): number {
  let start = lines.findIndex(isText);
  let words = 0;
  let paragraphs = 0;
  for (let at = 0; at < Math.min(lines.length, 14) && words <= 45 && paragraphs < 2; at += 1) {
    const line = lines[at];
    if (line?.reason === 'byline' || line?.reason === 'dateline') start = Math.max(start, at + 1);
    else if (line !== undefined && isText(line)) {
      words += line.words;
      if (line.words >= 12) paragraphs += 1;
    }
  }
  while (start > 0 && start < lines.length && !isText(lines[start])) start += 1;
  return Math.max(0, start);
}

function isText(line: Line | undefined): boolean {
  return line !== undefined && line.reason === undefined && line.shape !== 'label';
}

/** Behind the last paragraph; an ending in the second half of the words ends the article, unless it goes on below in the same element. */
function findEnd(lines: readonly Line[], blocks: readonly PageBlock[], from: number): number {
  const total = countText(lines.slice(from));
  const parents = listParents(lines, blocks);
  let read = 0;
  let end = lines.length;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.ending && read > total * 0.6 && !goesOn(lines, blocks, at, parents)) {
      end = at;
      break;
    }
    if (isText(line)) read += line.words;
  }
  while (end > from && !isKeptAtEnd(lines[end - 1], blocks[end - 1])) end -= 1;
  return end;
}

/** Whether a paragraph comes below that stands beside those above: what ended was an inset, not the article. */
function goesOn(
  lines: readonly Line[],
  blocks: readonly PageBlock[],
  ending: number,
  parents: ReadonlySet<Element | null>,
): boolean {
  if (lines[ending]?.reason === 'comments') return false;
  for (let at = ending + 1; at < lines.length; at += 1) {
    const [line, block] = [lines[at], blocks[at]];
    if (line === undefined || block === undefined || !isText(line) || line.shape !== 'prose') continue;
    if (isBeside(block, parents)) return true;
  }
  return false;
}

/** Words that make a paragraph one of the text for sure. */
const surelyText = 20;

/** The elements in which paragraphs of the text stand. */
function listParents(lines: readonly Line[], blocks: readonly PageBlock[]): ReadonlySet<Element | null> {
  const isLong = (line: Line | undefined) =>
    isText(line) && line?.shape === 'prose' && line.words >= surelyText;
  return new Set(blocks.flatMap(({ owner }, at) => (isLong(lines[at]) ? [owner.parent] : [])));
}

/** A paragraph, not a link, in the same element as the text. */
function isBeside(block: PageBlock | undefined, parents: ReadonlySet<Element | null>): boolean {
  return (
    block !== undefined &&
    block.owner.name === 'p' &&
    parents.has(block.owner.parent) &&
    block.linked < block.text.length * 0.3
  );
}

function isKeptAtEnd(line: Line | undefined, block: PageBlock | undefined): boolean {
  if (line === undefined || block === undefined || line.reason !== undefined) return false;
  if (line.shape !== 'label') return true;
  // A last paragraph may end without a full stop, or in a link.
  const isParagraph = block.owner.name === 'p' && line.words >= 8 && block.linked < block.text.length / 2;
  return isParagraph || (block.kind === 'list-item' && !isLinked(block));
}

function countText(lines: readonly Line[]): number {
  let words = 0;
  for (const line of lines) if (isText(line)) words += line.words;
  return words;
}

/** One of several blocks in a row that are links from end to end. */
function findLinkReason(blocks: readonly PageBlock[], at: number): RemovalReason | undefined {
  const block = blocks[at];
  if (block === undefined || !isLinked(block)) return undefined;
  const [above, below] = [blocks[at - 1], blocks[at + 1]];
  const inRow = (above !== undefined && isLinked(above)) || (below !== undefined && isLinked(below));
  return inRow ? 'related' : undefined;
}

function isLinked(block: PageBlock): boolean {
  return block.linked >= block.text.length * 0.85;
}
