import { toReadable } from '../../domain/additions.ts';
import type { Correction } from '../../domain/correction.ts';
import type { Issue } from '../../domain/issue.ts';
import { toDue } from '../../texts/dates.ts';
import { BalanceCells, BalanceHeads } from './balance-cells.tsx';
import type { Desktop } from './layout.tsx';
import type { IssueProgress } from './ports.ts';
import { Told } from './told.tsx';
import { tongueOf } from './tongue.ts';

interface Props {
  readonly desk: Desktop;
  readonly issue: Pick<Issue, 'number' | 'content'>;
  readonly corrections: readonly Correction[];
  readonly mails: readonly IssueProgress[];
  readonly told: string | null;
}

/** What was put right of an issue that went out, who was told of it, and the stories that can be put right. */
export function CorrectionsPage({ desk, issue, corrections, mails, told }: Props) {
  const { number, content } = issue;
  const untold = corrections.filter(({ mailId }) => mailId === null).length;
  return (
    <>
      <Told text={told} />
      <p className="state">
        <a href={`/desk/issues/${number}`}>
          {number}: {content.subject}
        </a>
      </p>
      <h1>Corrections of issue {number}</h1>
      <h2>So far</h2>
      {corrections.length === 0 ? (
        <p className="state">Nothing was corrected yet.</p>
      ) : (
        <ul className="rows">
          {corrections.map((correction) => (
            <CorrectionRow key={correction.id} desk={desk} correction={correction} />
          ))}
        </ul>
      )}
      {untold === 0 ? null : (
        <p>
          <a href={`/desk/issues/${number}/correction`}>
            Look at the mail of {untold === 1 ? 'what' : `the ${untold} corrections that`} no mail told of yet
          </a>
        </p>
      )}
      {mails.length === 0 ? null : <Mails mails={mails} />}
      <h2>Put a story right</h2>
      <ul className="rows">
        {content.sections
          .flatMap(({ entries }) => entries)
          .map(({ id, headline, language, source }) => (
            <li key={id}>
              <h3 className="headline">
                <a href={`/desk/issues/${number}/corrections/${id}`} {...tongueOf({ language })}>
                  {toReadable(headline)}
                </a>
              </h3>
              {source.site === null ? null : <p className="why">{source.site}</p>}
            </li>
          ))}
      </ul>
    </>
  );
}

function CorrectionRow({ desk, correction }: { desk: Desktop; correction: Correction }) {
  const { at, who, headline, was, is, mailId } = correction;
  return (
    <li>
      <h3 dir="auto">{headline}</h3>
      <p className="why">
        {toDue(at, desk.page.newsletter.timeZone)} · {who} ·{' '}
        {mailId === null ? 'no mail tells of it' : 'a mail told of it'}
      </p>
      <WrongAndRight was={was} is={is} />
    </li>
  );
}

export function WrongAndRight({ was, is }: Pick<Correction, 'was' | 'is'>) {
  return (
    <dl className="wrong-and-right">
      {was === null ? null : (
        <div>
          <dt>As it went out</dt>
          <dd dir="auto">{was}</dd>
        </div>
      )}
      <div>
        <dt>Right is</dt>
        <dd dir="auto">{is ?? 'nothing: it is taken back'}</dd>
      </div>
    </dl>
  );
}

const figures = ['planned', 'accepted'] as const;

function Mails({ mails }: { mails: readonly IssueProgress[] }) {
  return (
    <>
      <h2>Mails</h2>
      <table className="issues-table">
        <thead>
          <tr>
            <th scope="col">Mail</th>
            <th scope="col">State</th>
            <BalanceHeads figures={figures} />
          </tr>
        </thead>
        <tbody>
          {mails.map(({ id, subject, state, reason, balance }) => (
            <tr key={id}>
              <td>{subject}</td>
              <td>{[state, reason].filter(Boolean).join(': ')}</td>
              <BalanceCells balance={balance} figures={figures} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
