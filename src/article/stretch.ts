import type { Line } from './lines.ts';

/** A run of lines, `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The densest stretch of prose: where the sum of the lines' worths is greatest, joined with the stretches beside it
 * as long as nothing ends the article between them. One pass (Kadane), so linear in the number of lines.
 */
export function findBody(lines: readonly Line[]): Stretch {
  const worths = lines.map((line, at) => toWorth(lines, line, at));
  const best = findBest(worths, 0, lines.length);
  return extend(lines, worths, best);
}

/** How much a line speaks for (above 0) or against being inside the article. */
function toWorth(lines: readonly Line[], line: Line, at: number): number {
  if (line.ending) return -60;
  if (line.reason !== undefined) return reasonWorths[line.reason] ?? -20;
  if (line.shape === 'prose') return Math.min(line.words, 60) * (isLone(lines, at) ? 0.4 : 1);
  if (line.shape === 'sentence') return 3;
  return isSubhead(lines, at) ? -4 : -12;
}

/** What stands within an article as well as around it weighs little. */
const reasonWorths: Readonly<Record<string, number>> = {
  advertisement: -1,
  caption: -2,
  credit: -1,
  share: -4,
  embed: -2,
  'read-more': -4,
  'sign-up': -20,
  appeal: -25,
  dateline: -8,
  byline: -8,
  legal: -50,
  privacy: -40,
  comments: -40,
};

/** No other prose within three lines: a teaser among links. */
function isLone(lines: readonly Line[], at: number): boolean {
  for (let near = Math.max(0, at - 3); near <= at + 3; near += 1) {
    const line = lines[near];
    if (near !== at && line?.shape === 'prose' && line.reason === undefined) return false;
  }
  return true;
}

/** A short line that stands apart, with prose right below it. */
export function isSubhead(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  return (
    line?.gap === true &&
    line.words <= 14 &&
    next?.gap === true &&
    next.shape === 'prose' &&
    next.reason === undefined
  );
}

function findBest(worths: readonly number[], from: number, to: number): Stretch {
  let best = 0;
  let sum = 0;
  let start = from;
  let found: Stretch = { from, to: from };
  for (let at = from; at < to; at += 1) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += worths[at] ?? 0;
    if (sum > best) {
      best = sum;
      found = { from: start, to: at + 1 };
    }
  }
  return found;
}

/** Joins the next stretch, below and then above, while no ending and no date lies between. */
function extend(lines: readonly Line[], worths: readonly number[], body: Stretch): Stretch {
  let { from, to } = body;
  for (;;) {
    const next = findBest(worths, to, lines.length);
    if (next.to === next.from || next.from - to > 12 || weigh(worths, next) < 60) break;
    if (lines.slice(to, next.from).some((line) => line.ending || line.reason === 'dateline')) break;
    to = next.to;
  }
  return { from, to };
}

function weigh(worths: readonly number[], { from, to }: Stretch): number {
  return worths.slice(from, to).reduce((sum, worth) => sum + worth, 0);
}
