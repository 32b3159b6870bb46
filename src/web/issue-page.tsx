import { toLongDate } from '../texts/dates.ts';
import { directionOf } from '../texts/language.ts';
import { EntryView } from './issue-view.tsx';
import type { Page } from './page.ts';
import type { IssueLine, PublishedIssue } from './ports.ts';

export interface IssuePageProps {
  readonly page: Page;
  readonly issue: PublishedIssue;
  readonly previous: IssueLine | null;
  readonly next: IssueLine | null;
}

/** An issue to be read on the web: the entries of the mail, each with its own anchor. */
export function IssuePage({ page, issue, previous, next }: IssuePageProps) {
  const { say, newsletter } = page;
  const { content } = issue;
  const foreign = content.language !== page.language;
  const path = `/issues/${issue.slug}`;
  const titled = content.sections.some((section) => section.title !== null);
  return (
    <>
      <div
        lang={foreign ? content.language : undefined}
        dir={foreign ? directionOf(content.language) : undefined}
      >
        <div className="issue-head">
          <p className="dateline">
            {say('issueNumber', { number: issue.number })},{' '}
            <time dateTime={content.date}>{toLongDate(content.date, page.language)}</time>
          </p>
          <h1>{content.subject}</h1>
          {content.preheader === '' ? null : <p className="preheader">{content.preheader}</p>}
        </div>
        <div className="issue-body">
          {content.message === null ? null : <EditorsMessage page={page} text={content.message} />}
          {content.sections.map((section) => (
            <section key={section.id} aria-label={section.title ?? undefined}>
              {section.title === null ? null : (
                <div className="section-head">
                  <h2>{section.title}</h2>
                </div>
              )}
              {section.entries.map((entry) => (
                <EntryView key={entry.id} page={page} entry={entry} level={titled ? 3 : 2} path={path} />
              ))}
            </section>
          ))}
          <p className="fine">{say('wordForWord')}</p>
        </div>
      </div>
      <div className="issue-body">
        <div className="issue-tools">
          <ul>
            <li>
              <a href={page.links.to(`${path}.txt`)}>{say('asText')}</a>
            </li>
            <li>
              <a href={toMail(content.subject, `${newsletter.url}${path}`)}>{say('sendOn')}</a>
            </li>
            <li>
              <a href={page.isFile ? `${newsletter.url}/subscribe` : page.links.to('/subscribe')}>
                {say('signUp')}
              </a>
            </li>
          </ul>
        </div>
        {previous === null && next === null ? null : (
          <nav className="neighbours" aria-label={say('neighbours')}>
            {previous === null ? null : <Neighbour page={page} issue={previous} rel="prev" />}
            {next === null ? null : <Neighbour page={page} issue={next} rel="next" />}
          </nav>
        )}
      </div>
    </>
  );
}

function EditorsMessage({ page, text }: { page: Page; text: string }) {
  return (
    <section className="message" aria-labelledby="message">
      <h2 id="message">{page.say('fromEditors')}</h2>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

function Neighbour({ page, issue, rel }: { page: Page; issue: IssueLine; rel: 'prev' | 'next' }) {
  return (
    <div className={rel}>
      <span>{page.say(rel === 'prev' ? 'previousIssue' : 'nextIssue')}</span>
      <a className="headline-link" rel={rel} href={page.links.to(`/issues/${issue.slug}`)}>
        {issue.subject}
      </a>
    </div>
  );
}

function toMail(subject: string, url: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(url)}`;
}
