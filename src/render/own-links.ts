import type { IssueContent } from '../domain/issue.ts';
import { mapEntries } from '../domain/map-entries.ts';
import { replaceMessageLinks } from '../editors-message/read-message.ts';

/** The same issue with its links to its own pages at another public address of the newsletter. */
export function moveOwnLinks(content: IssueContent, from: string, to: string): IssueContent {
  const move = (url: string) =>
    url === from || url.startsWith(`${from}/`) ? to + url.slice(from.length) : url;
  const message = content.message === null ? null : replaceMessageLinks(content.message, move);
  return mapEntries({ ...content, message }, (entry) => ({
    ...entry,
    earlier: entry.earlier.map((earlier) => ({ ...earlier, url: move(earlier.url) })),
  }));
}
