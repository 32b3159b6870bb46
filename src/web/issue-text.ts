import type { Entry } from '../domain/entry.ts';
import { toLongDate } from '../texts/dates.ts';
import { withColon } from '../texts/language.ts';
import { toCorrectionLines } from './corrections-view.tsx';
import { toMessageText } from './message-view.tsx';
import type { Page } from './page.ts';
import { toWords } from './piece-view.tsx';
import type { PublishedIssue } from './ports.ts';
import { toQuoteLines } from './quote-view.tsx';

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
    ...toCorrectionLines(page, issue.corrections),
    ...(content.message === null ? [] : ['', toMessageText(content.message)]),
  ];
  const sections = content.sections.flatMap((section) => [
    ...(section.title === null ? [] : ['', section.title.toLocaleUpperCase(content.language)]),
    ...section.entries.flatMap((entry) => ['', '', ...toLines(entry, page)]),
  ]);
  return `${[...head, ...sections, '', '', say('wordForWord')].join('\n')}\n`;
}

function toLines(entry: Entry, page: Page): string[] {
  const { say, sayInMail } = page;
  const headline = toWords(page, [entry.headline]);
  const source = [entry.source.site ?? entry.source.title, entry.source.url].filter((part) => part !== null);
  return [
    headline,
    '='.repeat(Math.min(headline.length, 72)),
    '',
    toWords(page, entry.lede),
    ...entry.quotes.flatMap((quote) => ['', ...toQuoteLines(page, quote, entry.language)]),
    ...(entry.note === undefined
      ? []
      : ['', `${withColon(sayInMail('editorsNote'), page.language)} ${entry.note}`]),
    ...(entry.context.length === 0
      ? []
      : ['', `${withColon(sayInMail('background'), page.language)} ${toWords(page, entry.context)}`]),
    ...(source.length === 0 ? [] : ['', `${withColon(say('source'), page.language)} ${source.join(', ')}`]),
  ];
}
