import type { Article, Block } from '../domain/article.ts';
import type { Marked } from './marked.ts';
import { countWords } from './speech.ts';

/** The paragraphs of an article and the pairs of marks in them, without those of pull quotes. */
export interface Unpulled {
  readonly blocks: readonly Block[];
  readonly pairs: readonly Marked[];
}

/** Words of the writer's beside a quotation that a pull quote has at most: who says it. */
const longestSigned = 14;
/** Fewer words may well stand twice, and fewer that somebody says. */
const fewestAlone = 5;
const fewestSigned = 8;
/** In UTF-16 units: from where on words are surely the same ones. */
const longestProbe = 80;
/** Paragraphs that are looked for elsewhere in the text: more of them are a conversation's. */
const mostLooked = 60;

/** A paragraph of one quotation alone, or with who says it. */
interface Pulled {
  readonly pair: Marked;
  readonly block: Block;
  readonly isAlone: boolean;
}

/**
 * Leaves out the paragraphs that repeat, in marks, what stands elsewhere in the article: set large between two others, such a one says
 * nothing anew and parts nothing. Of two alike the one with who says it stays, else the first. Work grows with the length of the text.
 */
export function withoutPullQuotes({ text, blocks }: Article, pairs: readonly Marked[]): Unpulled {
  const found = findCandidates(text, blocks, pairs);
  if (found.size === 0) return { blocks, pairs };
  const pulled = new Set(
    [...found].filter(([, one]) => isRepeated(text, blocks, one, found)).map(([at]) => at),
  );
  if (pulled.size === 0) return { blocks, pairs };
  const places = new Map<number, number>();
  for (const at of blocks.keys()) if (!pulled.has(at)) places.set(at, places.size);
  return {
    blocks: blocks.filter((_, at) => places.has(at)),
    pairs: pairs.flatMap((pair) => {
      const block = places.get(pair.block);
      return block === undefined ? [] : { ...pair, block };
    }),
  };
}

/** By paragraph. */
function findCandidates(
  text: string,
  blocks: readonly Block[],
  pairs: readonly Marked[],
): Map<number, Pulled> {
  const found = new Map<number, Pulled>();
  for (const [index, pair] of pairs.entries()) {
    const block = blocks[pair.block];
    if (block === undefined || !pair.closed || pair.span.start !== block.span.start) continue;
    if (pairs[index + 1]?.block === pair.block) continue;
    const signed = text.slice(pair.span.end, Math.min(block.span.end, pair.span.end + longestBehind));
    const isAlone = countWords(signed) === 0;
    if (!isAlone && (pair.span.end + signed.length < block.span.end || countWords(signed) > longestSigned))
      continue;
    const said = countWords(text.slice(pair.words.start, pair.words.end));
    if (said < (isAlone ? fewestAlone : fewestSigned)) continue;
    found.set(pair.block, { pair, block, isAlone });
    if (found.size === mostLooked) break;
  }
  return found;
}

/** Of the words behind the quotation, in UTF-16 units. */
const longestBehind = 140;

/** In UTF-16 units: a paragraph that has no more than these beside the same words is a pull quote itself, set without marks. */
const longestName = 60;

function isRepeated(
  text: string,
  blocks: readonly Block[],
  one: Pulled,
  others: ReadonlyMap<number, Pulled>,
): boolean {
  // Its first letter may be a small one where it was taken from.
  const { start, end } = one.pair.words;
  let stop = Math.min(end, start + longestProbe);
  while (' .,!?…'.includes(text.charAt(stop - 1))) stop -= 1;
  const probe = text.slice(start + 1, stop);
  const before = text.lastIndexOf(probe, one.block.span.start - probe.length);
  const behind = text.indexOf(probe, one.block.span.end);
  return [before, behind].some((at) => {
    if (at < 0) return false;
    const other = [...others.values()].find(({ block: { span } }) => span.start <= at && at < span.end);
    if (other !== undefined) return other.isAlone === one.isAlone ? at < start : one.isAlone;
    const paragraph = blocks.find(({ span }) => at < span.end);
    return paragraph !== undefined && toLength(paragraph.span) > end - start + longestName;
  });
}

function toLength({ start, end }: Block['span']): number {
  return end - start;
}
