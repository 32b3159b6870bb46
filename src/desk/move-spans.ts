import type { Change } from '../domain/edit.ts';
import { findSlice, type Span } from '../domain/span.ts';

/**
 * A change that names words by where they stood in `before`, for `now`, the text of the same article corrected. Undefined where the words are
 * gone, or, for a quotation, where they stand more than once: the same words may be another speaker's.
 */
export function moveSpans<C extends Change>(change: C, before: string, now: string): C | undefined {
  const sure = (span: Span): Span | undefined => moveSpan(span, before, now, 'sure');
  const any = (span: Span): Span | undefined => moveSpan(span, before, now, 'nearest');
  switch (change.kind) {
    case 'lede':
    case 'context': {
      const spans = change.spans && moveAll(change.spans, any);
      return spans === undefined ? undefined : { ...change, spans };
    }
    case 'quotes': {
      const quotes = change.quotes && moveAll(change.quotes, (spans) => moveAll(spans, sure));
      return quotes === undefined ? undefined : { ...change, quotes };
    }
    case 'speaker': {
      const quote = sure(change.quote);
      const speaker = change.speaker && any(change.speaker);
      return quote === undefined || speaker === undefined ? undefined : { ...change, quote, speaker };
    }
    default:
      return change;
  }
}

function moveAll<T>(things: readonly T[], move: (thing: T) => T | undefined): T[] | undefined {
  const moved = things.map(move);
  return moved.some((one) => one === undefined) ? undefined : moved.filter((one) => one !== undefined);
}

function moveSpan(span: Span, before: string, now: string, which: 'sure' | 'nearest'): Span | undefined {
  const words = findSlice(before, span);
  if (!words) return undefined;
  const places = findAll(words, now);
  if (which === 'sure' && (places.length > 1 || findAll(words, before).length > 1)) return undefined;
  const [start] = places.toSorted((a, b) => Math.abs(a - span.start) - Math.abs(b - span.start));
  return start === undefined ? undefined : { start, end: start + words.length };
}

function findAll(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
