import cliProgress from 'cli-progress';
import type { Progress } from '../delivery/send.ts';

export interface SendingBar {
  plan(readers: number): void;
  show(progress: Progress): void;
  stop(): void;
}

/** A live line on a terminal: how far, how fast, how many wait or failed, how long still. Nothing where there is no terminal. */
export function createSendingBar(stream: NodeJS.WriteStream | null): SendingBar {
  if (stream === null) return { plan: () => {}, show: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    stream,
    format: '{bar} {value}/{total}  {rate}/s  {deferred} deferred, {failed} failed  {left}{waiting}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: false,
    noTTYOutput: false,
  });
  let started = false;
  const start = (total: number): void => {
    if (!started) bar.start(total, 0, { rate: 0, deferred: 0, failed: 0, left: 'planning', waiting: '' });
    started = true;
    bar.setTotal(total);
  };
  return {
    plan: start,
    show: ({ balance, perSecond, waiting }) => {
      start(balance.planned);
      const open = balance.queued + balance.sending + balance.deferred;
      bar.update(balance.planned - open, {
        rate: Math.round(perSecond),
        deferred: balance.deferred,
        failed: balance.failed,
        left: toTimeLeft(balance.queued + balance.sending, perSecond),
        waiting: waiting === null ? '' : `  waiting: ${waiting}`,
      });
    },
    stop: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}

function toTimeLeft(messages: number, perSecond: number): string {
  if (messages === 0) return 'nobody queued';
  if (perSecond === 0) return 'time left unknown';
  const seconds = Math.ceil(messages / perSecond);
  if (seconds < 90) return `${seconds} s left`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min left` : `${Math.round(seconds / 3600)} h left`;
}
