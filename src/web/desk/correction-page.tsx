import type { CorrectionWish } from '../../domain/edit.ts';
import { WrongAndRight } from './corrections-page.tsx';
import { type Desktop, Mark } from './layout.tsx';
import type { CorrectionPreview } from './ports.ts';
import { toReaders } from './reader-counts.tsx';

interface Props {
  readonly desk: Desktop;
  readonly number: number;
  readonly wish: CorrectionWish | null;
  readonly preview: CorrectionPreview;
  readonly approval: 'none' | 'second';
}

/** What a correction would say and whom its mail would reach, before it is made. */
export function CorrectionPage({ desk, number, wish, preview, approval }: Props) {
  const { said, mail, readers } = preview;
  const back = `/desk/issues/${number}/corrections`;
  const shown = wish === null ? '' : `?${new URLSearchParams({ wish: JSON.stringify(wish) })}`;
  const people = toReaders(readers);
  return (
    <>
      <p className="state">
        <a href={back}>Corrections of issue {number}</a>
      </p>
      <h1>{wish === null ? 'The mail of what no mail told of yet' : 'What the correction says'}</h1>
      {said === null ? null : (
        <>
          <p className="state">Of “{said.headline}”</p>
          <WrongAndRight was={said.was} is={said.is} />
        </>
      )}
      <form method="post" action={back} className="tools">
        <Mark mark={desk.mark} />
        <input type="hidden" name="back" value={back} />
        {wish === null ? null : (
          <>
            <input type="hidden" name="wish" value={JSON.stringify(wish)} />
            <button type="submit">Put it right in the archive and the feeds</button>
          </>
        )}
        {mail === null || readers === 0 || (wish !== null && approval === 'second') ? null : (
          <button type="submit" name="mail" value="yes">
            {wish === null ? `Mail it to ${people}` : `Put it right, and mail ${people}`}
          </button>
        )}
      </form>
      {wish !== null && approval === 'second' ? (
        <p className="state">Its mail goes out once another editor, an approver, has looked at it.</p>
      ) : null}
      <h2>The mail</h2>
      {mail === null ? (
        <p className="state">
          {wish === null
            ? 'There is nothing that no mail told of.'
            : 'The ledger no longer knows who got the issue, so nobody can be told by mail.'}
        </p>
      ) : (
        <>
          <p className="state">
            <b>{mail.subject}</b> would reach <b>{people}</b>: everybody who got the issue and is still a
            reader
          </p>
          <div className="frames">
            <iframe
              title="The mail of the correction"
              src={`/desk/issues/${number}/correction/mail${shown}`}
              sandbox="allow-popups"
            />
          </div>
        </>
      )}
    </>
  );
}
