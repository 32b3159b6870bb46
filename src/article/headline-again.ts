import type { Piece } from './compose.ts';

/** As many paragraphs on top may say the headline once more: a headline of two lines and what stands between. */
const reach = 4;
/** Fewer words of a headline's part may well open a text. */
const fewestOfPart = 3;

/** The pieces of a page, where paragraphs on top that only say the headline again, whole or a part between semicolons, are the headline's. */
export function partHeadline(pieces: readonly Piece[], titles: readonly (string | null)[]): readonly Piece[] {
  const said = listSaid(titles);
  if (said.size === 0) return pieces;
  const again = new Set<Piece>();
  let last: Piece | undefined;
  let seen = 0;
  for (const piece of pieces) {
    if ('reason' in piece) continue;
    last = piece;
    seen += 1;
    if (seen > reach) break;
    const words = toWords(piece.text);
    // "In her film,.": what is left of a second line.
    if (said.has(words) || (again.size > 0 && piece.text.endsWith(',.'))) again.add(piece);
  }
  if (again.size === 0 || last === undefined || again.has(last)) return pieces;
  return pieces.map((piece) => (again.has(piece) ? { text: piece.text, reason: 'headline' } : piece));
}

/** Whether two lines have the same words, whatever their marks and capitals. */
export function saysSame(one: string, other: string): boolean {
  return toWords(one) === toWords(other);
}

function listSaid(titles: readonly (string | null)[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const title of titles) {
    const words = toWords(title ?? '');
    if (words !== '') said.add(words);
    const parts = (title ?? '').split(/;\s/).map(toWords);
    for (const part of parts) if (part.split(' ').length >= fewestOfPart) said.add(part);
  }
  return said;
}

function toWords(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
