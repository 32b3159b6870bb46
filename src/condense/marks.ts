import type { Block } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';

/** A pair of outer quotation marks. `words` is what stands between them, `span` the marks and all; both in UTF-16 offsets. */
export interface Marked {
  readonly span: Span;
  readonly words: Span;
  /** Index of the block it stands in. */
  readonly block: number;
  /** False where the paragraph ended before the mark was closed: the words then run to the paragraph's end. */
  readonly closed: boolean;
  /** It holds the name of a paper or a firm, and nobody's words. */
  readonly isName?: boolean;
}

/**
 * Every pair of outer quotation marks, in order. Marks are paired inside a block. Straight and curly double marks, „low-high",
 * guillemets either way round and corner brackets count always; single marks only in an article that puts more words between single than between double ones.
 * A block quotation without marks of its own is one pair. One pass over the text for each family of marks.
 */
export function findMarked(text: string, blocks: readonly Block[]): Marked[] {
  const guillemet = findFirstOf(text, /[«»]/);
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
  return kind === 'blockquote' && !isDoubleMark(text.charAt(span.start));
}

function toWhole(text: string, { span }: Block, index: number): Marked[] {
  const found: Marked[] = [];
  push(found, text, index, { at: span.start - 1 }, span.end, span.end, true);
  return found.map((pair) => ({ ...pair, span }));
}

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

interface Open {
  readonly at: number;
  /** Where the words begin. */
  readonly from: number;
  readonly closers: string;
  readonly mark: string;
  /** Marks of the same kind opened inside. */
  depth: number;
}

function pairDoubles(text: string, block: Span, index: number, guillemet: string): Marked[] {
  const found: Marked[] = [];
  let open: Open | null = null;
  let end = block.start;
  for (let i = block.start; i < block.end; i = end) {
    const mark = toDoubleMark(text, i);
    end = i + (mark === '' || isDoubleMark(text.charAt(i)) ? 1 : 2);
    if (mark === '') continue;
    if (open === null) {
      const closing = toClosers(text, i, end, mark, guillemet);
      if (closing !== '') open = { at: i, from: end, closers: closing, mark, depth: 0 };
    } else if (open.depth > 0 && (open.mark === '"' ? mark === '”' : open.closers.includes(mark))) {
      open.depth -= 1;
    } else if (open.closers.includes(mark)) {
      push(found, text, index, open, i, end, true);
      open = null;
    } else if (nests(open.mark, mark)) {
      open.depth += 1;
    } else if (mark === '“' && open.mark !== '«' && open.mark !== '»') {
      push(found, text, index, open, i, i, false);
      open = { at: i, from: end, closers: closers['“'] ?? '', mark, depth: 0 };
    }
  }
  if (open !== null) push(found, text, index, open, block.end, block.end, false);
  return found;
}

/** The double mark that stands at an offset: one character, or two single closing marks, as some type for it. */
function toDoubleMark(text: string, at: number): string {
  const mark = text.charAt(at);
  if (mark === '’') return text.charAt(at + 1) === '’' ? '”' : '';
  return isDoubleMark(mark) ? mark : '';
}

/** Whether a mark opens a quotation inside one opened by `outer`. */
function nests(outer: string, mark: string): boolean {
  if (outer === '"') return mark === '“';
  return mark === outer && (mark === '«' || mark === '»' || mark === '「');
}

function isDoubleMark(mark: string): boolean {
  return mark === '"' || (mark > '\u00aa' && '“”„‟«»「」『』＂'.includes(mark));
}

/** The marks that would close one opened here; '' where the mark opens nothing: an inch sign, markup, a stray closing mark. */
function toClosers(text: string, at: number, end: number, mark: string, guillemet: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (end - at > 1) return '';
  if (mark === '"' && (isDigit(before) || before === '=')) return '';
  if (mark === '”') return isOpenSide(before) && isWordish(after) ? '”' : '';
  if (mark === '«' || mark === '»') {
    if (mark !== guillemet) return '';
    return mark === '«' ? '»' : '«»';
  }
  return closers[mark] ?? '';
}

/**
 * Single marks as outer marks. One opens before a word after a space; one closes after a word or a point before a space or a point.
 * "the workers' union" looks like a closing mark, so it closes only where no better one follows in the block.
 */
function pairSingles(text: string, block: Span, index: number): Marked[] {
  const found: Marked[] = [];
  let open = -1;
  let weak = -1;
  for (let i = block.start; i < block.end; i++) {
    const mark = text.charAt(i);
    if (mark !== "'" && mark !== '‘' && mark !== '’' && mark !== '‚') continue;
    const before = i > block.start ? text.charAt(i - 1) : ' ';
    const after = i + 1 < block.end ? text.charAt(i + 1) : ' ';
    if (before === mark || after === mark) continue;
    const opens = mark !== '’' && isOpenSide(before) && isWordish(after) && !isElision(text, i);
    const closes = mark !== '‚' && !isSpace(before) && !isWordish(after);
    if (opens) {
      if (open >= 0 && weak >= 0) push(found, text, index, { at: open }, weak, weak + 1, true);
      open = i;
      weak = -1;
    } else if (open >= 0 && closes) {
      if ((before === 's' || before === 'n') && after === ' ' && isLower(text.charAt(i + 2))) {
        if (weak < 0) weak = i;
      } else {
        push(found, text, index, { at: open }, i, i + 1, true);
        open = -1;
        weak = -1;
      }
    }
  }
  if (open >= 0 && weak >= 0) push(found, text, index, { at: open }, weak, weak + 1, true);
  return found;
}

function isElision(text: string, at: number): boolean {
  if (text.charAt(at) !== "'") return false;
  const next = text.slice(at + 1, at + 5).toLowerCase();
  return isDigit(next.charAt(0)) || /^(?:tis|twas|em\b|til|cause|bout|n\b)/.test(next);
}

function push(
  found: Marked[],
  text: string,
  block: number,
  { at, from = at + 1 }: { readonly at: number; readonly from?: number },
  close: number,
  end: number,
  closed: boolean,
): void {
  let start = from;
  let stop = close;
  while (start < stop && isSpace(text.charAt(start))) start += 1;
  while (stop > start && isSpace(text.charAt(stop - 1))) stop -= 1;
  if (start < stop) found.push({ span: { start: at, end }, words: { start, end: stop }, block, closed });
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

function findFirstOf(text: string, marks: RegExp): string {
  const at = text.search(marks);
  return at < 0 ? '' : text.charAt(at);
}

function isOpenSide(character: string): boolean {
  return character === '' || isSpace(character) || '([{—–-:'.includes(character);
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isWordish(character: string): boolean {
  return /[\p{L}\p{N}[$£€#@…]/u.test(character) || isSurrogate(character);
}

function isSurrogate(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff';
}

function isLower(character: string): boolean {
  return /\p{Ll}/u.test(character);
}
