import { z } from 'zod';

/** A half-open range `[start, end)` of UTF-16 code units in `Article.text`. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, 'start is after end');
export type Span = z.infer<typeof Span>;

/** The characters that a span covers; a span outside the text gives undefined. */
export function findSlice(text: string, span: Span): string | undefined {
  return span.start <= span.end && span.end <= text.length ? text.slice(span.start, span.end) : undefined;
}
