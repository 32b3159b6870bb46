import { toDue } from '../../texts/dates.ts';
import type { Desktop } from './layout.tsx';
import { createPace, toDone } from './pace.ts';
import type { CorrectedSince, IssueProgress } from './ports.ts';
import { RenewedNote } from './renewed.tsx';
import { Told } from './told.tsx';
import { isRunning, Running } from './under-way.tsx';
import { toWritten } from './when.ts';

/** One issue on its way, or gone. */
export function IssueSumsPage({
  desk,
  issue,
  corrected,
  now,
  told,
}: {
  desk: Desktop;
  issue: IssueProgress;
  corrected: readonly CorrectedSince[];
  /** Epoch ms. */
  now: number;
  told: string | null;
}) {
  const { number, subject, state, reason, balance, startedAt, sums } = issue;
  const running = isRunning(issue);
  const done = toDone(issue);
  const shown = { ...toShown(issue), ...(running && createPace(issue)(now, issue)) };
  const { timeZone } = desk.page.newsletter;
  return (
    <>
      <Told text={told} />
      <p className="state">
        <a href="/desk/sending">Sending</a>
      </p>
      <h1>
        {number}: {subject}
      </h1>
      <p className="state">
        <a href={`/desk/issues/${number}/corrections`}>Correct a story of it</a>
      </p>
      {corrected.map(({ entry, headline, renewed }) => (
        <RenewedNote
          key={entry}
          renewed={renewed}
          timeZone={timeZone}
          words={`“${headline}” was corrected at its source since; seen`}
        />
      ))}
      {issue.finishedAt === null || state !== 'sent' ? null : (
        <p className="summary-line">
          Sent to{' '}
          {balance.accepted === balance.planned ? 'all ' : `${balance.accepted.toLocaleString('en')} of `}
          {balance.planned.toLocaleString('en')}, finished {toWritten(issue.finishedAt, timeZone)}
        </p>
      )}
      <p className="state">
        {state}
        {reason === null ? '' : `: ${reason}`}
        {startedAt === null ? '' : ` · begun ${toDue(startedAt, timeZone)}`}
      </p>
      <div data-events={running ? `/desk/issues/${number}/events` : undefined}>
        {running ? <progress max={Math.max(1, balance.planned)} value={done} aria-label="Done with" /> : null}
        <dl className="sums">
          {Object.entries(shown)
            .filter(([name, value]) => running || value !== '0' || always.has(name))
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd data-sum={name}>{value}</dd>
              </div>
            ))}
        </dl>
        <Meanings
          names={
            running ? Object.keys(meanings) : Object.keys(meanings).filter((name) => shown[name] !== '0')
          }
        />
      </div>
      {running ? <Running desk={desk} issue={issue} /> : null}
      {sums.length === 0 ? null : (
        <>
          <h2>Since then, in sum</h2>
          <table>
            <tbody>
              {sums.map(({ what, total }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td className="figure">{total.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

/** Shown also where nobody is counted. */
const always: ReadonlySet<string> = new Set(['planned', 'accepted']);

const meanings: Readonly<Record<string, string>> = {
  accepted: 'the reader’s mail server took it',
  deferred: 'the server said “later”: it is tried again for two days',
  failed: 'the server refused it for good',
  uncertain: 'it was handed over and no answer came: it may have arrived',
  suppressed: 'the reader left before, or gets no mail at all',
};

function Meanings({ names }: { names: readonly string[] }) {
  return (
    <details>
      <summary>What these words mean</summary>
      <ul>
        {names.map((name) => (
          <li key={name} className="count">
            <b>{name}</b>: {meanings[name]}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function toShown({ balance }: Pick<IssueProgress, 'balance'>): Record<string, string> {
  const { planned, accepted, queued, deferred, failed, uncertain, suppressed } = balance;
  const sums = { planned, accepted, waiting: queued, deferred, failed, uncertain, suppressed };
  return Object.fromEntries(Object.entries(sums).map(([name, count]) => [name, count.toLocaleString('en')]));
}
