import { findDate } from './dates.ts';
import type { Line } from './lines.ts';

/** Dates at even steps that make a list, and how many lines there may be from one to the next: a date and a paragraph are a chronicle's. */
const leastDates = 3;
const shortestStep = 3;
const longestStep = 6;

/** Where within `[from, to)` a list of other articles begins: a title, a summary and a date at even steps, the newest first. */
export function findDatedList(lines: readonly Line[], from: number, to: number): number | undefined {
  const dates: number[] = [];
  for (let at = from; at < to; at += 1) if (lines[at]?.reason === 'dateline') dates.push(at);
  return dates
    .map((_at, nth) => toStart(lines, dates.slice(nth, nth + leastDates)))
    .find((start) => start >= 0);
}

/** The first line of the list that begins with these dates, or -1 if they begin none. */
function toStart(lines: readonly Line[], dates: readonly number[]): number {
  const [first = 0, second = 0] = dates;
  const step = second - first;
  if (dates.length < leastDates || step < shortestStep || step > longestStep) return -1;
  const days = dates.map((at) => findDate(lines[at]?.text ?? ''));
  const isEven = dates.every((at, nth) => at === first + nth * step);
  const isSorted = days.every((day, nth) => day !== null && day <= (days[nth - 1] ?? day));
  const shapes = toShapes(lines, first + 1, second);
  if (!isEven || !isSorted || !shapes.includes('label') || !shapes.includes('prose')) return -1;
  const isAbove = toShapes(lines, first - step + 1, first) === shapes;
  return isAbove ? first - step + 1 : first;
}

function toShapes(lines: readonly Line[], from: number, to: number): string {
  return lines
    .slice(Math.max(0, from), to)
    .map(({ shape }) => shape)
    .join(' ');
}
