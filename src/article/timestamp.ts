import { findMonth } from './languages/months.ts';
import { findOffset } from './zones.ts';

/** A day of the calendar; `month` 1 to 12. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * A date as a page, feed or mail gives it (RFC 822, RFC 3339, W3C-DTF, epoch seconds, and what is written in their place), as ISO 8601: the
 * instant where the zone is known, else the day. What is missing, unclear (02/03/2026) or no day of the calendar gives null.
 */
export function toDay(raw: string | undefined | null): string | null {
  const given = (raw ?? '').slice(0, 120).replace(/\s+/g, ' ').trim();
  const text = given.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6');
  if (/^\d+$/.test(text)) return fromDigits(text);
  const time = timePattern.exec(text);
  const behind = time === null ? '' : text.slice(time.index + time[0].length);
  const zone = zonePattern.exec(behind);
  const around = time === null ? text : `${text.slice(0, time.index)} ${behind.slice(zone?.[0].length ?? 0)}`;
  const day = findDay(around.trim());
  if (day === undefined) return null;
  const clock = time === null ? undefined : toClock(time);
  const offset = zone === null ? undefined : findOffset(zone[0].trim());
  if (clock === undefined || offset === undefined) return toIsoDay(day);
  const instant = Date.UTC(day.year, day.month - 1, day.day) + clock - offset * 60_000;
  // What a program writes that has no date.
  return instant === 0 ? null : new Date(instant).toISOString();
}

const timePattern =
  /(?:(?<=\d)T|(?<![\d:]))((?:오전|오후|[ap]m) )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?( ?[ap]\.?m\b\.?)?/i;
const zonePattern = /^ ?\(?(?:(?:UTC|GMT)? ?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5}(?![\p{L}\d]))\)?/iu;

/** Milliseconds from midnight; undefined where it is no time of day. */
function toClock(time: RegExpExecArray): number | undefined {
  const half = (time[1] ?? time[6] ?? '').trim().toLowerCase();
  const isAfternoon = half.startsWith('p') || half === '오후';
  const given = Number(time[2]);
  const hours = half === '' ? given : (given % 12) + (isAfternoon ? 12 : 0);
  const [minutes, seconds] = [Number(time[3]), Math.min(59, Number(time[4] ?? 0))];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes + seconds > 0)) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Math.floor(Number(`0.${time[5] ?? 0}`) * 1000);
}

/** Epoch seconds or milliseconds, or a day (and time) without any marks. */
function fromDigits(text: string): string | null {
  if (text.length === 8 || text.length === 14) {
    const day = toChecked(text.slice(0, 4), text.slice(4, 6), text.slice(6, 8));
    return day === undefined ? null : toIsoDay(day);
  }
  if (text.length !== 10 && text.length !== 13) return null;
  return new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString();
}

function findDay(text: string): Day | undefined {
  const first = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (first !== null) return toChecked(first[1], first[3], first[4]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return toChecked(compact[1], compact[2], compact[3]);
  const ordinal = /^(\d{4})-?(\d{3})$/.exec(text);
  if (ordinal !== null) return fromOrdinal(Number(ordinal[1]), Number(ordinal[2]));
  const eastern = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(text);
  if (eastern !== null) return toChecked(eastern[1], eastern[2], eastern[3]);
  const dotted = /(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (dotted !== null) return toChecked(dotted[3], dotted[2], dotted[1]);
  const slashed = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  return slashed !== null ? fromSlashed(slashed[1], slashed[3], slashed[4]) : fromWords(text);
}

/** Day and month stand in either order: told only where one of them is over 12 or both are the same. */
export function fromSlashed(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): Day | undefined {
  if (Number(first) > 12 || first === second) return toChecked(year, second, first);
  return Number(second) > 12 ? toChecked(year, first, second) : undefined;
}

/** "Thu, 30 Apr 26", "Apr. 30, 2026", "2026 April 30", "30 de abril de 2026". */
function fromWords(text: string): Day | undefined {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  // A day of the week may begin like a month ("mar. 3 mars"), and stands before it.
  const at = words.findLastIndex((word) => findMonth(word) !== undefined);
  const month = at < 0 ? undefined : findMonth(words[at] ?? '');
  if (month === undefined) return undefined;
  const before = words.slice(Math.max(0, at - 2), at).findLast(isNumber);
  const [next, last] = words.slice(at + 1).filter(isNumber);
  if (before === undefined) return toChecked(last, String(month), next);
  return before.length > 2 ? toChecked(before, String(month), next) : toChecked(next, String(month), before);
}

function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

function fromOrdinal(year: number, ordinal: number): Day | undefined {
  const date = new Date(Date.UTC(year, 0, ordinal));
  if (ordinal < 1 || date.getUTCFullYear() !== year) return undefined;
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Years that nobody dates an article with are none: 0001, 9999. Of two digits, up to 49 are of this century (RFC 2822, 4.3). */
function toChecked(
  rawYear: string | undefined,
  rawMonth: string | undefined,
  rawDay: string | undefined,
): Day | undefined {
  if (rawYear === undefined || (rawYear.length !== 4 && rawYear.length !== 2)) return undefined;
  const short = Number(rawYear);
  const year = rawYear.length === 4 ? short : short < 50 ? 2000 + short : 1900 + short;
  const [month, day] = [Number(rawMonth), Number(rawDay)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1800 && year <= 2199 ? { year, month, day } : undefined;
}

export function toIsoDay({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
