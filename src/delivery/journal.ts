import type { Handing, Settlement } from './ledger.ts';

/** Gathers what the connections want written, so that the disk is asked once for all of them and not once per message. */
export interface Journal {
  /** Resolves when the settlement is on disk. */
  settle(settlement: Settlement): Promise<unknown>;
  /** Resolves when the mark, and every settlement given before it, is on disk; false if the reader is not to be sent to any more. */
  hand(handing: Handing): Promise<boolean>;
}

interface Wanted {
  readonly settlement: Settlement | null;
  readonly handing: Handing | null;
  resolve(ours: boolean): void;
  reject(error: unknown): void;
}

/** One `write` at a time; what comes meanwhile goes into the next. After a failed write every later one fails too: nothing may go out unrecorded. */
export function createJournal(
  write: (settled: readonly Settlement[], handing: readonly Handing[]) => Promise<ReadonlySet<number>>,
): Journal {
  let wanted: Wanted[] = [];
  let writing = false;
  let failed: { error: unknown } | null = null;

  async function flush() {
    const batch = wanted;
    wanted = [];
    try {
      const settled: Settlement[] = [];
      const handing: Handing[] = [];
      for (const one of batch) {
        if (one.settlement) settled.push(one.settlement);
        if (one.handing) handing.push(one.handing);
      }
      const ours = await write(settled, handing);
      for (const one of batch) one.resolve(one.handing === null || ours.has(one.handing.subscriberId));
    } catch (error) {
      failed = { error };
      for (const one of [...batch, ...wanted.splice(0)]) one.reject(error);
    }
    if (wanted.length > 0) setImmediate(flush);
    else writing = false;
  }

  function add(settlement: Settlement | null, handing: Handing | null): Promise<boolean> {
    if (failed) return Promise.reject(failed.error);
    return new Promise((resolve, reject) => {
      wanted.push({ settlement, handing, resolve, reject });
      // At the end of this turn of the event loop: all replies read in it are in one write.
      if (!writing) setImmediate(flush);
      writing = true;
    });
  }

  return {
    settle: (settlement) => add(settlement, null),
    hand: (handing) => add(null, handing),
  };
}
