import type { ReactNode } from 'react';
import { type Desktop, Mark } from './layout.tsx';
import { toDone } from './pace.ts';
import type { IssueProgress } from './ports.ts';
import { toReaders } from './reader-counts.tsx';

export function isRunning({ state }: Pick<IssueProgress, 'state'>): boolean {
  return state === 'sending' || state === 'paused';
}

/** What is on its way to readers right now, above everything else: how far it is, and the way to what pauses it. */
export function UnderWay({ issues }: { issues: readonly IssueProgress[] }) {
  return issues.filter(isRunning).map((issue) => {
    const { id, number, isCorrection, state, balance } = issue;
    const name = isCorrection ? `The mail of the correction of issue ${number}` : `Issue ${number}`;
    const path = isCorrection ? `/desk/issues/${number}/corrections` : `/desk/issues/${number}`;
    return (
      <div key={id} className="told under-way">
        <p>
          <b>
            {name} {state === 'paused' ? 'is paused' : 'is going out'}
            {balance.planned === 0
              ? ', and nobody has it yet'
              : `: ${balance.accepted.toLocaleString('en')} of ${balance.planned.toLocaleString('en')}`}
          </b>
        </p>
        <progress
          max={Math.max(1, balance.planned)}
          value={toDone(issue)}
          aria-label={`${name}: done with`}
        />
        <p>
          <a href={path}>{toWay(state, isCorrection)}</a>
        </p>
      </div>
    );
  });
}

function toWay(state: IssueProgress['state'], isCorrection: boolean): string {
  if (isCorrection) return 'Look at it';
  return state === 'paused' ? 'Go on with it, or stop it' : 'Follow it, pause it';
}

/** What is done about an issue on its way. To pause takes nothing from anybody; to stop it for good is asked once more, set apart. */
export function Running({ desk, issue }: { desk: Desktop; issue: IssueProgress }) {
  const { number, state, balance } = issue;
  const form = (children: ReactNode, className?: string) => (
    <form method="post" action={`/desk/issues/${number}`} className={className}>
      <Mark mark={desk.mark} />
      {children}
    </form>
  );
  return (
    <>
      {form(
        <button type="submit" name="do" value={state === 'sending' ? 'pause' : 'resume'} className="main">
          {state === 'sending' ? 'Pause' : 'Go on'}
        </button>,
        'tools',
      )}
      <details className="act danger">
        <summary>Stop for good …</summary>
        {form(
          <>
            <p className="state">
              {balance.planned === 0 ? (
                'Nobody has it yet, '
              ) : (
                <>
                  <b data-sum="accepted">{balance.accepted.toLocaleString('en')}</b> of{' '}
                  {toReaders(balance.planned)} have it. <b data-sum="left">{toLeft(issue)}</b> do not have it
                  yet,{' '}
                </>
              )}
              <b>and will never get it</b>: an issue that was stopped cannot go on. To wait, pause it.
            </p>
            <button type="submit" name="do" value="cancel" className="danger">
              Stop it for good
            </button>
          </>,
        )}
      </details>
    </>
  );
}

/** Readers who may still get it. */
export function toLeft({ balance }: Pick<IssueProgress, 'balance'>): string {
  return (balance.queued + balance.sending + balance.deferred).toLocaleString('en');
}
