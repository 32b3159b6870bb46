/** The first retry after 5 to 15 s, then twice as long each time, at most 4 h between two: the cap of most relays. */
const firstMs = 10_000;
const longestMs = 4 * 3_600_000;
/** The first number of tries that at those steps fill 48 hours. */
const mostTries = 22;

/** Ms until the next try after `attempts` failed ones (from 1), or null when 48 hours of tries are over. `random` is in [0, 1). */
export function findRetryDelay(attempts: number, random: number): number | null {
  if (attempts > mostTries) return null;
  return Math.round(Math.min(firstMs * 2 ** (attempts - 1), longestMs) * (0.5 + random));
}
