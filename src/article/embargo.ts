import { findDate } from './dates.ts';
import { embargoStarts, toPhrase } from './furniture.ts';
import { findOffset } from './zones.ts';

/** The most words of a line that says until when a text must not be published. */
const mostWords = 16;

/** A clock: hours, minutes, half of the day, zone. */
const clockPattern =
  /(?<![\d.:])(\d{1,2})(?:[:.](\d{2}))?\s?(?:hrs|h|uhr)?\s?([ap])?\.?(?:m\b\.?)?\s?(?:\(?(gmt|utc|bst|cet|cest|msk|e[sd]t|c[sd]t|m[sd]t|p[sd]t|et|z|[+-]\d{2}:?\d{2})\b\)?)?/giu;

/** Whether a line of a release says that the text is held back until a time ("EMBARGOED UNTIL 00:01 ON MONDAY 3 MARCH"). */
export function isEmbargo(text: string, words: number): boolean {
  if (words > mostWords) return false;
  const phrase = toPhrase(text);
  if (!embargoStarts.some((start) => phrase.startsWith(start))) return false;
  return findDate(text) !== null || findClock(text) !== undefined;
}

/** When the line lets the text be published: an instant (ISO 8601, UTC where no zone is named), or null where it names no day. */
export function toEmbargo(text: string): string | null {
  const day = findDate(text);
  if (day === null) return null;
  const minutes = findClock(text) ?? 0;
  return new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString();
}

/** Minutes behind midnight UTC; undefined where the line names no time of the day. */
function findClock(text: string): number | undefined {
  for (const [, hours, minutes, half, zone] of text.matchAll(clockPattern)) {
    if (minutes === undefined && half === undefined) continue;
    const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0);
    return hour * 60 + Number(minutes ?? 0) - (findOffset(zone ?? '') ?? 0);
  }
  return undefined;
}
