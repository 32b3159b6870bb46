import type { Balance, DeliveryState, Receipt } from '../domain/delivery.ts';

/** A reader taken from the ledger under a lease. `key` is the reader's lasting random id (24 hex digits), the root of all own links. */
export interface Claim {
  readonly subscriberId: number;
  readonly key: string;
  readonly address: string;
  /** Index of the variant that was fixed when the issue was planned. */
  readonly variant: number;
  readonly attempts: number;
}

export interface DeliveryRow {
  readonly subscriberId: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly code: number | null;
  readonly text: string | null;
  /** Epoch ms. */
  readonly at: number;
}

/** What sending needs of the ledger. Instants are epoch ms; each method is one short transaction, or slices of under 10 ms. */
export interface Ledger {
  claim(
    issueId: number,
    worker: string,
    limit: number,
    now: number,
    leaseMs: number,
  ): Promise<readonly Claim[]>;
  /** Written right before the body is handed over; false when the lease is no longer this worker's. */
  markHanding(
    issueId: number,
    subscriberIds: readonly number[],
    worker: string,
    now: number,
  ): Promise<readonly number[]>;
  settle(
    issueId: number,
    receipts: ReadonlyMap<number, Receipt & { readonly retryAt: number | null }>,
    now: number,
  ): Promise<void>;
  balance(issueId: number): Promise<Balance>;
  /** When the next deferred reader is due, epoch ms; null when nobody waits. */
  nextDue(issueId: number): Promise<number | null>;
}
