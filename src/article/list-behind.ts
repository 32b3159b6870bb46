import { stops } from './between-texts.ts';
import { isBeginning } from './line-worth.ts';
import type { Line } from './lines.ts';

/** Past a list that goes on behind the prose. */
export function passList(lines: readonly Line[], from: number): number {
  return passItems(lines, passEntries(lines, from));
}

/** Past the entries of a list that goes on behind the prose: numbered, dated, or addresses. */
function passEntries(lines: readonly Line[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length && at - end < 2; at += 1) {
    const line = lines[at];
    if (line === undefined || stops(line)) break;
    if (isEntry(line)) end = at + 1;
  }
  return end;
}

/** Past a recipe, a plan, a programme: figures, brackets and sentences under short headings, as menus and teasers don't have them. */
function passItems(lines: readonly Line[], from: number): number {
  let sum = 0;
  let most = 0;
  let end = from;
  for (let at = from; at < lines.length && sum > most - patience; at += 1) {
    const line = lines[at];
    if (line === undefined || stops(line) || isBeginning(lines, at)) break;
    sum += toItemWorth(line);
    if (sum <= most) continue;
    most = sum;
    if (most >= leastItems) end = at + 1;
  }
  return end;
}

/** Worth of items that make a list part of the article, and how much may be lost on headings before it is over. */
const leastItems = 6;
const patience = 6;

function toItemWorth({ text, shape, reason }: Line): number {
  if (reason !== undefined) return -0.5;
  if (measurePattern.test(text) && /\d/.test(text)) return 1.5;
  return shape === 'label' ? -0.7 : 0;
}

/** "[1 cup asparagus, 2 eggs]", "Containers: 1 Green", "60–90 minutes". */
const measurePattern = /[,;:] |[([]|\d[–-]\d/;

function isEntry({ text, words, reason }: Line): boolean {
  if (reason !== undefined && reason !== 'dateline') return false;
  if (/^https?:\/\/\S+$/.test(text)) return true;
  return words >= 3 && (/^(?:\d{1,3}[.)]|[-–—•*]) \S/.test(text) || / (?:--|[–—]) .*,/.test(text));
}
