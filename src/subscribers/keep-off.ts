import { toComparable } from '../domain/mailbox.ts';
import { worseOf } from './import/standing.ts';
import { type SuppressionReason, suppressionReasons } from './reader.ts';
import { createSeenAddresses } from './seen-addresses.ts';

/** Somebody who isn't to be written to. `leftAt` is epoch ms; null where the list doesn't say. */
export interface OffRow {
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly leftAt: number | null;
}

/**
 * remembered: now on the do-not-mail list. known: was there already. removed: the same, and was a reader here. stays: signed up here by their
 * own hand, and didn't leave elsewhere since; that counts for more than another list.
 */
export type OffOutcome = 'remembered' | 'known' | 'removed' | 'stays';

/** `at` is now, epoch ms. With `ownToo`, those who signed up here by their own hand don't stay either. */
export interface KeepOffHow {
  readonly at: number;
  readonly isTrial: boolean;
  readonly ownToo: boolean;
}

export interface KeepOffStore {
  /** Puts a batch onto the do-not-mail list, in short transactions; a trial only says what would become of each. */
  keepOff(rows: readonly OffRow[], how: KeepOffHow): Promise<readonly OffOutcome[]>;
}

export interface OffSums {
  /** Rows by why nobody is to write to them. */
  readonly off: Readonly<Record<SuppressionReason, number>>;
  readonly removed: number;
  readonly stays: number;
}

export interface OffKeeperOptions {
  readonly store: KeepOffStore;
  readonly now: () => number;
  readonly isTrial: boolean;
  readonly ownToo: boolean;
}

/** Gathers those of a list who aren't to be written to, and remembers them in batches. */
export function createOffKeeper({ store, now, isTrial, ownToo }: OffKeeperOptions) {
  const off = Object.fromEntries(suppressionReasons.map((reason) => [reason, 0])) as Record<
    SuppressionReason,
    number
  >;
  const removed = createSeenAddresses();
  const sums = { removed: 0, stays: 0 };
  let batch = new Map<string, OffRow>();

  return {
    add(address: string, reason: SuppressionReason, leftAt: number | null): void {
      off[reason] += 1;
      const comparable = toComparable(address);
      const before = batch.get(comparable);
      const worse = worseOf(before?.reason, reason) as SuppressionReason;
      batch.set(comparable, { address, reason: worse, leftAt: leftAt ?? before?.leftAt ?? null });
    },
    size: () => batch.size,
    async keep(): Promise<void> {
      if (batch.size === 0) return;
      const outcomes = await store.keepOff([...batch.values()], { at: now(), isTrial, ownToo });
      for (const [index, comparable] of [...batch.keys()].entries()) {
        const outcome = outcomes[index];
        if (outcome === 'stays') sums.stays += 1;
        if (outcome === 'removed' && !removed.add(comparable)) sums.removed += 1;
      }
      batch = new Map();
    },
    isRemoved: (comparable: string): boolean => removed.has(comparable),
    sums: (): OffSums => ({ off: { ...off }, ...sums }),
  };
}
