import { findStanding } from '../../domain/edit.ts';
import { toDue } from '../../texts/dates.ts';
import { BalanceCells, BalanceHeads } from './balance-cells.tsx';
import { DepartingNotice } from './departing.tsx';
import { ChangeButton, EditForm } from './form.tsx';
import { Growth } from './growth.tsx';
import { type Desktop, Mark } from './layout.tsx';
import type { Audience, Departing, DraftView, IssueProgress } from './ports.ts';
import { ReaderCounts, toReaders } from './reader-counts.tsx';
import { Told } from './told.tsx';
import { isRunning, UnderWay } from './under-way.tsx';
import { toWallTime } from './when.ts';

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
        <button type="submit" className="quiet">
          Move it
        </button>
      </EditForm>
      {moved?.kind === 'slot' && moved.at !== null ? (
        <EditForm desk={desk} view={view} back="/desk/sending" className="tools">
          <ChangeButton change={{ kind: 'slot', at: null }}>Back to its time in the schedule</ChangeButton>
        </EditForm>
      ) : null}
    </details>
  );
}
