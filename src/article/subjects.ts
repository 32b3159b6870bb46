import type { RemovalReason } from '../domain/article.ts';
import { you } from './furniture.ts';
import type { Line } from './lines.ts';

const smallPrint: ReadonlySet<RemovalReason | undefined> = new Set([
  'legal',
  'privacy',
  'banner',
  'payment',
  'other',
]);

/** Frees paragraphs that only speak of what small print speaks of: one among paragraphs that speaks to nobody has "terms of service" for a subject. */
export function freeSubjects(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => (isSubject(lines, at) ? { ...line, reason: undefined } : line));
}

function isSubject(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line?.shape !== 'prose' || !smallPrint.has(line.reason) || /[©*]/.test(line.text)) return false;
  const words = line.text.toLowerCase().split(/[^\p{L}]+/u);
  return isText(above) && isText(below) && !words.some((word) => you.has(word));
}

function isText(line: Line | undefined): boolean {
  return line?.shape === 'prose' && line.reason === undefined;
}
