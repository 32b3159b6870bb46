import type { Claim } from './ledger.ts';

/** Claims that wait in memory for a connection: as many as are sent in about a second, whatever the length of the list. */
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

/**
 * Ms for which one claim should last. Each goes through what was claimed before it, so that many short ones cost a database as much as the
 * sending; and one that lasts long sends to those who left meanwhile.
 */
const wantedMs = 1_000;
/** More would hold up an SQLite, and all that waits for it, for over 10 ms. */
const mostClaims = 1_000;

/** `claim` is called by one at a time, early enough that connections don't wait for it. `now` gives epoch ms. */
export function createBacklog(
  claim: (limit: number) => Promise<readonly Claim[]>,
  connections: number,
  now: () => number,
): Backlog {
  const leastClaims = Math.min(Math.max(connections * 8, 50), mostClaims);
  let limit = leastClaims;
  let claimedAt = Number.NEGATIVE_INFINITY;
  const claims: Claim[] = [];
  let first = 0;
  let claiming: Promise<void> | null = null;
  let empty = false;
  let stopped = false;

  /** Twice as many when the last were used up in half the time, half as many when they lasted for twice as long. */
  function findLimit(): number {
    const lasted = now() - claimedAt;
    claimedAt = now();
    if (lasted < wantedMs / 2) return Math.min(limit * 2, mostClaims);
    return lasted > wantedMs * 2 ? Math.max(Math.ceil(limit / 2), leastClaims) : limit;
  }

  function askForMore(): Promise<void> {
    limit = findLimit();
    return claim(limit).then(
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
  }

  function refill(): Promise<void> {
    claiming ??= askForMore();
    return claiming;
  }

  function take(): Claim | undefined {
    if (stopped) return undefined;
    const low = Math.max(connections * 2, limit / 8);
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
      return claims.splice(first);
    },
    stop() {
      stopped = true;
    },
  };
}
