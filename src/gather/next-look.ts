/** How often a feed asks to be looked at: `Feed.rhythm`. */
export interface Rhythm {
  readonly minutes: number | null;
  /** Hours of the day in UTC, 0 to 23. */
  readonly skipHours: readonly number[];
  /** Days of the week, 0 (Sunday) to 6, in UTC. */
  readonly skipDays: readonly number[];
}

const minute = 60_000;
const hour = 60 * minute;
const usual = hour;
const shortest = 15 * minute;
/** A weekly needs what is new before its next issue, however seldom a feed wants to be asked. */
const longest = 24 * hour;

/** When a source that was read at `now` (epoch ms) is looked at again: as it asks by `ttl`, and not in hours and on days that it skips. */
export function toNextLook(now: number, rhythm: Rhythm | null): number {
  const wait = rhythm?.minutes == null ? usual : rhythm.minutes * minute;
  const latest = now + longest;
  let at = now + Math.min(Math.max(wait, shortest), longest);
  if (rhythm === null) return at;
  const isSkipped = (at: number) =>
    rhythm.skipHours.includes(new Date(at).getUTCHours()) ||
    rhythm.skipDays.includes(new Date(at).getUTCDay());
  while (at < latest && isSkipped(at)) at = (Math.floor(at / hour) + 1) * hour;
  return Math.min(at, latest);
}
