import * as z from 'zod';

/** What became of an entry whose source corrected its article: `at` (epoch ms) is when that was seen. Quotations as lines, with their speakers. */
export const Renewed = z.object({
  at: z.int(),
  headline: z.object({ was: z.string(), is: z.string() }).nullable(),
  went: z.array(z.string()),
  came: z.array(z.string()),
});
export type Renewed = z.infer<typeof Renewed>;

/** A sentence for each thing that is another now. */
export function toRenewedLines({ headline, went, came }: Renewed): string[] {
  const lines = [
    ...(headline === null ? [] : [`The headline was: ${headline.was}`, `It is now: ${headline.is}`]),
    ...went.map((quote) => `No longer quoted: ${quote}`),
    ...came.map((quote) => `Newly quoted: ${quote}`),
  ];
  return lines.length === 0 ? ['Sentences beside its headline and quotes read differently.'] : lines;
}
