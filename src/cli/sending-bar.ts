import cliProgress from 'cli-progress';
import type { Progress } from '../delivery/send.ts';
import { createWaitingNotes, toWaitingText } from '../delivery/waiting-notes.ts';

export interface SendingBar {
  plan(readers: number): void;
  show(progress: Progress): void;
  stop(): void;
}

const working = '{bar} {value}/{total}  {rate}/s  {deferred} deferred, {failed} failed  {left}';
/** Without the bar, so that the reason has room on 80 columns. */
const waiting = '{value}/{total}  waiting {waiting}';

/**
 * A live line on a terminal: how far, how fast, how many wait or failed, how long still, or what is waited for. Elsewhere `log` hears only when
 * the relay is waited for.
 */
export function createSendingBar(
  stream: NodeJS.WriteStream | null,
  log: (line: string) => void,
  now: () => number,
): SendingBar {
  if (stream === null) return { plan: () => {}, show: createWaitingNotes(log, now), stop: () => {} };
  const bar = new cliProgress.SingleBar({
    stream,
    format: (options, params, payload: Payload) =>
      cliProgress.Format.Formatter(
        { ...options, format: payload.waiting === null ? working : waiting },
        params,
        payload,
      ),
    barsize: 24,
    hideCursor: true,
    clearOnComplete: false,
    noTTYOutput: false,
  });
  let started = false;
  const start = (total: number): void => {
    if (!started) bar.start(total, 0, { rate: 0, deferred: 0, failed: 0, left: 'planning', waiting: null });
    started = true;
    bar.setTotal(total);
  };
  return {
    plan: start,
    show: ({ balance, perSecond, waiting: wait }) => {
      start(balance.planned);
      const open = balance.queued + balance.sending + balance.deferred;
      bar.update(balance.planned - open, {
        rate: Math.round(perSecond),
        deferred: balance.deferred,
        failed: balance.failed,
        left: toTimeLeft(balance.queued + balance.sending, perSecond),
        waiting: wait === null ? null : toWaitingText(wait),
      });
    },
    stop: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}

interface Payload {
  readonly waiting: string | null;
}

function toTimeLeft(messages: number, perSecond: number): string {
  if (messages === 0) return 'nobody queued';
  if (perSecond === 0) return 'time left unknown';
  const seconds = Math.ceil(messages / perSecond);
  if (seconds < 90) return `${seconds} s left`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min left` : `${Math.round(seconds / 3600)} h left`;
}
