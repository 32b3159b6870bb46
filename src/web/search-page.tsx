import { toAnchor } from '../domain/anchor.ts';
import { toLongDate } from '../texts/dates.ts';
import { commaOf } from '../texts/language.ts';
import type { Page } from './page.ts';
import type { SearchHit } from './ports.ts';

/** `hits` is null before anything was looked for. */
export function SearchPage({
  page,
  query,
  hits,
}: {
  page: Page;
  query: string;
  hits: readonly SearchHit[] | null;
}) {
  const { say, links } = page;
  return (
    <div className="plain">
      <h1>{say('searchTitle')}</h1>
      <search>
        <form method="get" action={links.to('/search')}>
          <div className="search-row">
            <p className="search-field">
              <label htmlFor="q">{say('searchField')}</label>
              <input id="q" type="search" name="q" defaultValue={query} maxLength={200} />
            </p>
            {page.language === page.newsletter.language ? null : (
              <input type="hidden" name="lang" value={page.language} />
            )}
            <button type="submit">{say('searchButton')}</button>
          </div>
        </form>
      </search>
      {hits === null ? null : (
        <>
          <p role="status" className="fine">
            {hits.length === 0 ? say('searchNothing') : say('searchFound', { count: hits.length })}
          </p>
          <ol className="issues">
            {hits.map((hit) => (
              <li key={`${hit.slug}-${hit.entryId}`}>
                <p className="dateline">
                  {say('issueNumber', { number: hit.number })}
                  {commaOf(page.language)}{' '}
                  <time dateTime={hit.date}>{toLongDate(hit.date, page.language)}</time>
                </p>
                <h2>
                  <a
                    className="headline-link"
                    href={`${links.to(`/issues/${hit.slug}`)}#${toAnchor(hit.entryId)}`}
                  >
                    <Marked text={hit.headline} query={query} />
                  </a>
                </h2>
                <p className="fine">
                  <Marked text={hit.excerpt} query={query} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** Words that begin as one of those looked for are marked, as the archive finds them. */
function Marked({ text, query }: { text: string; query: string }) {
  const wanted = (query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 20);
  let at = 0;
  return (text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map((piece) => {
    at += piece.length;
    const found = wanted.some((word) => piece.toLowerCase().startsWith(word));
    return found ? <mark key={at}>{piece}</mark> : piece;
  });
}
