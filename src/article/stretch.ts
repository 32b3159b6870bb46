import type { RemovalReason } from '../domain/article.ts';
import { findDatedList } from './dated-list.ts';
import type { Line } from './lines.ts';
import { isMenu } from './menu.ts';
import { isClock, isPosts } from './posts.ts';
import { findStructure, type Structure } from './structure.ts';

/** A run of lines, `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The body: the stretch of lines whose worths add up to most, joined with the prose after it as long as nothing ends the article
 * between them. What it takes to be inside is less than what it takes to begin (hysteresis). Linear in the number of lines.
 */
export function findBody(lines: readonly Line[]): Stretch {
  if (isPlain(lines)) return { from: 0, to: lines.length };
  const structure = findStructure(lines);
  const worths = lines.map((line, at) =>
    structure.labels.has(at) ? structureWorth : toWorth(lines, line, at),
  );
  const densest = findAboveComments(lines, worths) ?? findDensest(worths, 0);
  if (densest.to > 0) {
    const body = passSections(extend(lines, worths, densest), structure);
    const list = findDatedList(lines, body.from, body.to) ?? body.to;
    return weigh(worths, { from: body.from, to: list }) >= ownText ? { from: body.from, to: list } : body;
  }
  const furniture = lines.filter(({ reason }) => !besideText.has(reason)).length;
  return { from: 0, to: furniture * 3 > lines.length ? 0 : lines.length };
}

/** A last section may end in a list. */
function passSections({ from, to }: Stretch, { sections }: Structure): Stretch {
  let end = to;
  while (sections.has(end)) end += 1;
  return { from, to: end };
}

/** Most labels in a row of a text that came without its page. */
const longestRun = 4;
const besideText: ReadonlySet<RemovalReason | undefined> = new Set([
  undefined,
  'byline',
  'dateline',
  'embargo',
  'caption',
  'credit',
  'read-more',
  'author-note',
]);

/** A text alone: no furniture, no menu. Nothing of it may be lost. */
function isPlain(lines: readonly Line[]): boolean {
  let run = 0;
  for (const line of lines) {
    run = line.shape === 'label' ? run + 1 : 0;
    if (run > longestRun || line.ending || !besideText.has(line.reason)) return false;
  }
  return true;
}

/** What readers wrote may be longer than the article: the densest stretch above its heading, if there is a text. */
function findAboveComments(lines: readonly Line[], worths: readonly number[]): Stretch | undefined {
  const heading = lines.findIndex(({ ending, reason }) => ending && reason === 'comments');
  if (heading < 0) return undefined;
  const above = findDensest(worths, 0, heading);
  return weigh(worths, above) >= least ? above : undefined;
}

/** Headings, items and code stand in a text for hundreds of lines. */
const structureWorth = -0.4;

/** How much a line speaks for (above 0) or against being inside the article. */
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
function isBeginning(lines: readonly Line[], at: number): boolean {
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

function findDensest(worths: readonly number[], after: number, before = worths.length): Stretch {
  let most = 0;
  let sum = 0;
  let start = after;
  let found: Stretch = { from: after, to: after };
  for (let at = after; at < before; at += 1) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += worths[at] ?? 0;
    if (sum > most) {
      most = sum;
      found = { from: start, to: at + 1 };
    }
  }
  return found;
}

/** Most lines between two stretches of one article, and the least that the second must be worth; less where a box or a heading explains the gap. */
const widest = 12;
const least = 60;
const leastBehindBox = 20;
const leastBehindLinks = 10;
/** So much prose belongs to the text from farther away: guides and lists have code, figures and menus of their own between. */
const farther = 60;
/** How far off, in lines, another stretch is looked for. */
const near = 60;

function extend(lines: readonly Line[], worths: readonly number[], body: Stretch): Stretch {
  let { from, to } = body;
  const isPost = isPosts(lines);
  for (;;) {
    const listed = passItems(lines, passEntries(lines, to));
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
    if (!joins && listed === to) break;
    to = joins ? next.to : listed;
  }
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
    if (!(isNear || weight >= farther) || isBorder(between, box, inset, weight)) break;
    from = above.from;
  }
  while (from > 0) {
    const line = lines[from - 1];
    if (line === undefined || line.reason !== undefined || line.ending || line.shape === 'label') break;
    from -= 1;
  }
  return { from, to };
}

