import { toReadable } from '../domain/additions.ts';
import { toAnchor } from '../domain/anchor.ts';
import { entriesOf, type Part, toParts } from '../domain/parts.ts';
import { toLongDate } from '../texts/dates.ts';
import { commaOf, directionOf, withFixedSpaces } from '../texts/language.ts';
import { CorrectionsView } from './corrections-view.tsx';
import { EntryView } from './issue-view.tsx';
import { MessageView } from './message-view.tsx';
import type { Page } from './page.ts';
import type { IssueLine, PublishedIssue } from './ports.ts';
import { toTongue } from './tongue.ts';

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
  const address = newsletter.url + path;
  const parts = toParts(content.sections, page.sayInMail('otherNews'));
  const lead = parts[0]?.stories[0];
  // The lead's headline is the first to follow: only an editor's own words stand over it.
  const own = lead === undefined || !isCutFrom(content.subject, toReadable(lead.headline));
  return (
    <>
      <div
        lang={foreign ? content.language : undefined}
        dir={foreign ? directionOf(content.language) : undefined}
      >
        <div className="issue-head">
          <h1 className="issue-name">
            {say('issueNumber', { number: issue.number })}
            {commaOf(page.language)}{' '}
            <time dateTime={content.date}>{toLongDate(content.date, page.language)}</time>
          </h1>
          {own ? <p className="preheader">{content.subject}</p> : null}
          <Contents page={page} parts={parts} />
        </div>
        <div className="issue-body">
          <CorrectionsView page={page} corrections={issue.corrections} />
          {content.message === null ? null : <EditorsMessage page={page} text={content.message} />}
          {parts.map((part) => (
            <section key={part.before} aria-label={part.heading ?? undefined}>
              {part.heading === null ? null : (
                <div className="section-head">
                  <h2>{part.heading}</h2>
                </div>
              )}
              {entriesOf(part).map((entry) => (
                <EntryView
                  key={entry.id}
                  page={page}
                  entry={entry}
                  level={part.heading === null ? 2 : 3}
                  path={path}
                />
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
              <a href={toMail(content.subject, address)}>{say('sendOn')}</a>
            </li>
            <li>
              <a href={page.isFile ? `${newsletter.url}/subscribe` : page.links.to('/subscribe')}>
                {say('signUp')}
              </a>
            </li>
          </ul>
          {page.isFile ? null : <Share page={page} address={address} />}
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

/** The address written out, for a browser that copies nothing by itself. */
function Share({ page: { say }, address }: { page: Page; address: string }) {
  return (
    <p className="share">
      {say('issueLink')} <a href={address}>{address.replace(/^https?:\/\//, '')}</a>{' '}
      <button type="button" className="quiet" hidden>
        {say('copyLink')}
      </button>{' '}
      <span role="status" data-said={say('linkCopied')} />
    </p>
  );
}

/** A subject is the lead's headline, cut at a word where it is too long. */
function isCutFrom(subject: string, headline: string): boolean {
  const whole = headline.replace(/\s+/g, ' ').trim();
  return whole.startsWith(subject.replace(/…$/, ''));
}

/** The entries at a glance, each section's under its name. */
function Contents({ page, parts }: { page: Page; parts: readonly Part[] }) {
  if (parts.flatMap(entriesOf).length < 3) return null;
  return (
    <nav className="contents" aria-label={page.say('contents')}>
      {parts.map((part) => (
        <div key={part.before}>
          {part.heading === null ? null : <p className="kicker">{part.heading}</p>}
          <ul>
            {entriesOf(part).map((entry) => (
              <li key={entry.id}>
                <a href={`#${toAnchor(entry.id)}`} {...toTongue(page, entry.language)}>
                  {withFixedSpaces(toReadable(entry.headline), entry.language)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function EditorsMessage({ page, text }: { page: Page; text: string }) {
  return (
    <section className="message" aria-labelledby="message">
      <h2 id="message">{page.say('fromEditors')}</h2>
      <div {...toTongue(page, page.newsletter.language)}>
        <MessageView page={page} text={text} />
      </div>
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
