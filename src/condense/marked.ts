import type { Span } from '../domain/span.ts';
import { isSpace } from './mark-sides.ts';

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
  /** It holds what the writer imagines that somebody says: nobody's words. */
  readonly isImagined?: boolean;
  /** A block set apart, without marks of its own: it may as well be a box. */
  readonly isBare?: boolean;
}

/** A pair from its opening mark (words begin at `from`) to `close`, the marks end at `end`; null where nothing stands between. */
export function toMarked(
  text: string,
  block: number,
  { at, from = at + 1 }: { readonly at: number; readonly from?: number },
  close: number,
  end: number,
  closed: boolean,
): Marked | null {
  let start = from;
  let stop = close;
  while (start < stop && isSpace(text.charAt(start))) start += 1;
  while (stop > start && isSpace(text.charAt(stop - 1))) stop -= 1;
  return start < stop ? { span: { start: at, end }, words: { start, end: stop }, block, closed } : null;
}
