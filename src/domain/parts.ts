import type { Entry } from './entry.ts';
import type { IssueSection } from './issue.ts';

/** Entries under one heading as they are set. */
export interface Part {
  /** Null for the lead, and where the issue has no sections. */
  readonly heading: string | null;
  readonly entries: readonly Entry[];
  /** How many entries stand before it. */
  readonly before: number;
}

/** An issue as it is set: its first entry alone, then each section's under their heading. What has no heading of its own beside such that have gets `rest`. */
export function toParts(sections: readonly IssueSection[], rest: string): Part[] {
  const [first, ...others] = sections;
  if (first === undefined) return [];
  const lead = { heading: null, entries: first.entries.slice(0, 1) };
  const following = [{ ...first, entries: first.entries.slice(1) }, ...others]
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => ({ heading: title ?? (sections.length > 1 ? rest : null), entries }));
  let before = 0;
  return [lead, ...following].map((part) => {
    const set = { ...part, before };
    before += part.entries.length;
    return set;
  });
}
