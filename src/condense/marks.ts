import type { Block } from '../domain/article.ts';
import { type Marked, toMarked } from './marked.ts';
import { isDoubleMark, pairDoubles, toGuillemet } from './marks-double.ts';
import { pairSingles } from './marks-single.ts';

/**
 * Every pair of outer quotation marks, in order. Marks are paired inside a block. Straight and curly double marks, „low-high",
 * guillemets either way round, corner brackets, two single marks and two backticks count always; single marks only in an article that
 * puts more words between single than between double ones. A block quotation without marks of its own is one pair. One pass over the
 * text for each family of marks.
 */
export function findMarked(text: string, blocks: readonly Block[]): Marked[] {
  const guillemet = toGuillemet(text);
  const doubles = blocks.flatMap((block, index) =>
    isWhole(text, block) ? toWhole(text, block, index) : pairDoubles(text, block.span, index, guillemet),
  );
  const singles = blocks.flatMap((block, index) =>
    isWhole(text, block) ? [] : pairSingles(text, block.span, index),
  );
  if (singles.length === 0) return doubles;
  const outerSingles = notInside(singles, doubles);
  const outerDoubles = notInside(doubles, singles);
  if (countCharacters(outerSingles) <= countCharacters(outerDoubles)) return doubles;
  return [...singles, ...outerDoubles].sort((a, b) => a.span.start - b.span.start);
}

/** A block quotation needs no marks, unless it begins with one. */
function isWhole(text: string, { kind, span }: Block): boolean {
  return kind === 'blockquote' && !isDoubleMark(text, span.start);
}

function toWhole(text: string, { span }: Block, block: number): Marked[] {
  const pair = toMarked(text, block, { at: span.start - 1 }, span.end, span.end, true);
  return pair === null ? [] : [{ ...pair, span, isBare: true }];
}

/** Those of `inner` that no pair of `outer` encloses; both in order. */
function notInside(inner: readonly Marked[], outer: readonly Marked[]): Marked[] {
  let next = 0;
  return inner.filter((pair) => {
    while (next < outer.length && (outer[next]?.span.end ?? 0) <= pair.span.start) next += 1;
    const around = outer[next];
    return around === undefined || around.span.start > pair.span.start || around.span.end < pair.span.end;
  });
}

function countCharacters(pairs: readonly Marked[]): number {
  return pairs.reduce((sum, pair) => sum + pair.words.end - pair.words.start, 0);
}
