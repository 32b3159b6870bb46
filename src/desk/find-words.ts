import type { Entry, Quote } from '../domain/entry.ts';
import { DigestError } from '../domain/errors.ts';
import type { Span } from '../domain/span.ts';

/**
 * Where words that an editor typed or marked stand among an article's quotations: one span, or several where an ellipsis ("..." or "…")
 * cuts out what stands between. Throws `edit-unfit` for words that the article doesn't quote.
 */
export function findWords(words: string, { allQuotes }: Pick<Entry, 'allQuotes'>): Span[] {
  const pieces = words
    .split(/\.{3}|…/)
    .map((piece) => piece.trim().replace(/^["“”„«»]{1,3}|["“”„«»]{1,3}$/g, ''))
    .filter((piece) => piece !== '');
  for (const quote of allQuotes) {
    const spans = findIn(quote, pieces);
    if (spans !== undefined) return spans;
  }
  throw new DigestError('edit-unfit', {
    reason: `"${words.slice(0, 60)}" does not stand in one quotation of the article. A quote is chosen, trimmed and cut ("first words ... last words"), never typed anew`,
  });
}

function findIn({ parts }: Quote, pieces: readonly string[]): Span[] | undefined {
  const spans: Span[] = [];
  let from = -1;
  for (const piece of pieces) {
    const found = parts
      .map(({ text, span }) => {
        const at = text.indexOf(piece, Math.max(0, from - span.start));
        return at < 0 ? undefined : { start: span.start + at, end: span.start + at + piece.length };
      })
      .find((span) => span !== undefined && span.start >= from);
    if (found === undefined) return undefined;
    spans.push(found);
    from = found.end;
  }
  return spans.length === 0 ? undefined : spans;
}

/** Where a name stands in an article. Throws `edit-unfit` where it doesn't. */
export function findName(name: string, text: string): Span {
  const start = text.indexOf(name);
  if (start >= 0) return { start, end: start + name.length };
  throw new DigestError('edit-unfit', { reason: `the name "${name}" does not stand in the article` });
}
