/** The first retry after 5 to 15 s, then twice as long each time, at most 4 h between two: the cap of most relays. */
const firstMs = 10_000;
const longestMs = 4 * 3_600_000;
const giveUpMs = 48 * 3_600_000;

/** Ms until the next try after `attempts` failed ones (from 1), or null when 48 hours of tries are over. `random` is in [0, 1). */
export function findRetryDelay(attempts: number, random: number): number | null {
  let waited = 0;
  for (let n = 1; n < attempts; n++) waited += toStep(n);
  if (waited >= giveUpMs) return null;
  return Math.round(toStep(attempts) * (0.5 + random));
}

function toStep(attempt: number): number {
  return Math.min(firstMs * 2 ** (attempt - 1), longestMs);
}
