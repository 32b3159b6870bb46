import * as z from 'zod';
import { Entry } from './entry.ts';
import { IssueReport } from './issue-report.ts';
import { Images } from './picture.ts';

/** Where entries go that match no section of the configuration, or where it has none. */
export const mainSection = 'main';

/** Entries under one heading. `id` is the section's of the configuration, or `mainSection`. */
export const IssueSection = z.object({
  id: z.string(),
  title: z.string().nullable(),
  entries: z.array(Entry),
});
export type IssueSection = z.infer<typeof IssueSection>;

/** What an issue says. Frozen when sending starts. `date` is the day (YYYY-MM-DD) in the newsletter's zone. */
export const IssueContent = z.object({
  date: z.iso.date(),
  language: z.string(),
  subject: z.string().min(1),
  preheader: z.string(),
  /** A message from the editors for this issue, as they wrote it (see `readMessage`). */
  message: z.string().nullable(),
  /** Which entries show a picture, in place of the newsletter's own choice. */
  images: Images.optional(),
  /** The name of the look that this issue is set in, in place of the newsletter's. */
  look: z.string().optional(),
  /** Whether it shows the newsletter's support block; without it, it does. */
  support: z.boolean().optional(),
  sections: z.array(IssueSection),
});
export type IssueContent = z.infer<typeof IssueContent>;

export const IssueState = z.enum(['draft', 'ready', 'sending', 'paused', 'sent', 'cancelled', 'skipped']);
export type IssueState = z.infer<typeof IssueState>;

/**
 * `slot` is the instant (epoch ms) the issue was due, null for one beside the schedule and until sending begins. `slug` is the lasting end of
 * its address. `closedAt` (epoch ms) is when its content was put together: what is newer is for the next one.
 */
const base = {
  id: z.int().positive(),
  number: z.int().positive(),
  slot: z.int().nullable(),
  slug: z.string(),
  content: IssueContent,
  createdAt: z.int(),
  closedAt: z.int(),
  report: IssueReport,
  /** The issue that this one corrects: it goes to those alone who got that one. */
  corrects: z.int().positive().optional(),
};

/** `isNext`: it waits to be the next issue, whenever that is due; the others are on their way out by hand. `isHeld`: not by itself. */
const unsent = { ...base, isNext: z.boolean(), isHeld: z.boolean() };
export const DraftIssue = z.object({ ...unsent, state: z.literal('draft') });
export type DraftIssue = z.infer<typeof DraftIssue>;
export const ReadyIssue = z.object({ ...unsent, state: z.literal('ready') });
export type ReadyIssue = z.infer<typeof ReadyIssue>;

/** `plannedAt` is null until the plan is complete: nothing is sent before that. `domain` makes Message-IDs and is frozen here. */
const begun = { ...base, domain: z.string(), startedAt: z.int(), plannedAt: z.int().nullable() };
export const SendingIssue = z.object({ ...begun, state: z.literal('sending') });
export type SendingIssue = z.infer<typeof SendingIssue>;
/** `reason`: what the relay said when too many were refused; null where an editor paused it. */
export const PausedIssue = z.object({ ...begun, state: z.literal('paused'), reason: z.string().nullable() });
export type PausedIssue = z.infer<typeof PausedIssue>;
export const SentIssue = z.object({ ...begun, state: z.literal('sent'), finishedAt: z.int() });
export type SentIssue = z.infer<typeof SentIssue>;
export const CancelledIssue = z.object({ ...begun, state: z.literal('cancelled'), finishedAt: z.int() });
export type CancelledIssue = z.infer<typeof CancelledIssue>;

/** A slot that passed without an issue, with the reason. */
export const SkippedIssue = z.object({ ...base, state: z.literal('skipped'), reason: z.string() });
export type SkippedIssue = z.infer<typeof SkippedIssue>;

export const Issue = z.discriminatedUnion('state', [
  DraftIssue,
  ReadyIssue,
  SendingIssue,
  PausedIssue,
  SentIssue,
  CancelledIssue,
  SkippedIssue,
]);
export type Issue = z.infer<typeof Issue>;
