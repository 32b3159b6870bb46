import * as z from 'zod';

/** `brief`: all of an entry but its headline, a sentence and the link. */
const Cut = z.object({
  headline: z.string(),
  what: z.enum(['quote', 'background', 'brief', 'entry']),
  words: z.string(),
});

/** What an issue doesn't have, or has under another headline: for the editor, who wasn't there when it was put together. */
export const IssueReport = z.object({
  /** Sources, files and items that gave nothing. `reason` is an error's sentence. */
  failures: z.array(z.object({ source: z.string(), reason: z.string() })),
  /** Why the language model wasn't asked to the end. */
  model: z.string().nullable(),
  /** Entries named under another one, as the same story. */
  merged: z.array(z.object({ headline: z.string(), into: z.string() })),
  /** How many stories there was no room for. */
  over: z.int().default(0),
  /** Entries whose picture couldn't be had, and why. */
  unpictured: z.array(z.object({ headline: z.string(), reason: z.string() })).default([]),
  /** Pieces that went so that no mail program cuts the issue off. */
  cut: z.array(Cut),
});
export type IssueReport = z.infer<typeof IssueReport>;

export const nothingToReport: IssueReport = {
  failures: [],
  model: null,
  merged: [],
  over: 0,
  unpictured: [],
  cut: [],
};

/** One plain sentence for each thing. */
export function toReportLines({ failures, model, merged, over, unpictured, cut }: IssueReport): string[] {
  return [
    ...failures.map(({ reason }) => `Left out: ${reason}`),
    ...(model === null ? [] : [`The language model was not used: ${model}.`]),
    ...merged.map(({ headline, into }) => `Merged as the same story: "${headline}" into "${into}".`),
    ...(over === 0 ? [] : [`${over} more were not taken: see "digest candidates".`]),
    ...unpictured.map(({ headline, reason }) => `No picture with "${headline}": ${reason}.`),
    ...(cut.length === 0 ? [] : [`Cut to stay under 100 KB: ${sayCut(cut)}.`]),
  ];
}

/** `2 that could not be read, 1 merged`; null where there is nothing to tell. What there was no room for is as the newsletter wants it. */
export function toReportSum({ failures, model, merged, unpictured, cut }: IssueReport): string | null {
  const sums = [
    [failures.length, 'that could not be read'],
    [model === null ? 0 : 1, 'language model'],
    [merged.length, 'merged as the same story'],
    [unpictured.length, unpictured.length === 1 ? 'picture' : 'pictures'],
    [cut.length, 'cut to stay light'],
  ] as const;
  const told = sums.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length === 0 ? null : told.join(', ');
}

/** Quotes and sentences by their number, since they are many; entries by their headlines. */
function sayCut(cut: IssueReport['cut']): string {
  const of = (wanted: z.infer<typeof Cut>['what']) => cut.filter(({ what }) => what === wanted);
  const [quotes, background, entries] = [of('quote'), of('background'), of('entry')];
  const gone = new Set(entries.map(({ headline }) => headline));
  const briefs = of('brief').filter(({ headline }) => !gone.has(headline));
  const name = (those: IssueReport['cut']) => those.map(({ headline }) => `"${headline}"`).join(', ');
  return [
    quotes.length > 0 && `${quotes.length} ${quotes.length === 1 ? 'quote' : 'quotes'}`,
    background.length > 0 &&
      `${background.length} ${background.length === 1 ? 'sentence' : 'sentences'} of background`,
    briefs.length > 0 && `all but a sentence of ${name(briefs)}`,
    entries.length > 0 && `the whole of ${name(entries)}`,
  ]
    .filter(Boolean)
    .join('; ');
}
