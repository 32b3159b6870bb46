import type { ReactNode } from 'react';
import type { CorrectionWish } from '../../domain/edit.ts';
import { WrongAndRight } from './corrections-page.tsx';
import { type Desktop, Mark } from './layout.tsx';
import { MailFrame, WholeMail } from './mail-forms.tsx';
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
  const src = `/desk/issues/${number}/correction/mail${shown}`;
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
      {wish === null ? null : (
        <>
          <MakeForm desk={desk} back={back} wish={wish} className="tools">
            <button type="submit" className="main">
              Put it right in the archive and the feeds
            </button>
          </MakeForm>
          <p className="state beneath">
            No mail goes out by this; you can send one afterwards.{' '}
            <a href={toForm(number, wish)}>Back, change it</a>
          </p>
        </>
      )}
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
          <WholeMail src={src} />
          <div className="frames">
            <MailFrame title="The mail of the correction" src={src} />
          </div>
          {readers === 0 || (wish !== null && approval === 'second') ? null : (
            <details className="act mailing">
              <summary>
                {wish === null ? `Mail it to ${people} …` : `Put it right, and mail ${people} …`}
              </summary>
              <MakeForm desk={desk} back={back} wish={wish}>
                <p className="state">
                  The mail begins within a minute and goes to <b>{people}</b>. What they got cannot be called
                  back.
                </p>
                <button type="submit" name="mail" value="yes">
                  {wish === null ? `Mail it to ${people}` : `Put it right, and mail ${people}`}
                </button>
              </MakeForm>
            </details>
          )}
        </>
      )}
    </>
  );
}

function MakeForm(props: {
  desk: Desktop;
  back: string;
  wish: CorrectionWish | null;
  className?: string;
  children: ReactNode;
}) {
  const { desk, back, wish, className, children } = props;
  return (
    <form method="post" action={back} className={className}>
      <Mark mark={desk.mark} />
      <input type="hidden" name="back" value={back} />
      {wish === null ? null : <input type="hidden" name="wish" value={JSON.stringify(wish)} />}
      {children}
    </form>
  );
}

/** The page where it was written, with the words that were. */
function toForm(number: number, wish: CorrectionWish): string {
  const words = 'text' in wish && wish.text !== null ? { kind: wish.kind, text: wish.text } : {};
  const query = new URLSearchParams(words).toString();
  return `/desk/issues/${number}/corrections/${wish.entry}${query === '' ? '' : `?${query}`}`;
}
