import { schedule } from 'node-cron';

export interface Waker {
  /** Waits for a tick that is under way. */
  stop(): Promise<void>;
}

const minute = 60_000;
/** How long after a minute's start node-cron is taken to be deaf. */
const grace = 500;

/**
 * Calls `tick` now and at the start of every minute of UTC, never twice at once. What is due is for `tick` to find out from the clock and the
 * store: a wake-up missed or doubled changes nothing. An error goes to `onError` and the next minute tries again. node-cron 4.6.0 is deaf
 * for an hour when the machine's clocks go back, also in UTC, and until its old next time when somebody sets the clock back: a
 * plain timer wakes half a second later whenever it is.
 */
export function startWaking(
  tick: () => Promise<void>,
  onError: (error: unknown) => void,
  now: () => number,
): Waker {
  let running: Promise<void> | null = null;
  let late: NodeJS.Timeout | undefined;
  const wake = (): void => {
    clearTimeout(late);
    late = setTimeout(wake, minute - (now() % minute) + grace);
    running ??= tick()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  const task = schedule('* * * * *', wake, {
    name: 'digest',
    timezone: 'UTC',
    suppressMissedWarning: true,
  });
  wake();
  return {
    stop: async () => {
      await task.destroy();
      clearTimeout(late);
      await running;
    },
  };
}
