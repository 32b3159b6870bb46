import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { toAnchor } from '../domain/anchor.ts';
import type { Correction } from '../domain/correction.ts';
import { CorrectionsView } from './corrections-view.tsx';
import { EntryBody, EntryView } from './issue-view.tsx';
import { MessageView } from './message-view.tsx';
import type { Page } from './page.ts';
import type { PublishedIssue } from './ports.ts';
import { SourceLine } from './source-line.tsx';

export type FeedFormat = 'atom' | 'rss' | 'json';
/** `feed`: an item an issue. `entries`: an item an entry. */
export type FeedKind = 'feed' | 'entries';

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

interface Item {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly date: Date;
  /** When it was put right last; else as `date`. */
  readonly updated: Date;
}

/** A feed of the issues given, newest first: Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. All addresses in it are whole. */
export function writeFeed(
  page: Page,
  issues: readonly PublishedIssue[],
  kind: FeedKind,
  format: FeedFormat,
): string {
  const absolute = { ...page, links: { to: (path: string) => page.newsletter.url + path } };
  const items = issues.flatMap((issue) =>
    kind === 'feed' ? [toIssueItem(absolute, issue)] : toEntryItems(absolute, issue),
  );
  const self = `${page.newsletter.url}/${kind}.${format}`;
  return withoutControls(write(absolute, items, self, format));
}

function write(page: Page, items: readonly Item[], self: string, format: FeedFormat): string {
  const { newsletter } = page;
  const home = `${newsletter.url}/`;
  const updated = new Date(Math.max(0, ...items.map((item) => item.updated.getTime())));
  switch (format) {
    case 'atom':
      return generateAtomFeed({
        id: self,
        title: { value: newsletter.name },
        subtitle: { value: newsletter.description },
        updated,
        authors: [{ name: newsletter.name }],
        links: [
          { href: self, rel: 'self', type: 'application/atom+xml' },
          { href: home, rel: 'alternate', type: 'text/html' },
        ],
        entries: items.map((item) => ({
          id: item.url,
          title: { value: item.title },
          updated: item.updated,
          published: item.date,
          links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
          ...(item.summary === '' ? {} : { summary: { value: item.summary } }),
          content: { value: item.html, type: 'html' },
        })),
      });
    case 'rss':
      return generateRssFeed({
        title: newsletter.name,
        link: home,
        description: newsletter.description,
        language: newsletter.language,
        lastBuildDate: updated,
        items: items.map((item) => ({
          title: item.title,
          link: item.url,
          guid: { value: item.url, isPermaLink: true },
          pubDate: item.date,
          description: item.html,
        })),
      });
    case 'json':
      return `${JSON.stringify(
        generateJsonFeed({
          title: newsletter.name,
          description: newsletter.description,
          language: newsletter.language,
          home_page_url: home,
          feed_url: self,
          items: items.map((item) => ({
            id: item.url,
            url: item.url,
            title: item.title,
            ...(item.summary === '' ? {} : { summary: item.summary }),
            content_html: item.html,
            date_published: item.date,
            ...(item.updated > item.date && { date_modified: item.updated }),
          })),
        }),
        null,
        2,
      )}\n`;
  }
}

function toIssueItem(page: Page, issue: PublishedIssue): Item {
  const { content } = issue;
  const path = `/issues/${issue.slug}`;
  return {
    url: page.newsletter.url + path,
    title: content.subject,
    summary: content.preheader,
    date: new Date(issue.publishedAt),
    updated: toUpdated(issue, issue.corrections),
    html: toHtml(
      <>
        <CorrectionsView page={page} corrections={issue.corrections} />
        {content.message === null ? null : <MessageView page={page} text={content.message} />}
        {content.sections.map((section) => (
          <section key={section.id}>
            {section.title === null ? null : <h2>{section.title}</h2>}
            {section.entries.map((entry) => (
              <EntryView key={entry.id} page={page} entry={entry} level={3} path={path} />
            ))}
          </section>
        ))}
      </>,
    ),
  };
}

function toEntryItems(page: Page, issue: PublishedIssue): Item[] {
  const url = `${page.newsletter.url}/issues/${issue.slug}`;
  return issue.content.sections
    .flatMap((section) => section.entries)
    .map((entry) => ({
      entry,
      own: issue.corrections.filter(({ entryId }) => entryId === entry.id),
    }))
    .map(({ entry, own }) => ({
      url: `${url}#${toAnchor(entry.id)}`,
      title: entry.headline.text,
      summary: entry.lede.map((piece) => piece.text).join(' '),
      date: new Date(issue.publishedAt),
      updated: toUpdated(issue, own),
      html: toHtml(
        <>
          <CorrectionsView page={page} corrections={own} />
          <EntryBody page={page} entry={entry} level={2} />
          <p>
            <SourceLine page={page} entry={entry} />
          </p>
        </>,
      ),
    }));
}

function toUpdated({ publishedAt }: PublishedIssue, corrections: readonly Correction[]): Date {
  return new Date(Math.max(publishedAt, ...corrections.map(({ at }) => at)));
}

function toHtml(content: ReactNode): string {
  return renderToStaticMarkup(content);
}

/** Characters that XML 1.0 has no place for, wherever a page had them from. */
function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
