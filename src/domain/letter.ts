import * as z from 'zod';

/** The single mails around the issues, with what each must carry. Addresses are whole: they hold their reader's own token. */
export const Letter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), url: z.url(), days: z.int().positive() }),
  z.object({
    kind: z.literal('welcome'),
    preferencesUrl: z.url(),
    leaveUrl: z.url(),
    /** True for a reader who came with a list of elsewhere, and never confirmed here. */
    imported: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('goodbye'), undoUrl: z.url(), hours: z.int().positive() }),
  z.object({ kind: z.literal('change-address'), url: z.url(), days: z.int().positive() }),
  z.object({ kind: z.literal('account'), url: z.url(), hours: z.int().positive() }),
  z.object({ kind: z.literal('ended'), what: z.enum(['deleted', 'moved']), signUpUrl: z.url() }),
  /** To an editor. */
  z.object({ kind: z.literal('sign-in'), url: z.url(), minutes: z.int().positive() }),
  z.object({
    kind: z.literal('notice'),
    event: z.enum(['skipped', 'held', 'failed', 'without', 'proof', 'letter']),
    /** Subject of the issue, where there is one. */
    subject: z.string().nullable(),
    /** The slot, epoch ms. */
    slot: z.int().nullable(),
    /** One plain sentence, in English: an error's or a schedule's. */
    reason: z.string(),
    /** What the issue went out without, a sentence each. */
    missing: z.array(z.string()).optional(),
    deskUrl: z.url().nullable(),
  }),
]);
export type Letter = z.infer<typeof Letter>;

/** A letter that waits to be delivered. `url` is the public address that its links show, without a slash at its end. */
export const PostedLetter = z.object({
  to: z.string(),
  language: z.string(),
  url: z.string(),
  letter: Letter,
});
export type PostedLetter = z.infer<typeof PostedLetter>;
