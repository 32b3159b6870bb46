import type { Ledger } from './ledger.ts';

export interface LedgerPatience {
  /** Whether an error says that the database is gone for now: it restarts, or the way to it broke. */
  isAway(error: unknown): boolean;
  /** Resolves after `ms`. */
  wait(ms: number): Promise<void>;
  /** Once it is aborted nothing is waited for. */
  readonly signal?: AbortSignal | undefined;
  /** Called when it goes, and when it is back. */
  onAway(isAway: boolean): void;
}

const pauseMs = 500;

/**
 * The ledger of a database that may restart: what it is asked meanwhile waits and is asked again, so that no process that sends ends for it. Each
 * method may run twice where the answer got lost: settling and handing touch only rows that are still the worker's, and what a lost claim
 * took is taken back at the next round.
 */
export function createPatientLedger(ledger: Ledger, patience: LedgerPatience): Ledger {
  let away = false;
  const tell = (isAway: boolean) => {
    if (isAway !== away) patience.onAway(isAway);
    away = isAway;
  };
  const patient =
    <Args extends unknown[], Result>(ask: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      for (;;) {
        try {
          const result = await ask(...args);
          tell(false);
          return result;
        } catch (error) {
          if (!patience.isAway(error) || patience.signal?.aborted) throw error;
          tell(true);
          await patience.wait(pauseMs);
        }
      }
    };
  return {
    renewLease: patient(ledger.renewLease),
    endLease: patient(ledger.endLease),
    takeOver: patient(ledger.takeOver),
    claim: patient(ledger.claim),
    record: patient(ledger.record),
    release: patient(ledger.release),
    hold: patient(ledger.hold),
    balance: patient(ledger.balance),
    nextDue: patient(ledger.nextDue),
    issueState: patient(ledger.issueState),
    finish: patient(ledger.finish),
  };
}
