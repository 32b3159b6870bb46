import type { IssueContent } from '../domain/issue.ts';
import { mapEntries } from '../domain/map-entries.ts';

/** The same issue with its links to earlier ones at another public address of the newsletter. */
export function moveOwnLinks(content: IssueContent, from: string, to: string): IssueContent {
  const move = (url: string) => (url.startsWith(`${from}/`) ? to + url.slice(from.length) : url);
  return mapEntries(content, (entry) => ({
    ...entry,
    earlier: entry.earlier.map((earlier) => ({ ...earlier, url: move(earlier.url) })),
  }));
}
