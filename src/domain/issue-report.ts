import { z } from 'zod';

/** What an issue doesn't have, or has under another headline: for the editor, who wasn't there when it was put together. */
export const IssueReport = z.object({
  /** Sources, files and items that gave nothing. `reason` is an error's sentence. */
  failures: z.array(z.object({ source: z.string(), reason: z.string() })),
  /** Why the language model wasn't asked to the end. */
  model: z.string().nullable(),
  /** Entries named under another one, as the same story. */
  merged: z.array(z.object({ headline: z.string(), into: z.string() })),
  /** Pieces that went so that no mail program cuts the issue off. */
  cut: z.array(
    z.object({ headline: z.string(), what: z.enum(['quote', 'background', 'entry']), words: z.string() }),
  ),
});
export type IssueReport = z.infer<typeof IssueReport>;

export const nothingToReport: IssueReport = { failures: [], model: null, merged: [], cut: [] };

/** One plain sentence for each thing. */
export function toReportLines({ failures, model, merged, cut }: IssueReport): string[] {
  return [
    ...failures.map(({ reason }) => `Left out: ${reason}`),
    ...(model === null ? [] : [`The language model was not used: ${model}.`]),
    ...merged.map(({ headline, into }) => `Merged as the same story: "${headline}" into "${into}".`),
    ...cut.map(({ headline, what, words }) =>
      what === 'entry'
        ? `Cut to stay under 100 KB: the entry "${headline}".`
        : `Cut to stay under 100 KB: ${what} of "${headline}": ${words}`,
    ),
  ];
}

/** `2 that could not be read, 1 merged`; null where there is nothing to tell. */
export function toReportSum({ failures, model, merged, cut }: IssueReport): string | null {
  const sums = [
    [failures.length, 'that could not be read'],
    [model === null ? 0 : 1, 'language model'],
    [merged.length, 'merged as the same story'],
    [cut.length, 'cut to stay light'],
  ] as const;
  const told = sums.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length === 0 ? null : told.join(', ');
}
