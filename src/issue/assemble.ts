import type { Entry } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import { Quotas } from '../domain/quotas.ts';
import { toDay } from './day.ts';
import { groupStories } from './group.ts';
import { type Over, takeStories } from './quotas.ts';
import { rankStories } from './rank.ts';
import { toSections } from './sections.ts';
import { toPreheader, toSubject } from './subject.ts';

export interface Assembled {
  readonly content: IssueContent;
  /** Entries that tell a story which another entry tells: named there as a further source. */
  readonly merged: readonly { readonly entry: Entry; readonly into: Entry }[];
  /** Stories that the quotas leave no room for. */
  readonly over: readonly Over[];
}

/**
 * Puts entries into an issue: the same story once, the strongest first (or in the order given), as many as the quotas leave room
 * for, under the newsletter's sections.
 * `now` is epoch ms; the issue's date is its day in the newsletter's zone. At least one entry is needed.
 */
export function assembleIssue(args: {
  readonly entries: readonly Entry[];
  readonly newsletter: Newsletter;
  readonly now: number;
  /** From the editors, for this issue; null or undefined takes the newsletter's own, an empty one shows none. */
  readonly message?: string | null;
  readonly order?: 'ranked' | 'given';
  readonly quotas?: Quotas;
}): Assembled {
  const { newsletter } = args;
  const { stories, merged } = groupStories(args.entries);
  const quotas = args.quotas ?? Quotas.parse({});
  const ordered = args.order === 'given' ? stories : rankStories(stories, quotas.keywords);
  const { taken, over } = takeStories(ordered, quotas, newsletter);
  const sections = toSections(taken, newsletter);
  const shown = sections.flatMap((section) => section.entries);
  return {
    content: {
      date: toDay(args.now, newsletter.timeZone),
      language: newsletter.language,
      subject: toSubject(shown),
      preheader: toPreheader(shown, newsletter),
      message: (args.message ?? newsletter.message)?.trim() || null,
      sections,
    },
    merged,
    over,
  };
}
