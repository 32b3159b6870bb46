import type { Addition } from './entry.ts';

/** A stretch of a piece: the article's own words, or what was added for the reader's sake in its square brackets. */
export interface Segment {
  readonly text: string;
  readonly added: boolean;
}

/**
 * Cuts a text at its additions, in order of `at`. The own words joined are `text` again; blanks that set an addition
 * apart from a word that touches it belong to the addition: " [Putin]".
 */
export function toSegments(text: string, additions: readonly Addition[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const addition of additions.toSorted((a, b) => a.at - b.at)) {
    const at = Math.min(Math.max(addition.at, from), text.length);
    if (at > from) segments.push({ text: text.slice(from, at), added: false });
    const before = /\S/.test(text.charAt(at - 1)) ? ' ' : '';
    const after = /[\p{L}\p{N}]/u.test(text.charAt(at)) ? ' ' : '';
    segments.push({ text: `${before}[${addition.text}]${after}`, added: true });
    from = at;
  }
  if (from < text.length) segments.push({ text: text.slice(from), added: false });
  return segments;
}

/** A piece as a reader sees it, additions in square brackets. */
export function toReadable(piece: {
  readonly text: string;
  readonly additions: readonly Addition[];
}): string {
  return toSegments(piece.text, piece.additions)
    .map((segment) => segment.text)
    .join('');
}
