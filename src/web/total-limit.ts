/** A limit over everybody together, whichever networks they come from. */
export interface TotalLimit {
  /** Takes one of what may be had. Throws, for a page that says 429, when all of it is gone. */
  take(now: number): void;
}

/** At most `most` within `windowMs`. */
export function createTotalLimit(most: number, windowMs: number): TotalLimit {
  let taken: number[] = [];
  return {
    take(now) {
      // A clock that jumped back doesn't keep the door shut for ever.
      taken = taken.filter((at) => at > now - windowMs && at <= now);
      if (taken.length >= most) throw new TooMany();
      taken.push(now);
    },
  };
}

class TooMany extends Error {
  readonly statusCode = 429;
}
