import { z } from 'zod';
import { type IssueContent, type IssueSection, mainSection } from './issue.ts';

/**
 * A place in a rendered message that is filled for each reader. In html and text it stands as `toPlaceholder(slot)`: as long as
 * the token that replaces it, and made of characters that quoted-printable and URLs leave alone, so filling moves no byte.
 */
export const Slot = z.enum(['leave', 'preferences', 'not-now']);
export type Slot = z.infer<typeof Slot>;

/** Characters in every reader's token: 33 bytes in base64url. */
export const tokenLength = 44;

export function toPlaceholder(slot: Slot): string {
  return `SLOT-${slot}-`.padEnd(tokenLength, '0');
}

/** What can differ between readers of one issue; a reader's variant is fixed in the ledger when the issue is planned. */
export const Variant = z.object({
  language: z.string(),
  /** Ids of the sections that this reader wants, in the issue's order; null for all. */
  sections: z.array(z.string()).nullable(),
  /** Whether the support block is shown. */
  support: z.boolean(),
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

/** One rendered variant of an issue, or one letter. `html` and `text` hold placeholders. */
export const Message = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});
export type Message = z.infer<typeof Message>;
