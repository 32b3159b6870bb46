import { hasPair, isBelowSignature, isBorder, isBox, isReadAlso, isRightBehindBox } from './between-texts.ts';
import { findDensest, type Stretch, weigh } from './densest.ts';
import type { Line } from './lines.ts';
import { passList } from './list-behind.ts';
import { isClock, isPosts } from './posts.ts';

/** Most lines between two stretches of one article, and the least that the second must be worth; less where a box or a heading explains the gap. */
const widest = 12;
export const least = 60;
const leastBehindBox = 20;
const leastBehindLinks = 10;
/** So much prose belongs to the text from farther away: guides and lists have code, figures and menus of their own between. */
const farther = 60;
/** How far off, in lines, another stretch is looked for. */
const near = 60;

/** The stretch with those below and above it that nothing parts from it, and with the sentences right above. */
export function extend(lines: readonly Line[], worths: readonly number[], body: Stretch): Stretch {
  const isPost = isPosts(lines);
  const to = extendDown(lines, worths, body.to, isPost);
  const from = extendUp(lines, worths, body.from, isPost);
  return { from: passSentences(lines, from), to };
}

function extendDown(lines: readonly Line[], worths: readonly number[], end: number, isPost: boolean): number {
  let to = end;
  for (;;) {
    const listed = passList(lines, to);
    const next = findDensest(worths, listed, Math.min(worths.length, listed + near));
    const between = lines.slice(to, next.from);
    const box = isBox(between);
    const inset = isReadAlso(between) && hasPair(lines, next);
    const isNextPost = isPost && between.some(({ text }) => isClock(text));
    const right = box && isRightBehindBox(lines, next.from);
    const enough = isNextPost || right ? 1 : inset ? leastBehindLinks : box ? leastBehindBox : least;
    const weight = weigh(worths, next);
    const isNear = next.from - listed <= widest && weight >= enough;
    const joins = (isNear || weight >= farther) && !isBorder(between, box, inset, weight);
    if (!joins && listed === to) return to;
    to = joins ? next.to : listed;
  }
}

function extendUp(lines: readonly Line[], worths: readonly number[], start: number, isPost: boolean): number {
  let from = start;
  for (;;) {
    const above = findDensest(worths, Math.max(0, from - near), from);
    const between = lines.slice(above.to, from);
    const box = isBox(between);
    const timed = isPost && between.some(({ text }) => isClock(text));
    const signed = isBelowSignature(lines, above.from);
    const inset = isReadAlso(between) && (signed || hasPair(lines, above));
    const enough = timed || signed ? 0 : box ? leastBehindBox : least;
    const weight = weigh(worths, above);
    const isNear = from - above.to <= widest && weight > enough;
    if (!(isNear || weight >= farther) || isBorder(between, box, inset, weight)) return from;
    from = above.from;
  }
}

/** Up to the first of the sentences and paragraphs right above. */
function passSentences(lines: readonly Line[], start: number): number {
  let from = start;
  while (from > 0) {
    const line = lines[from - 1];
    if (line === undefined || line.reason !== undefined || line.ending || line.shape === 'label') break;
    from -= 1;
  }
  return from;
}
