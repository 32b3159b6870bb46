/** As a field of the type datetime-local holds it: "2026-12-04T09:00" on clocks in the zone. */
export function toWallTime(instant: number, timeZone: string): string {
  // Swedish writes dates after ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(instant)
    .replace(' ', 'T');
}

/** Whole minutes and seconds as a clock that counts down shows them: "4:05". */
export function toCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "12:05" on the clocks of the zone. */
export function toClock(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(instant);
}

/** "19 November 2026 at 12:00", as people write it. */
export function toWritten(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(
    instant,
  );
}
