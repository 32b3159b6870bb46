import type { Entry } from './entry.ts';
import type { IssueSection } from './issue.ts';
import { rankEntries } from './rank.ts';

/** Entries under one heading as they are set: the full stories first, then the briefs as one group, each in the issue's order. */
export interface Part {
  /** Null for the lead, and where the issue has no sections. */
  readonly heading: string | null;
  /** The lead alone, or those of second rank. */
  readonly stories: readonly Entry[];
  readonly briefs: readonly Entry[];
  /** How many entries stand before it: none before the lead. */
  readonly before: number;
}

/** An issue as it is set: its first entry alone, then each section's under their heading. What has no heading of its own beside such that have gets `rest`. */
export function toParts(sections: readonly IssueSection[], rest: string): Part[] {
  const [first, ...others] = sections;
  if (first === undefined) return [];
  const ranks = rankEntries(sections);
  const isBrief = ({ id }: Entry): boolean => ranks.get(id) === 'brief';
  const lead = { heading: null, entries: first.entries.slice(0, 1) };
  const following = [{ ...first, entries: first.entries.slice(1) }, ...others]
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => ({ heading: title ?? (sections.length > 1 ? rest : null), entries }));
  let before = 0;
  return [lead, ...following].map(({ heading, entries }) => {
    const [stories, briefs] = [entries.filter((entry) => !isBrief(entry)), entries.filter(isBrief)];
    const set = { heading, stories, briefs, before };
    before += entries.length;
    return set;
  });
}

/** A part's entries in the order in which they are set. */
export function entriesOf({ stories, briefs }: Part): Entry[] {
  return [...stories, ...briefs];
}
