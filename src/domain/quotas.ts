import * as z from 'zod';

const limit = z.int().min(1).nullable();

/** The most stories of an issue, of one source in it, and of one section (null: no limit), and the words that a story is wanted for before others. */
export const Quotas = z.strictObject({
  /** More than fit into a mail, so that a flood of articles is told of and not rendered. */
  stories: limit.default(100),
  perSource: limit.default(null),
  perSection: limit.default(null),
  keywords: z.array(z.string().trim().min(1)).default([]),
});
export type Quotas = z.output<typeof Quotas>;

/** What can leave a story out. */
export type Limit = Exclude<keyof Quotas, 'keywords'>;