const boxes: ReadonlySet<RemovalReason | undefined> = new Set([
  'sign-up',
  'appeal',
  'advertisement',
  'embed',
]);

const asking: ReadonlySet<RemovalReason | undefined> = new Set(['sign-up', 'appeal', 'payment']);
const boxParts: ReadonlySet<RemovalReason | undefined> = new Set([...boxes, ...asking]);

/** A box that pages put between two paragraphs: little in it that isn't known for what it is. */
function isBox(lines: readonly Line[]): boolean {
  const unknown = lines.filter(({ reason }) => reason === undefined);
  return (
    lines.some(({ reason }) => boxes.has(reason)) &&
    unknown.length * 2 <= lines.length &&
    // An advertisement's place holds no lines of its own: a heading below it may begin a teaser.
    (unknown.length === 0 || lines.some(({ reason }) => asking.has(reason))) &&
    unknown.every(({ shape }) => shape === 'label')
  );
}

/** A paragraph whose box has no heading of its own below: a teaser would have one. */
function isRightBehindBox(lines: readonly Line[], at: number): boolean {
  const isPrice = (line: Line | undefined) =>
    line?.reason === undefined && line?.shape === 'label' && /\d/.test(line.text);
  let above = at - 1;
  while (isPrice(lines[above]) && at - above < 4) above -= 1;
  return lines[at]?.shape === 'prose' && above >= 0 && boxParts.has(lines[above]?.reason);
}

/** Worth of a stretch that is a text of its own, before or behind a date: a teaser has less. */
const ownText = 100;

/** Whether lines part two articles; the small print of a box doesn't, nor a date with no headline before a long text. */
function isBorder(between: readonly Line[], box: boolean, inset: boolean, weight: number): boolean {
  return between.some(
    (line, at) =>
      stops(line) &&
      !(box && line.reason === 'privacy') &&
      !(inset && line.reason === 'read-more') &&
      !(weight >= ownText && line.reason === 'dateline' && !isHeaded(between, at)),
  );
}

/** Whether a headline stands right above. */
function isHeaded(lines: readonly Line[], at: number): boolean {
  return [at - 1, at - 2].some((above) => isBeginning(lines, above));
}

/** "Read also" with its links, as pages put it between two paragraphs. */
function isReadAlso(between: readonly Line[]): boolean {
  const at = between.findIndex((line) => line.ending);
  const rest = between.slice(at + 1);
  const end = rest.findIndex(({ shape }) => shape !== 'label');
  const links = end < 0 ? rest : rest.slice(0, end);
  return (
    between[at]?.reason === 'read-more' &&
    links.length <= 4 &&
    links.every(({ shape, ending }) => shape === 'label' && !ending)
  );
}

/** Two paragraphs with nothing between, one of them long: teasers have their headings there. */
function hasPair(lines: readonly Line[], { from, to }: Stretch): boolean {
  const isPlain = (line: Line | undefined) => line?.reason === undefined && line?.shape !== 'label';
  const pair = (at: number) => [lines[at], lines[at + 1]];
  for (let at = from; at + 1 < to; at += 1) {
    if (pair(at).every(isPlain) && pair(at).some((line) => line?.shape === 'prose')) return true;
  }
  return false;
}

/** Right below a byline or a date begins an article: short as it may be before a list, its first paragraphs are no teaser. */
function isBelowSignature(lines: readonly Line[], at: number): boolean {
  return lines
    .slice(Math.max(0, at - 2), at)
    .some(({ reason }) => reason === 'byline' || reason === 'dateline');
}

function weigh(worths: readonly number[], { from, to }: Stretch): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += worths[at] ?? 0;
  return sum;
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

const stopping: ReadonlySet<RemovalReason | undefined> = new Set([
  'dateline',
  'comments',
  'legal',
  'privacy',
  'tags',
  'author-note',
  'message-to-readers',
  'navigation',
]);

function stops(line: Line): boolean {
  return line.ending || stopping.has(line.reason);
}
