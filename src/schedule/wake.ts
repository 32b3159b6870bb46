export interface Waker {
  /** Waits for a tick that is under way. */
  stop(): Promise<void>;
}

const minute = 60_000;

/**
 * Calls `tick` now and at the start of every minute of UTC, never twice at once. What is due is for `tick` to find out from the clock and the
 * store: a wake-up missed or doubled changes nothing. An error goes to `onError` and the next minute tries again. A plain timer, because no
 * zone then comes into it: node-cron 4.6.0 is deaf for an hour when the machine's clocks go back, also when it is told to work in UTC.
 */
export function startWaking(
  tick: () => Promise<void>,
  onError: (error: unknown) => void,
  now: () => number,
): Waker {
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout;
  const wake = (): void => {
    timer = setTimeout(wake, minute - (now() % minute));
    running ??= tick()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  wake();
  return {
    stop: async () => {
      clearTimeout(timer);
      await running;
    },
  };
}
