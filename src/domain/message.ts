import * as z from 'zod';
import { type IssueContent, type IssueSection, mainSection } from './issue.ts';

/**
 * A place in a rendered message that is filled for each reader. In html and text it stands as `toPlaceholder(slot, mark)`: as long as
 * the token that replaces it, and made of characters that quoted-printable and URLs leave alone, so filling moves no byte.
 */
export const Slot = z.enum(['leave', 'preferences', 'not-now']);
export type Slot = z.infer<typeof Slot>;

/** Characters in every reader's token: 33 bytes in base64url. */
export const tokenLength = 44;

/** `mark` is at most 27 characters: drawn for one rendering, so that no article can hold what a reader's link will be put in for. */
export function toPlaceholder(slot: Slot, mark: string): string {
  return `SLOT-${slot}-${mark}`.padEnd(tokenLength, '0');
}

/** A placeholder of any rendering. */
const PlaceholderPattern = /SLOT-(?:leave|preferences|not-now)-[0-9a-f]{27}/;

export function holdsPlaceholder(text: string): boolean {
  return PlaceholderPattern.test(text);
}

/** What of a rendering is filled: its mark, and how often its templates put each slot into html and text together. */
export const Slots = z.object({ mark: z.string(), counts: z.record(Slot, z.int().nonnegative()) });
export type Slots = z.infer<typeof Slots>;

/** What can differ between readers of one issue; a reader's variant is fixed in the ledger when the issue is planned. */
export const Variant = z.object({
  language: z.string(),
  /** Ids of the sections that this reader wants, in the issue's order; null for all. */
  sections: z.array(z.string()).nullable(),
  /** Whether the support block is shown. */
  support: z.boolean(),
  /** True for those who were taken in from a list of elsewhere: they never confirmed here, and aren't told that they did. */
  imported: z.boolean().optional(),
});
export type Variant = z.infer<typeof Variant>;

/**
 * What of an issue a variant shows, in the issue's order. Entries of no section (`main`) are for everybody; empty sections are left
 * out, so nothing may be left.
 */
export function sectionsFor(content: IssueContent, variant: Pick<Variant, 'sections'>): IssueSection[] {
  const { sections } = variant;
  return content.sections.filter(
    ({ id, entries }) =>
      entries.length > 0 && (sections === null || id === mainSection || sections.includes(id)),
  );
}

/** One rendered variant of an issue, or one letter, which has no `slots`: nothing of it differs between readers. */
export const Message = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  slots: Slots.optional(),
});
export type Message = z.infer<typeof Message>;
