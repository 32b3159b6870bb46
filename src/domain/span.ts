import * as z from 'zod';

/** A half-open range `[start, end)` of UTF-16 code units in `Article.text`. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, 'start is after end');
export type Span = z.infer<typeof Span>;

/** The characters that a span covers; a span outside the text gives undefined. */
export function findSlice(text: string, span: Span): string | undefined {
  return span.start <= span.end && span.end <= text.length ? text.slice(span.start, span.end) : undefined;
}

/** The same place; one that is missing is nowhere. */
export function isSameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start && a.end === b.end;
}

export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
