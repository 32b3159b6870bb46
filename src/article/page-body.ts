import type { RemovalReason } from '../domain/article.ts';
import { findAsides } from './asides.ts';
import { judgeBoxes } from './boxes.ts';
import type { Piece } from './compose.ts';
import { type Line, splitTail, toLine } from './lines.ts';
import { judgeByNeighbours } from './neighbours.ts';
import type { PageBlock } from './page-blocks.ts';

/**
 * What an extractor took for the article, gone through by the rules for a paste: what stands above the first paragraph and below the
 * last one, captions, links to other articles.
 */
export function toPieces(found: readonly PageBlock[], title: string | null): Piece[] {
  const blocks = found.flatMap((block) => splitTail(block.text).map((text) => ({ ...block, text })));
  const boxes = judgeBoxes(blocks);
  const lines = judgeByNeighbours(blocks.map((block, at) => toBlockLine(block, boxes[at])));
  const from = findStart(lines);
  const to = findEnd(lines, blocks, from);
  const asides = findAsides(lines, from, to);
  return blocks.map(({ text, kind }, at): Piece => {
    const line = lines[at];
    const aside = asides.get(at);
    if (aside !== undefined) return { text, reason: aside };
    if (line === undefined || text === title) return { text, reason: 'headline' };
    if (at < from)
      return { text, reason: line.reason ?? (line.shape === 'label' ? 'navigation' : 'standfirst') };
    if (at >= to) return { text, reason: line.reason ?? (line.shape === 'label' ? 'related' : 'teaser') };
    const reason = line.reason ?? findLinkReason(blocks, at);
    return reason === undefined ? { text, kind } : { text, reason };
  });
}

function toBlockLine(block: PageBlock, box: RemovalReason | undefined): Line {
  const line = toLine(block.text, true);
  if (line.reason === undefined && box !== undefined) return { ...line, reason: box };
  return block.pictured && line.words <= 80 ? { ...line, reason: line.reason ?? 'caption' } : line;
}

/** The first paragraph, below the last byline or date that stands near the top. */
function findStart(lines: readonly Line[]): number {
  let start = lines.findIndex(isText);
  let words = 0;
  for (let at = 0; at < Math.min(lines.length, 14) && words <= 45; at += 1) {
    const line = lines[at];
    if (line?.reason === 'byline' || line?.reason === 'dateline') start = Math.max(start, at + 1);
    else if (line !== undefined && isText(line)) words += line.words;
  }
  while (start > 0 && start < lines.length && !isText(lines[start])) start += 1;
  return Math.max(0, start);
}

function isText(line: Line | undefined): boolean {
  return line !== undefined && line.reason === undefined && line.shape !== 'label';
}

/** Behind the last paragraph; an ending in the second half of the words ends the article. */
function findEnd(lines: readonly Line[], blocks: readonly PageBlock[], from: number): number {
  const total = countText(lines.slice(from));
  let read = 0;
  let end = lines.length;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.ending && read > total * 0.6) {
      end = at;
      break;
    }
    if (isText(line)) read += line.words;
  }
  while (end > from && !isKeptAtEnd(lines[end - 1], blocks[end - 1])) end -= 1;
  return end;
}

function isKeptAtEnd(line: Line | undefined, block: PageBlock | undefined): boolean {
  if (line === undefined || block === undefined || line.reason !== undefined) return false;
  return line.shape !== 'label' || (block.kind === 'list-item' && !isLinked(block));
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
