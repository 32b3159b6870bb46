import { parseAddress } from './address.ts';
import { confirmDays, day, hour, suppressedDays, undoHours } from './periods.ts';
import { type ReaderData, toReaderData } from './preferences.ts';
import type { Reader, ReaderState, Suppression } from './reader.ts';
import type { ReadersDeps } from './reader-deps.ts';
import type { Decision, ReaderSum } from './reader-store.ts';

const pageSize = 500;

/** What the command line and the desk do. An address that isn't one finds nobody. */
export function createEditorActions(deps: ReadersDeps) {
  function decide<T>(
    rawAddress: string,
    nobody: T,
    decision: (found: Reader | undefined) => Decision<T>,
  ): Promise<T> {
    const address = parseAddress(rawAddress);
    if (typeof address === 'string') return Promise.resolve(nobody);
    return deps.store.decideByAddress(address.address, decision);
  }

  return {
    /** All that is kept about an address, and whether it is on the do-not-mail list. */
    async showReader(rawAddress: string): Promise<{ reader: ReaderData | null; suppressed: boolean }> {
      const address = parseAddress(rawAddress);
      if (typeof address === 'string') return { reader: null, suppressed: false };
      const found = await deps.store.findByAddress(address.address);
      return {
        reader: found === undefined ? null : toReaderData(found),
        suppressed: (await deps.store.findSuppression(address.address)) !== undefined,
      };
    },

    /** Why an address is on the do-not-mail list, and since when; null where it isn't. */
    async showSuppression(rawAddress: string): Promise<Suppression | null> {
      const address = parseAddress(rawAddress);
      if (typeof address === 'string') return null;
      return (await deps.store.findSuppression(address.address)) ?? null;
    },

    /**
     * Takes an address off the do-not-mail list: a bounce that was none, a list that was wrong. A reader who was taken off by a bounce gets issues
     * again (restored). Who left or complained doesn't: that was their wish, and they come back by their own sign-up, or by an import that has them.
     */
    async liftSuppression(rawAddress: string): Promise<'lifted' | 'restored' | 'unknown'> {
      const address = parseAddress(rawAddress);
      if (typeof address === 'string') return 'unknown';
      const suppression = await deps.store.findSuppression(address.address);
      if (suppression === undefined) return 'unknown';
      return deps.store.decideByAddress<'lifted' | 'restored'>(address.address, (found) =>
        found?.state === 'bounced' && found.confirmedAt !== null
          ? { result: 'restored', lift: true, change: { state: 'confirmed', stateAt: deps.now() } }
          : { result: 'lifted', lift: true },
      );
    },

    /** Takes somebody off the list, as if they had left; no import brings them back. */
    async removeReader(rawAddress: string): Promise<'removed' | 'unknown'> {
      return decide<'removed' | 'unknown'>(rawAddress, 'unknown', (found) => {
        if (found === undefined || found.state === 'left') return { result: 'unknown' };
        return { result: 'removed', change: { state: 'left', stateAt: deps.now() }, suppress: 'left' };
      });
    },

    /** Erases all that is kept about an address at once, but for its keyed hash on the do-not-mail list. */
    async forgetReader(rawAddress: string): Promise<'forgotten' | 'unknown'> {
      return decide<'forgotten' | 'unknown'>(rawAddress, 'unknown', (found) =>
        found === undefined
          ? { result: 'unknown' }
          : { result: 'forgotten', remove: true, suppress: toReason(found.state) },
      );
    },

    /** After a hard bounce or a complaint, found by the key that the return path carried: no more mail to this address. */
    async suppressReader(key: string, reason: 'bounced' | 'complained'): Promise<'suppressed' | 'unknown'> {
      const issue = await deps.findCurrentIssue();
      return deps.store.decideByKey(key, (found): Decision<'suppressed' | 'unknown'> => {
        if (found === undefined || found.state === 'left') return { result: 'unknown' };
        const isNew = found.state === 'confirmed';
        return {
          result: 'suppressed',
          change: { state: reason, stateAt: deps.now() },
          suppress: reason,
          count: { issue, what: isNew ? [reason] : [] },
        };
      });
    },

    /** Readers by the order in which they came, read in pages: a long list takes no more memory than a short one. */
    async *listReaders(
      states: readonly ReaderState[] = ['pending', 'confirmed', 'left', 'bounced', 'complained'],
    ): AsyncGenerator<Reader> {
      for (let after = 0; ; ) {
        const page = await deps.store.listPage(after, pageSize, states);
        yield* page;
        const last = page.at(-1);
        if (last === undefined || page.length < pageSize) return;
        after = last.id;
      }
    },

    countReaders(): Promise<Readonly<Record<ReaderState, number>>> {
      return deps.store.countByState();
    },

    /** How many confirmed, left, left for which reason ... since each issue: sums, and never who. */
    listReaderSums(): Promise<readonly ReaderSum[]> {
      return deps.store.listSums();
    },

    /** Forgets what is no longer needed: sign-ups never confirmed, those who left, those whose address failed. Run it daily. */
    async forgetOld(): Promise<Readonly<Record<'pending' | 'left' | 'bounced' | 'complained', number>>> {
      const now = deps.now();
      return {
        pending: await deps.store.removeOld('pending', now - confirmDays * day),
        left: await deps.store.removeOld('left', now - undoHours * hour),
        bounced: await deps.store.removeOld('bounced', now - suppressedDays * day),
        complained: await deps.store.removeOld('complained', now - suppressedDays * day),
      };
    },
  };
}

function toReason(state: ReaderState): 'left' | 'bounced' | 'complained' {
  return state === 'bounced' || state === 'complained' ? state : 'left';
}
