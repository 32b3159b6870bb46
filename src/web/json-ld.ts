import { toAnchor } from '../domain/anchor.ts';
import type { Entry } from '../domain/entry.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import { toSaid } from '../domain/said.ts';
import type { PublishedIssue } from './ports.ts';
import { toSafeUrl } from './safe-url.ts';

/** An issue for machines (schema.org): a NewsArticle made of NewsArticles, each with its Quotations and what it is based on. */
export function toIssueJsonLd(issue: PublishedIssue, newsletter: Newsletter): unknown {
  const url = `${newsletter.url}/issues/${issue.slug}`;
  const { content } = issue;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: content.subject,
    description: content.preheader || undefined,
    inLanguage: content.language,
    datePublished: new Date(issue.publishedAt).toISOString(),
    isPartOf: { '@type': 'Periodical', name: newsletter.name, url: `${newsletter.url}/` },
    publisher: { '@type': 'Organization', name: newsletter.name, url: `${newsletter.url}/` },
    hasPart: content.sections.flatMap((section) => section.entries.map((entry) => toEntryJsonLd(entry, url))),
  };
}

function toEntryJsonLd(entry: Entry, issueUrl: string): unknown {
  const source = toSafeUrl(entry.source.url);
  return {
    '@type': 'NewsArticle',
    '@id': `${issueUrl}#${toAnchor(entry.id)}`,
    url: `${issueUrl}#${toAnchor(entry.id)}`,
    headline: entry.headline.text,
    inLanguage: entry.language === 'und' ? undefined : entry.language,
    abstract: entry.lede.map((piece) => piece.text).join(' ') || undefined,
    isBasedOn: source,
    hasPart: entry.quotes.map((quote) => ({
      '@type': 'Quotation',
      text: toSaid(quote),
      spokenByCharacter:
        quote.speaker === null
          ? undefined
          : { '@type': 'Person', name: quote.speaker, jobTitle: quote.role ?? undefined },
      isPartOf: source,
    })),
  };
}
