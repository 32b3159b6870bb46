import type { Claim } from './ledger.ts';

/** Claims that wait in memory for a connection: a few per connection, whatever the length of the list. */
export interface Backlog {
  /** The next claim at hand, without waiting; undefined when there is none just now. */
  take(): Claim | undefined;
  /** The next claim; undefined when nobody is due. */
  next(): Promise<Claim | undefined>;
  putBack(claim: Claim): void;
  /** Empties it: what nobody will send now. */
  drain(): Promise<readonly Claim[]>;
  /** From now on it gives nothing out. */
  stop(): void;
}

/** `claim` is called by one at a time, early enough that connections don't wait for it. */
export function createBacklog(
  claim: (limit: number) => Promise<readonly Claim[]>,
  connections: number,
): Backlog {
  const low = connections * 2;
  const limit = Math.max(connections * 8, 50);
  const claims: Claim[] = [];
  let first = 0;
  let claiming: Promise<void> | null = null;
  let empty = false;
  let stopped = false;

  function refill(): Promise<void> {
    claiming ??= claim(limit).then(
      (more) => {
        claims.splice(0, first);
        first = 0;
        claims.push(...more);
        empty = more.length === 0;
        claiming = null;
      },
      (error: unknown) => {
        claiming = null;
        throw error;
      },
    );
    return claiming;
  }

  function take(): Claim | undefined {
    if (stopped) return undefined;
    if (claims.length - first <= low && !empty) refill().catch(() => {});
    const claim = claims[first];
    if (claim) first += 1;
    return claim;
  }

  return {
    take,
    async next() {
      for (;;) {
        const claim = take();
        if (claim || stopped) return claim;
        if (empty) return undefined;
        await refill();
      }
    },
    putBack(claim) {
      claims.push(claim);
    },
    async drain() {
      await claiming?.catch(() => {});
      const left = claims.slice(first);
      claims.length = 0;
      first = 0;
      return left;
    },
    stop() {
      stopped = true;
    },
  };
}
