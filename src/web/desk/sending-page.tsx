import { findStanding } from '../../domain/edit.ts';
import { toDue } from '../../texts/dates.ts';
import { BalanceCells, BalanceHeads } from './balance-cells.tsx';
import { DepartingNotice } from './departing.tsx';
import { ChangeButton, EditForm } from './form.tsx';
import { type Desktop, Mark } from './layout.tsx';
import { createPace, toDone } from './pace.ts';
import type { Audience, CorrectedSince, Departing, DraftView, IssueProgress } from './ports.ts';
import { ReaderCounts, toReaders } from './reader-counts.tsx';
import { RenewedNote } from './renewed.tsx';
import { Told } from './told.tsx';
import { isRunning, Running, UnderWay } from './under-way.tsx';
import { toWallTime, toWritten } from './when.ts';

interface Props {
  readonly desk: Desktop;
  readonly view: DraftView | undefined;
  readonly approval: 'none' | 'second';
  readonly audience: Audience;
  readonly issues: readonly IssueProgress[];
  readonly departing: Departing | undefined;
  readonly stopMinutes: number;
  /** The slot that the draft takes if it is sent now. */
  readonly slotByHand: number;
  /** Epoch ms. */
  readonly now: number;
  /** What the checks of the draft say, in a line. */
  readonly checks: string | undefined;
  readonly told: string | null;
}

const figures = ['planned', 'accepted', 'failed'] as const;

