/** The day (YYYY-MM-DD) of an instant (epoch ms) in a time zone. */
export function toDay(instant: number, timeZone: string): string {
  // Sweden writes dates in the order of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
