/**
 * A date as a page, feed or mail writes it, as ISO 8601: the instant where the zone is known, else the day. Undefined and unreadable
 * ones give null.
 */
export function toDay(raw: string | undefined | null): string | null {
  const text = raw?.trim().slice(0, 60) ?? '';
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  if (day !== null && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    return Number.isNaN(Date.parse(text.slice(0, 10))) ? null : text.slice(0, 10);
  }
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2}|\b[A-Z]{2,4})$/.test(text) && /\d:\d/.test(text);
  if (!/\d{4}/.test(text)) return null;
  const instant = Date.parse(hasZone ? text : `${text} UTC`);
  if (Number.isNaN(instant)) return null;
  const iso = new Date(instant).toISOString();
  return hasZone ? iso : iso.slice(0, 10);
}