/** When the next issue goes out, and what became of those before. */
export function SendingPage({ issues, told, now, ...next }: Props) {
  const { desk, view } = next;
  return (
    <>
      <Told text={told} />
      <UnderWay issues={issues} />
      <DepartingNotice desk={desk} departing={next.departing} now={now} />
      <h1>Sending</h1>
      {view === undefined ? (
        <p className="state">
          No {issues.some(isRunning) ? 'further ' : ''}draft waits. The schedule makes one when it is due.
        </p>
      ) : (
        <Next {...next} view={view} />
      )}
      <ReaderCounts audience={next.audience} newsletter={desk.page.newsletter} />
      <h2>Issues</h2>
      <Growth issues={issues} />
      <table className="issues-table">
        <thead>
          <tr>
            <th scope="col">Issue</th>
            <th scope="col">State</th>
            <BalanceHeads figures={figures} />
          </tr>
        </thead>
        <tbody>
          {issues.map(({ id, number, isCorrection, subject, state, balance }) => (
            <tr key={id}>
              <td>
                <a href={`/desk/issues/${number}${isCorrection ? '/corrections' : ''}`}>
                  {number}: {subject}
                </a>
              </td>
              <td>{state}</td>
              <BalanceCells balance={balance} figures={figures} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Next(props: Omit<Props, 'issues' | 'told' | 'now' | 'view'> & { view: DraftView }) {
  const { desk, view, approval, audience, departing, stopMinutes, slotByHand, checks } = props;
  const { readers } = audience;
  const { issue, slot, approvedBy, content, version } = view;
  const waits = approval === 'second' && issue.state !== 'ready';
  return (
    <>
      <p className="state">
        <b dir="auto">{content.subject}</b> goes to <b>{toReaders(readers)}</b>
        {departing?.isAsSeen ? null : (
          <>
            {' '}
            on <b>{toDue(slot, desk.page.newsletter.timeZone)}</b>
          </>
        )}
        {issue.isHeld ? ', and is held: nothing goes out before it is let go' : ''}
        {waits ? ', once a second person has approved it' : ''}
        {approvedBy.length > 0 ? `. Approved by ${approvedBy.join(', ')}` : ''}
      </p>
      <div className="tools">
        <form method="post" action="/desk/proof">
          <Mark mark={desk.mark} />
          <button type="submit">Send a proof to me</button>
        </form>
        <EditForm desk={desk} view={view} back="/desk/sending" className="tools">
          {approval === 'none' ? null : (
            <ChangeButton change={{ kind: 'approve' }} className={waits ? 'main' : undefined}>
              Approve it as it is
            </ChangeButton>
          )}
          {departing?.isAsSeen ? null : (
            <ChangeButton change={{ kind: 'hold', held: !issue.isHeld }}>
              {issue.isHeld ? 'Let it go' : 'Hold it'}
            </ChangeButton>
          )}
        </EditForm>
      </div>
      {departing?.isAsSeen || issue.isHeld ? null : (
        <p className="count">Held, it does not go out, not even when it is due, until you let it go.</p>
      )}
      {checks === undefined ? null : (
        <p className="state">
          <a href="/desk/preview#checks">Checks</a>: {checks}
        </p>
      )}
      <h2>When it goes out</h2>
      {departing?.isAsSeen ? null : (
        <details className={waits ? 'act' : 'act main'}>
          <summary>Send it now …</summary>
          <form method="post" action="/desk/send">
            <Mark mark={desk.mark} />
            <input type="hidden" name="based" value={version} />
            <label className="check">
              <input type="checkbox" name="sure" value="yes" required /> It goes to {toReaders(readers)}{' '}
              {toDelay(stopMinutes)}, as the issue of {toDay(slotByHand, desk.page.newsletter.timeZone)}: no
              other goes out by itself for that day
            </label>
            <button type="submit">Send now</button>
          </form>
        </details>
      )}
      <Slot desk={desk} view={view} />
    </>
  );
}

function toDelay(minutes: number): string {
  if (minutes === 0) return 'within a minute';
  return `in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, in which it can be stopped`;
}

function toDay(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full' }).format(instant);
}

/** This issue alone at another time; the schedule stays as it is. */
function Slot({ desk, view }: { desk: Desktop; view: DraftView }) {
  const { timeZone } = desk.page.newsletter;
  const moved = findStanding(view.edits).findLast(({ change }) => change.kind === 'slot')?.change;
  return (
    <details className="act">
      <summary>Send it at another time …</summary>
      <EditForm desk={desk} view={view} back="/desk/sending" className="line">
        <input type="hidden" name="kind" value="slot" />
        <div className="field">
          <label htmlFor="slot">This issue is due at ({timeZone})</label>
          <input
            type="datetime-local"
            id="slot"
            name="text"
            defaultValue={toWallTime(view.slot, timeZone)}
            required
          />
        </div>
        <button type="submit">Move it</button>
      </EditForm>
      {moved?.kind === 'slot' && moved.at !== null ? (
        <EditForm desk={desk} view={view} back="/desk/sending" className="tools">
          <ChangeButton change={{ kind: 'slot', at: null }}>Back to its time in the schedule</ChangeButton>
        </EditForm>
      ) : null}
    </details>
  );
}

/** Readers planned for, issue by issue: a line without a script. */
function Growth({ issues }: { issues: readonly IssueProgress[] }) {
  const sizes = issues
    .filter(({ state, isCorrection }) => state === 'sent' && !isCorrection)
    .slice(0, 26)
    .map(({ balance }) => balance.planned)
    .toReversed();
  if (sizes.length < 3) return null;
  const most = Math.max(...sizes, 1);
  const points = sizes
    .map((size, at) => `${(at / (sizes.length - 1)) * 300},${56 - (size / most) * 48}`)
    .join(' ');
  return (
    <figure className="growing">
      <svg
        className="growth"
        viewBox="0 0 300 60"
        role="img"
        aria-label={`Readers of the last ${sizes.length} issues: ${sizes.join(', ')}`}
      >
        <polyline points={points} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <figcaption>
        Readers, issue by issue: {sizes[0]?.toLocaleString('en')} at first,{' '}
        {sizes.at(-1)?.toLocaleString('en')} in the last one
      </figcaption>
    </figure>
  );
}

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
  uncertain: 'it was handed over and no answer came: it is not sent twice',
  suppressed: 'the address is on the list of those that get no mail',
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
