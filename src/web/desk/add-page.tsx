import { toReadable } from '../../domain/additions.ts';
import { toCanonicalUrl } from '../../domain/canonical-url.ts';
import { type Desktop, Mark } from './layout.tsx';
import type { DraftView } from './ports.ts';

/** What a bookmark of the desk brought: it is shown, and nothing is read or added before a press. */
export function AddPage({
  desk,
  view,
  address,
}: {
  desk: Desktop;
  view: DraftView | undefined;
  address: string;
}) {
  const key = toCanonicalUrl(address);
  const known = view?.candidates.find(
    ({ entry }) => key !== null && entry.source.url !== null && toCanonicalUrl(entry.source.url) === key,
  );
  return (
    <>
      <h1>Add an article</h1>
      {key === null ? (
        <p className="told bad">“{address}” is no address of a page.</p>
      ) : (
        <p className="state">
          From <b>{URL.parse(address)?.host}</b>: <a href={address}>{address}</a>
        </p>
      )}
      {view === undefined ? (
        <p className="state">
          No draft waits that it could go into. <a href="/desk">Make one first.</a>
        </p>
      ) : null}
      {known === undefined ? null : (
        <p className="state">
          It is {known.isIn ? 'in the issue' : 'a candidate'} already:{' '}
          <a href={`/desk/entry/${known.entry.id}`}>{toReadable(known.entry.headline)}</a>
        </p>
      )}
      {key === null || view === undefined || known?.isIn ? null : (
        <form method="post" action="/desk/add" className="tools">
          <Mark mark={desk.mark} />
          <input type="hidden" name="address" value={address} />
          <button type="submit">Read it and put it into issue {view.issue.number}</button>
        </form>
      )}
    </>
  );
}
