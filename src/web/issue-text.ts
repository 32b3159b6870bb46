import type { Entry, Piece, Quote } from '../domain/entry.ts';
import { toLongDate } from '../texts/dates.ts';
import { quoteMarksOf } from '../texts/language.ts';
import { toBracketed } from './issue-view.tsx';
import type { Page } from './page.ts';
import type { PublishedIssue } from './ports.ts';

/** An issue as plain text, lines unbroken: whoever reads it knows how wide their window is. */
export function toIssueText(issue: PublishedIssue, page: Page): string {
  const { content } = issue;
  const { say, newsletter } = page;
  const head = [
    newsletter.name,
    `${say('issueNumber', { number: issue.number })}, ${toLongDate(content.date, page.language)}`,
    `${newsletter.url}/issues/${issue.slug}`,
    '',
    content.subject,
    ...(content.message === null ? [] : ['', content.message]),
  ];
  const sections = content.sections.flatMap((section) => [
    ...(section.title === null ? [] : ['', section.title.toLocaleUpperCase(content.language)]),
    ...section.entries.flatMap((entry) => ['', '', ...toLines(entry, page)]),
  ]);
  return `${[...head, ...sections, '', '', say('wordForWord')].join('\n')}\n`;
}

function toLines(entry: Entry, page: Page): string[] {
  const { say } = page;
  const source = [entry.source.site ?? entry.source.title, entry.source.url].filter((part) => part !== null);
  return [
    toWords([entry.headline]),
    '='.repeat(Math.min(toWords([entry.headline]).length, 72)),
    '',
    toWords(entry.lede),
    ...entry.quotes.flatMap((quote) => ['', ...toQuoteLines(quote, entry, page)]),
    ...(entry.context.length === 0 ? [] : ['', `${say('context')}: ${toWords(entry.context)}`]),
    ...(source.length === 0 ? [] : ['', `${say('source')}: ${source.join(', ')}`]),
  ];
}

function toQuoteLines(quote: Quote, entry: Entry, page: Page): string[] {
  const [open, close] = quoteMarksOf(entry.language === 'und' ? page.language : entry.language);
  const speaker = quote.speaker ?? page.say('unknownSpeaker');
  return [
    `  ${open}${quote.text}${close}`,
    `  – ${quote.role === null ? speaker : `${speaker}, ${quote.role}`}`,
  ];
}

function toWords(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.additions
        .toSorted((one, other) => other.at - one.at)
        .reduce(
          (text, added) => text.slice(0, added.at) + toBracketed(piece.text, added) + text.slice(added.at),
          piece.text,
        ),
    )
    .join(' ');
}
