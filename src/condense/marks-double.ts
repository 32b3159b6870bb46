import type { Span } from '../domain/span.ts';
import { isDigit, isOpenSide, isSpace, isWordish, type Side, toSide } from './mark-sides.ts';
import { type Marked, toMarked } from './marked.ts';

/** For each opening mark, the marks that close it. */
const closers: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '”': '”',
  '「': '」',
  '『': '』',
  '＂': '＂',
};

/** One double mark: where it stands, what it counts as, and its side where its shape doesn't tell. */
interface Mark {
  readonly at: number;
  readonly end: number;
  readonly sign: string;
  readonly side: Side;
}

interface Open {
  readonly at: number;
  /** Where the words begin. */
  readonly from: number;
  readonly closers: string;
  readonly sign: string;
  /** Marks of the same kind opened inside. */
  depth: number;
}

/** The pairs of double marks of one block. `guillemet` is the one that opens in this article. */
export function pairDoubles(text: string, block: Span, index: number, guillemet: string): Marked[] {
  const found: Marked[] = [];
  const push = (one: Open, close: number, end: number, closed: boolean): void => {
    const pair = toMarked(text, index, one, close, end, closed);
    if (pair !== null) found.push(pair);
  };
  const marks = findMarks(text, block);
  const order = toOrder(marks);
  let open: Open | null = null;
  for (const { at, end, sign, side } of marks) {
    const isLoose = order !== 'by turns' && sign === '"';
    if (open === null && isLoose && side === 'closing') continue;
    const isInner: boolean = isLoose && side === 'opening' && open?.sign === '"';
    if (open !== null && isInner && order === 'nested') {
      open.depth += 1;
    } else if (open === null || isInner) {
      const closing = toClosers(text, at, end, sign, guillemet);
      open = closing === '' ? null : { at, from: end, closers: closing, sign, depth: 0 };
    } else if (open.depth > 0 && closesInner(open, sign, order)) {
      open.depth -= 1;
    } else if (open.closers.includes(sign)) {
      push(open, at, end, true);
      open = null;
    } else if (nests(open.sign, sign)) {
      open.depth += 1;
    } else if (sign === '“' && open.sign !== '«' && open.sign !== '»') {
      push(open, at, at, false);
      open = { at, from: end, closers: closers['“'] ?? '', sign, depth: 0 };
    }
  }
  if (open !== null) push(open, block.end, block.end, false);
  return found;
}

function findMarks(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  let from = block.start;
  for (const { index } of text.slice(block.start, block.end).matchAll(mayBePattern)) {
    const at = block.start + index;
    const { sign, length } = toSign(text, at);
    if (length === 0 || at < from) continue;
    const before = at > block.start ? text.charAt(at - 1) : '';
    const after = at + length < block.end ? text.charAt(at + length) : '';
    marks.push({ at, end: at + length, sign, side: toSide(before, after) });
    from = at + length;
  }
  return marks;
}

/** What a double mark may begin with; nothing else is looked at. */
const mayBePattern = /["“”„‟«»「」『』＂'’‘`âв\u0093\u0094]/g;

const noSign = { sign: '', length: 0 };

/** Curly marks read in the wrong encoding: UTF-8 as windows-1252 (its last byte often lost) or windows-1251, windows-1252 as Latin-1. */
const garbledPattern = /(â€œ|вЂњ|\u0093)|(â€\u009d|â€(?![™˜œ“”¢¦‹›"'])|вЂќ|\u0094)/uy;

/** The double mark at an offset: one character, or two single ones or backticks, as some type for it, or a garbled one. */
function toSign(text: string, at: number): { sign: string; length: number } {
  const mark = text.charAt(at);
  if (mark === '"' || (mark > '\u00aa' && '“”„‟«»「」『』＂'.includes(mark)))
    return { sign: mark, length: 1 };
  if (mark === 'â' || mark === 'в' || mark === '\u0093' || mark === '\u0094') {
    garbledPattern.lastIndex = at;
    const garbled = garbledPattern.exec(text);
    return garbled === null
      ? noSign
      : { sign: garbled[1] === undefined ? '”' : '“', length: garbled[0].length };
  }
  if ((mark !== "'" && mark !== '’' && mark !== '‘' && mark !== '`') || text.charAt(at + 1) !== mark)
    return noSign;
  // Of three behind a word the first is a single mark that closes inside.
  if (text.charAt(at + 2) === mark && !isOpenSide(text.charAt(at - 1))) return noSign;
  return { sign: mark === "'" ? '"' : mark === '’' ? '”' : '“', length: 2 };
}

export function isDoubleMark(text: string, at: number): boolean {
  return toSign(text, at).length > 0;
}

/**
 * How the straight marks of a paragraph go together, as far as their neighbours tell: they open and close by turns; or one pair stands
 * inside another; or one is missing or too many, and those that can't be paired are nobody's.
 */
type Order = 'by turns' | 'nested' | 'loose';

function toOrder(marks: readonly Mark[]): Order {
  const straight = marks.filter(({ sign }) => sign === '"');
  const turns = straight.every(({ side }, index) => side !== (index % 2 === 0 ? 'closing' : 'opening'));
  if (turns && straight.length % 2 === 0) return 'by turns';
  let depth = 0;
  for (const { side } of straight) {
    depth += side === 'opening' || (side === 'either' && depth === 0) ? 1 : -1;
    if (depth < 0) return 'loose';
  }
  return depth === 0 ? 'nested' : 'loose';
}

/** Whether a mark closes a quotation inside the open one. */
function closesInner(outer: Open, sign: string, order: Order): boolean {
  if (outer.sign !== '"') return outer.closers.includes(sign);
  return sign === '”' || (sign === '"' && order === 'nested');
}

/** Whether a mark opens a quotation inside one opened by `outer`. */
function nests(outer: string, sign: string): boolean {
  if (outer === '"') return sign === '“';
  return sign === outer && (sign === '«' || sign === '「');
}

/** The marks that would close one opened here; '' where the mark opens nothing: an inch sign, markup, a stray closing mark. */
function toClosers(text: string, at: number, end: number, sign: string, guillemet: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (sign === '"' && (isDigit(before) || before === '=')) return '';
  if (sign === '”') return end - at === 1 && isOpenSide(before) && isWordish(after) ? '”' : '';
  if (sign === '«' || sign === '»') {
    if (sign !== guillemet || isBullet(sign, after)) return '';
    return sign === '«' ? '»' : '«»';
  }
  return closers[sign] ?? '';
}

/** A guillemet that points right and has a blank behind it opens nothing: it is the bullet of a list or stands between links. */
function isBullet(sign: string, after: string): boolean {
  return sign === '»' && isSpace(after);
}

/** Which guillemet opens in this article; '' where it has none. */
export function toGuillemet(text: string): string {
  return /«|»(?=\S)/.exec(text)?.[0] ?? '';
}
