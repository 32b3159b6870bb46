import { toAnchor } from '../domain/anchor.ts';
import type { Entry, Quote } from '../domain/entry.ts';
import { entriesOf, toParts } from '../domain/parts.ts';
import { toLongDate } from '../texts/dates.ts';
import { commaOf, withColon } from '../texts/language.ts';
import { IssueLines } from './issue-lines.tsx';
import { OwnWords } from './own-words.tsx';
import type { Page } from './page.ts';
import { PictureView } from './picture-view.tsx';
import { PieceView, toParagraph } from './piece-view.tsx';
import type { IssueLine, PublishedIssue } from './ports.ts';
import { QuoteView } from './quote-view.tsx';
import { SignUpForm, type SignUpFormState } from './sign-up-form.tsx';
import { toSides, toTongue } from './tongue.ts';
import { toWhen } from './when.ts';

export interface FrontPageProps {
  readonly page: Page;
  readonly latest: PublishedIssue | null;
  readonly earlier: readonly IssueLine[];
  /** Null in a copy made of files: nothing there could take a sign-up. */
  readonly signUp: SignUpFormState | null;
}

/** What it is, when it comes, the form, the last issue, the archive, the feeds. */
export function FrontPage({ page, latest, earlier, signUp }: FrontPageProps) {
  const { say, links, newsletter } = page;
  return (
    <>
      <div className="front-intro">
        <div>
          <p className="front-intro-text">
            <OwnWords page={page} words={newsletter.description} />
          </p>
          <ul className="front-promises">
            <li>{say('promiseWords')}</li>
            <li>{say(page.countsClicks ? 'promiseCounted' : 'promiseQuiet')}</li>
          </ul>
        </div>
        <section className="box" aria-labelledby="subscribe">
          <h2 id="subscribe">{say('signUpTitle')}</h2>
          {signUp === null ? (
            <p>
              {say('signUpElsewhere')}{' '}
              <a href={`${newsletter.url}/`}>{newsletter.url.replace(/^https?:\/\//, '')}</a>
            </p>
          ) : (
            <SignUpForm page={page} state={signUp} />
          )}
        </section>
      </div>
      {latest === null ? <NoIssue page={page} /> : <LatestIssue page={page} issue={latest} />}
      <div className="front-foot">
        {earlier.length === 0 ? null : (
          <section aria-labelledby="archive">
            <div className="section-head">
              <h2 id="archive">{say('archive')}</h2>
              <p>
                <a href={links.to('/issues')}>{say('archiveTitle')}</a>
              </p>
            </div>
            <IssueLines page={page} issues={earlier} level={3} />
          </section>
        )}
        <section aria-labelledby="feeds">
          <div className="section-head">
            <h2 id="feeds">{say('feedsTitle')}</h2>
          </div>
          <p className="fine">{say('feedsText')}</p>
          <ul className="feed-list">
            <li>
              <a href={links.to('/feeds')}>
                {say('feedIssues')}
                {commaOf(page.language)} {say('feedEntries')}
              </a>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}

function NoIssue({ page }: { page: Page }) {
  const { say, links } = page;
  return (
    <section className="front-issue" aria-labelledby="latest">
      <div className="section-head">
        <h2 id="latest">{say('lastIssue')}</h2>
        <p>{toWhen(page.newsletter, say, page.language)}</p>
      </div>
      <p>{say('archiveEmpty')}</p>
      {page.isFile ? null : (
        <p>
          <a href={links.to('/preview')}>{say('previewSampleTitle')}</a>
        </p>
      )}
    </section>
  );
}

function LatestIssue({ page, issue }: { page: Page; issue: PublishedIssue }) {
  const { say, links } = page;
  const { content } = issue;
  const path = `/issues/${issue.slug}`;
  // In the order in which the mail and the issue's page set them.
  const [lead, ...others] = toParts(content.sections, page.sayInMail('otherNews')).flatMap((part) =>
    entriesOf(part).map((entry) => ({
      entry,
      section: content.sections.find(({ entries }) => entries.includes(entry))?.title ?? null,
      quote: part.stories.includes(entry) ? entry.quotes[0] : undefined,
    })),
  );
  const foreign = content.language !== page.language;
  return (
    <section className="front-issue" aria-labelledby="latest">
      <div className="section-head">
        <h2 id="latest">
          {withColon(say('lastIssue'), page.language)} {say('issueNumber', { number: issue.number })}
          {commaOf(page.language)}{' '}
          <time dateTime={content.date}>{toLongDate(content.date, page.language)}</time>
        </h2>
        {page.isFile ? null : (
          <p>
            <a href={links.to('/preview')}>{say('seeAsMail')}</a>
          </p>
        )}
      </div>
      <div lang={foreign ? content.language : undefined}>
        {lead === undefined ? null : <Lead page={page} {...lead} path={path} />}
        <ul className={others.length % 2 === 0 && others.length % 3 !== 0 ? 'others two' : 'others'}>
          {others.map(({ entry, section, quote }) => (
            <li key={entry.id}>
              <h3 {...toTongue(page, entry.language)}>
                <a className="headline-link" href={`${links.to(path)}#${toAnchor(entry.id)}`}>
                  <PieceView page={page} piece={entry.headline} language={entry.language} />
                </a>
              </h3>
              <p {...toTongue(page, entry.language)}>{toParagraph(page, entry.lede, entry.language)}</p>
              {quote === undefined ? null : <QuoteView page={page} quote={quote} language={entry.language} />}
              <Dateline page={page} entry={entry} section={section} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The section that it stands in, and the site that it comes from. */
function Dateline({ page, entry, section }: { page: Page; entry: Entry; section: string | null }) {
  const { site } = entry.source;
  if (section === null && site === null) return null;
  return (
    <p className="dateline" {...toSides(page, entry.language).around}>
      {section}
      {section === null || site === null ? null : ' · '}
      {site === null ? null : <bdi {...toTongue(page, entry.language)}>{site}</bdi>}
    </p>
  );
}

function Lead(props: {
  page: Page;
  entry: Entry;
  section: string | null;
  quote: Quote | undefined;
  path: string;
}) {
  const { page, entry, section, quote, path } = props;
  const tongue = toTongue(page, entry.language);
  return (
    <article className="lead" aria-labelledby="lead-head">
      <h3 id="lead-head" {...tongue}>
        <a className="headline-link" href={`${page.links.to(path)}#${toAnchor(entry.id)}`}>
          <PieceView page={page} piece={entry.headline} language={entry.language} />
        </a>
      </h3>
      <div className="lead-body">
        <div>
          <PictureView page={page} entry={entry} />
          <p className="lede" {...tongue}>
            {toParagraph(page, entry.lede, entry.language)}
          </p>
          <Dateline page={page} entry={entry} section={section} />
        </div>
        {quote === undefined ? null : <QuoteView page={page} quote={quote} language={entry.language} />}
      </div>
    </article>
  );
}
