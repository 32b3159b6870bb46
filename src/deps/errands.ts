import { DigestError } from '../domain/errors.ts';
import type { SendingIssue } from '../domain/issue.ts';
import { isPostgresUrl } from '../store/database.ts';
import { isAway, toReason } from '../store/postgres-errors.ts';
import type { Desk } from './desk.ts';
import type { Rounds } from './schedule.ts';

/** Who does the work of the schedule and of delivery: this process alone, or one of many machines. */
export interface Errands extends AsyncDisposable {
  /** Called each minute. */
  look(): Promise<void>;
}

/** How many machines may work on one issue at the same time. */
const shares = 8;

/** With PostgreSQL pg-boss hands the work round; else it is done here. What is due, and who gets what, the store decides either way. */
export function startErrands(
  desk: Desk,
  rounds: Rounds,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<Errands> {
  const { databaseUrl } = desk.config;
  return databaseUrl !== null && isPostgresUrl(databaseUrl)
    ? startShared(databaseUrl, desk, rounds, onError)
    : Promise.resolve(startAlone(rounds, signal, onError));
}

function startAlone(rounds: Rounds, signal: AbortSignal, onError: (error: unknown) => void): Errands {
  let sending: Promise<void> | null = null;
  const sources = lookInTheBackground(rounds, onError);
  async function sendAll(): Promise<void> {
    for (const issue of await rounds.listOpen()) {
      if (!signal.aborted) await rounds.sendOne(issue, signal);
    }
  }
  return {
    look: async () => {
      await rounds.lookAtSchedule();
      sending ??= sendAll()
        .catch(onError)
        .finally(() => {
          sending = null;
        });
      sources.look();
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([sending, sources.settled()]);
    },
  };
}

/** The schedule waits for no slow site. */
function lookInTheBackground(rounds: Rounds, onError: (error: unknown) => void) {
  let looking: Promise<void> | null = null;
  return {
    look(): void {
      looking ??= rounds
        .lookForRenewals()
        .catch(onError)
        .finally(() => {
          looking = null;
        });
    },
    settled: async () => {
      await looking;
    },
  };
}

async function startShared(
  databaseUrl: string,
  { store }: Desk,
  rounds: Rounds,
  complain: (error: unknown) => void,
): Promise<Errands> {
  let isToldAway = false;
  /** A database that restarts is told of once, and not at each look of each queue. */
  const onError = (error: unknown): void => {
    if (!isAway(error)) complain(error);
    else if (!isToldAway) {
      isToldAway = true;
      const { place } = store.database;
      complain(new DigestError('store-unreachable', { place, reason: toReason(error) }, error));
    }
  };
  const { startJobs } = await import('../schedule/jobs.ts');
  const sources = lookInTheBackground(rounds, onError);
  const isSending = (issue: { state: string }): issue is SendingIssue => issue.state === 'sending';
  const jobs = await startJobs(
    {
      look: async () => {
        await rounds.lookAtSchedule();
        sources.look();
      },
      send: async (issueId, signal) => {
        const issue = await store.issues.get(issueId);
        if (isSending(issue)) await rounds.sendOne(issue, signal);
      },
      listOpen: async () => {
        const open = await rounds.listOpen();
        isToldAway = false;
        return open.map(({ id }) => id);
      },
    },
    { databaseUrl, shares, roundMs: 5_000, onError },
  );
  return {
    look: async () => {},
    [Symbol.asyncDispose]: async () => {
      await jobs.stop();
      await sources.settled();
    },
  };
}
