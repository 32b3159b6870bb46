import type { Balance, DeliveryState } from '../domain/delivery.ts';
import type { IssueState } from '../domain/issue.ts';

/** A reader taken from the ledger by one worker. `key` is the reader's lasting random id (24 hex digits), the root of all own links. */
export interface Claim {
  readonly subscriberId: number;
  readonly key: string;
  /** Grows when the reader's own links are made anew. */
  readonly revision: number;
  readonly address: string;
  /** Index of the variant that was fixed when the issue was planned. */
  readonly variant: number;
  /** Tries that ended in a 4xx. */
  readonly attempts: number;
  /** How often the body was handed over without an answer. */
  readonly silences: number;
  /** Epoch ms at which its turn was due; 0 for a reader not yet looked at. */
  readonly due: number;
}

/** A claim as it is asked for once more, right before its body. */
export type Handing = Pick<Claim, 'subscriberId' | 'revision'>;

/** What becomes of a claim. `due` is when it is tried again, null when it is done with. */
export interface Settlement {
  readonly subscriberId: number;
  readonly state: Exclude<DeliveryState, 'sending' | 'suppressed' | 'cancelled'>;
  readonly due: number | null;
  readonly attempts: number;
  readonly silences: number;
  readonly code: number | null;
  /** Without any address. */
  readonly text: string | null;
}

/** A process that sends. Its lease, not the single claim's, is what is renewed. */
export interface Worker {
  readonly id: string;
  readonly host: string;
  /** Changes when the machine starts anew. */
  readonly boot: string;
  readonly pid: number;
  /** When the process started, in ticks since boot: tells two processes of one number apart. */
  readonly started: string;
}

/** What sending needs of the ledger. Instants are epoch ms; each method is one short transaction. */
export interface Ledger {
  /** Makes this worker known until `until`. */
  renewLease(worker: Worker, until: number): Promise<void>;
  endLease(worker: Worker): Promise<void>;
  /**
   * Takes back what workers hold whose lease ran out or who are gone. What wasn't handed over is queued again; what was is sent once more
   * (`resend`, if this was its first silence) or uncertain. Gives the number of readers taken back.
   */
  takeOver(
    issueId: number,
    now: number,
    policy: UncertainPolicy,
    isGone: (w: Worker) => boolean,
  ): Promise<number>;
  /** Takes up to `limit` readers whose turn it is; none unless the issue is being sent and its plan is whole. */
  claim(issueId: number, worker: string, limit: number, now: number): Promise<readonly Claim[]>;
  /**
   * Settles claims, and marks those in `handing` whose body goes out next, in one transaction. Gives those of `handing` that may be sent to
   * now: since they were claimed another worker may have taken them over, a reader may have left or moved, and the issue may have been paused.
   */
  record(
    issueId: number,
    worker: string,
    settled: readonly Settlement[],
    handing: readonly Handing[],
    now: number,
  ): Promise<ReadonlySet<number>>;
  /** Gives claims back untried, to be looked at again at `due`. */
  release(issueId: number, worker: string, due: ReadonlyMap<number, number>): Promise<void>;
  /**
   * Pauses the issue for `reason` and puts `readers`, who were refused or put off, back to be sent to as if for the first time. False if it
   * was paused or cancelled before.
   */
  hold(issueId: number, readers: readonly number[], reason: string, now: number): Promise<boolean>;
  balance(issueId: number): Promise<Balance>;
  /** When the next waiting reader is due; null when nobody waits. */
  nextDue(issueId: number): Promise<number | null>;
  issueState(issueId: number): Promise<IssueState>;
  /** Marks the issue sent if nothing is open and the sums balance; says whether it did (or was before). */
  finish(issueId: number, now: number): Promise<boolean>;
}

/** What happens to a message handed over without an answer. */
export type UncertainPolicy = 'resend' | 'ask';
