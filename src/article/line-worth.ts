import type { RemovalReason } from '../domain/article.ts';
import type { Line } from './lines.ts';
import { isMenu } from './menu.ts';
import type { Structure } from './structure.ts';

/** Headings, items and code stand in a text for hundreds of lines. */
const structureWorth = -0.4;

/** How much each line speaks for (above 0) or against being inside the article. */
export function toWorths(lines: readonly Line[], { labels }: Structure): number[] {
  return lines.map((line, at) => (labels.has(at) ? structureWorth : toWorth(lines, line, at)));
}

function toWorth(lines: readonly Line[], line: Line, at: number): number {
  if (line.ending) return -60;
  if (line.reason !== undefined) return reasonWorths[line.reason] ?? -15;
  if (line.shape === 'prose') {
    const glued = isGlued(line);
    if ((glued && isBesideGlued(lines, at)) || isMenu(line.text)) return -5;
    const worth = Math.min(line.words, 60);
    return glued || (isLone(lines, at) && !isTooLong(lines, at)) ? worth * 0.4 : worth;
  }
  if (line.shape === 'sentence') return 3;
  if (isBeginning(lines, at)) return -30;
  if (line.text.endsWith(':') && lines[at + 1]?.reason === undefined && lines[at + 1]?.shape === 'sentence')
    return -2;
  return isSubhead(lines, at) ? -4 : toLabelWorth(line);
}

/** A headline with its byline or date: another article, or this one, begins here. */
export function isBeginning(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !line.gap || line.words < 4 || line.words > 25 || line.text.endsWith(':'))
    return false;
  return lines.slice(at + 1, at + 3).some(({ reason }) => reason === 'byline' || reason === 'dateline');
}

/** The entries of menus are short; those of lists and recipes are longer, with figures, brackets and commas. */
function toLabelWorth(line: Line): number {
  const { words } = line;
  const worth = words <= 2 ? -12 : words <= 5 ? -10 : words <= 8 ? -7 : -5;
  return isItem(line) ? worth / 2 : worth;
}

function isItem({ words, text }: Line): boolean {
  return words >= 3 && (/[,;([–]|--/.test(text) || (/\d/.test(text) && /\p{L}/u.test(text)));
}

/** What stands within an article as well as around it weighs little. */
const reasonWorths: Readonly<Partial<Record<RemovalReason, number>>> = {
  advertisement: -1,
  caption: -2,
  credit: -1,
  share: -4,
  embed: -2,
  other: -4,
  'read-more': -4,
  dateline: -8,
  byline: -8,
  embargo: -8,
  'sign-up': -20,
  appeal: -25,
  'message-to-readers': -30,
  'author-note': -40,
  comments: -40,
  privacy: -40,
  legal: -50,
};

/** No other prose within three lines: a teaser among links. */
function isLone(lines: readonly Line[], at: number): boolean {
  for (let near = Math.max(0, at - 3); near <= at + 3; near += 1) {
    const line = lines[near];
    if (near !== at && line?.shape === 'prose' && line.reason === undefined) return false;
  }
  return true;
}

/** A paragraph of so many words is no teaser where another as long stands within so many lines. */
const longerThanTeaser = 40;
const pairedWithin = 8;
/** No summary or notice is as long. */
const longerThanAny = 120;

/** Too long for a teaser. */
function isTooLong(lines: readonly Line[], at: number): boolean {
  const isLong = (near: number) => {
    const line = lines[near];
    return line?.shape === 'prose' && line.reason === undefined && line.words >= longerThanTeaser;
  };
  if (!isLong(at)) return false;
  if ((lines[at]?.words ?? 0) >= longerThanAny) return true;
  for (let by = 1; by <= pairedWithin; by += 1) if (isLong(at - by) || isLong(at + by)) return true;
  return false;
}

/** Two texts run into one, "...up todayThe council...", as links with a title and a summary are copied. */
function isGlued(line: Line | undefined): boolean {
  return line?.shape === 'prose' && /(?<=[a-zа-яё]{4}[.?!]?)[A-ZА-ЯЁ][a-zа-яё]* [a-zа-яё]/.test(line.text);
}

/** One of several links with their summaries: a paragraph into which a link's label has slipped is alone with it. */
export function isGluedTeaser(lines: readonly Line[], at: number): boolean {
  return isGlued(lines[at]) && isBesideGlued(lines, at);
}

function isBesideGlued(lines: readonly Line[], at: number): boolean {
  return isGlued(lines[at - 1]) || isGlued(lines[at + 1]);
}

/** A short line that stands apart, with prose right below it. */
export function isSubhead(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || line.words > 14 || line.text.endsWith(':')) return false;
  return line.gap && next.gap && next.shape === 'prose' && next.reason === undefined;
}
