import { schedule } from 'node-cron';

export interface Waker {
  /** Waits for a tick that is under way. */
  stop(): Promise<void>;
}

/**
 * Calls `tick` now and at the start of every minute, never twice at once. What is due is for `tick` to find out from the clock and the store: a
 * wake-up missed or doubled changes nothing. An error goes to `onError` and the next minute tries again.
 */
export function startWaking(tick: () => Promise<void>, onError: (error: unknown) => void): Waker {
  let running: Promise<void> | null = null;
  const wake = (): void => {
    running ??= tick()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  const task = schedule('* * * * *', wake, { name: 'digest' });
  wake();
  return {
    stop: async () => {
      await task.destroy();
      await running;
    },
  };
}
