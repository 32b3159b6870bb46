import { DigestError } from '../../domain/errors.ts';
import { type Mailbox, toMailboxName } from '../../mailbox/address.ts';
import type { MailboxMemory, RoundLimits } from '../../mailbox/read-place.ts';
import type { BounceWorld } from './desk.ts';
import { readMailbox } from './mailbox.ts';

export interface MailboxRounds extends AsyncDisposable {
  /** A sentence about a box that can't be read, or in which more waits than rounds get through; for /readyz. */
  listProblems(): readonly string[];
}

export interface MailboxRoundsWorld {
  readonly bounces: BounceWorld;
  readonly memory: MailboxMemory;
  readonly limits: RoundLimits;
  /** Between two rounds; a round that left mails behind is followed at once. */
  readonly everyMs: number;
  /** Told once for each failure that is another than the last. */
  onError(error: unknown): void;
}

/** Minutes without a whole round after which a box is called behind. */
const behindMs = 15 * 60_000;

/**
 * Reads a mailbox round by round, beside the schedule and never in its way. `[Symbol.asyncDispose]` breaks off the round that is under way.
 */
export function startMailboxRounds(mailbox: Mailbox, world: MailboxRoundsWorld): MailboxRounds {
  const { bounces, memory, limits, everyMs } = world;
  const stop = new AbortController();
  const name = toMailboxName(mailbox);
  let wholeAt = bounces.now();
  let left = 0;
  let failure: string | null = null;

  async function runRound(): Promise<void> {
    try {
      const round = await readMailbox(mailbox, { bounces, memory, limits, signal: stop.signal });
      left = round.left;
      failure = null;
      if (left === 0) wholeAt = bounces.now();
    } catch (error) {
      const reason =
        error instanceof DigestError ? error.message : 'an unexpected failure; see the log of the server';
      if (reason !== failure) world.onError(error);
      failure = reason;
    }
  }

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      await runRound();
      if (!stop.signal.aborted && (failure !== null || left === 0)) await wait(everyMs, stop.signal);
    }
  }
  const running = run();

  return {
    listProblems() {
      const minutes = Math.floor((bounces.now() - wholeAt) / 60_000);
      if (failure !== null) return [failure];
      if (left > 0 && bounces.now() - wholeAt > behindMs)
        return [
          `the mailbox ${name} is behind: ${left} mails wait, and it was last read to its end ${minutes} minutes ago`,
        ];
      return [];
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
