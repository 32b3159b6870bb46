import cliProgress from 'cli-progress';
import type { Progress } from '../delivery/send.ts';
import { createWaitingNotes, toWaitingText } from '../delivery/waiting-notes.ts';
import { toTimeLeft } from '../domain/time-left.ts';

export interface SendingBar {
  plan(readers: number): void;
  show(progress: Progress): void;
  stop(): void;
}

const working = '{value}/{total}  {rate}/s  {deferred} deferred, {failed} failed  {left}';
/** Columns of the bar, which takes what the words leave; less than the first says nothing. */
const [shortestBar, longestBar] = [8, 24];
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
    format: (options, params, payload: Payload) => {
      const write = (format: string, barsize = 0): string =>
        cliProgress.Format.Formatter({ ...options, format, barsize }, params, payload);
      if (payload.waiting !== null) return write(waiting);
      const room = (stream.columns ?? 80) - write(working).length - 2;
      return room < shortestBar ? write(working) : write(`{bar} ${working}`, Math.min(room, longestBar));
    },
    formatValue: (value) => value.toLocaleString('en'),
    hideCursor: true,
    clearOnComplete: true,
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
        deferred: balance.deferred.toLocaleString('en'),
        failed: balance.failed.toLocaleString('en'),
        left: toLeft(balance.queued + balance.sending, perSecond),
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

function toLeft(messages: number, perSecond: number): string {
  if (messages === 0) return 'nobody queued';
  const left = toTimeLeft(messages, perSecond);
  return left === null ? 'time left unknown' : `${left} left`;
}
