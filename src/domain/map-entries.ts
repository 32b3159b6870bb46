import type { Entry } from './entry.ts';
import type { IssueContent } from './issue.ts';

/** The same issue with each of its entries changed. */
export function mapEntries(content: IssueContent, change: (entry: Entry) => Entry): IssueContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, entries: section.entries.map(change) })),
  };
}
