import { IssueLines } from './issue-lines.tsx';
import type { Page } from './page.ts';
import type { IssueLine } from './ports.ts';

export const issuesPerPage = 30;

/** All issues, newest first, a page at a time; `from` counts the newer ones left out. */
export function ArchivePage(props: {
  page: Page;
  issues: readonly IssueLine[];
  from: number;
  total: number;
}) {
  const { page, issues, from, total } = props;
  const { say, links } = page;
  return (
    <div className="plain">
      <h1>{say('archiveTitle')}</h1>
      {issues.length === 0 ? (
        <p>{say('archiveEmpty')}</p>
      ) : (
        <IssueLines page={page} issues={issues} level={2} />
      )}
      {total <= issues.length || page.isFile ? null : (
        <nav className="pager" aria-label={say('archive')}>
          {from === 0 ? (
            <span />
          ) : (
            <a rel="prev" href={links.to(`/issues?from=${Math.max(0, from - issuesPerPage)}`)}>
              {say('newerIssues')}
            </a>
          )}
          {from + issues.length >= total ? null : (
            <a rel="next" href={links.to(`/issues?from=${from + issuesPerPage}`)}>
              {say('olderIssues')}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
