import type { Source } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';
import { mapEntries } from '../domain/map-entries.ts';

/** The same issue with other links to its articles, and to places in them. */
export function replaceSourceLinks(content: IssueContent, toLink: (target: string) => string): IssueContent {
  const replace = (url: string | null) => (url === null ? null : toLink(url));
  const replaceIn = <S extends Source>(source: S): S => ({ ...source, url: replace(source.url) });
  return mapEntries(content, (entry) => ({
    ...entry,
    source: replaceIn(entry.source),
    ...(entry.also && { also: entry.also.map(replaceIn) }),
    quotes: entry.quotes.map((quote) => ({ ...quote, link: replace(quote.link) })),
  }));
}
