import { toLongDate } from '../texts/dates.ts';
import { commaOf } from '../texts/language.ts';
import type { Page } from './page.ts';
import type { IssueLine } from './ports.ts';

/** Issues as a list: number, day, subject, preheader. */
export function IssueLines({
  page,
  issues,
  level,
}: {
  page: Page;
  issues: readonly IssueLine[];
  level: 2 | 3;
}) {
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <ol className="issues">
      {issues.map((issue) => (
        <li key={issue.number}>
          <p className="dateline">
            {page.say('issueNumber', { number: issue.number })}
            {commaOf(page.language)}{' '}
            <time dateTime={issue.date}>{toLongDate(issue.date, page.language)}</time>
          </p>
          <Tag lang={issue.language === page.language ? undefined : issue.language}>
            <a className="headline-link" href={page.links.to(`/issues/${issue.slug}`)}>
              {issue.subject}
            </a>
          </Tag>
          {issue.preheader === '' ? null : <p className="fine">{issue.preheader}</p>}
        </li>
      ))}
    </ol>
  );
}
