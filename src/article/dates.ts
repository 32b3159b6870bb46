import { months } from './furniture.ts';

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

/** A day that a line of a page names ("Nov. 19, 2019", "19 November 2019", "2019-11-19", "19.11.2019", "11/19/2019"), or null. */
export function findDate(line: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/.exec(line);
  if (iso !== null) return toIso(iso[1], iso[2], iso[3]);
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(line);
  if (dotted !== null) return toIso(dotted[3], dotted[2], dotted[1]);
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(line);
  if (slashed !== null) return fromSlashed(slashed);
  const words = line.toLowerCase().split(/[^\p{L}\d]+/u);
  const at = words.findIndex((word) => months.has(word));
  const month = monthOf(words[at]);
  const year = words.slice(at + 1, at + 4).find((word) => /^(?:19|20)\d\d$/.test(word));
  const day = [words[at - 1], words[at + 1]]
    .map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')?.[1])
    .find(Boolean);
  return at < 0 ? null : toIso(year, month, day);
}

/** Day and month stand in either order: told only where one of them is over 12 or both are the same. */
function fromSlashed([, first, second, year]: RegExpExecArray): string | null {
  if (Number(first) > 12 || first === second) return toIso(year, second, first);
  return Number(second) > 12 ? toIso(year, first, second) : null;
}

function monthOf(word: string | undefined): string | undefined {
  const starts = [
    'jan янв січ ينا',
    'feb фев лют فبر',
    'mar мар бер مار',
    'apr апр кві أبر إبر',
    'may май мая тра ماي',
    'jun июн чер يون',
    'jul июл лип يول',
    'aug авг сер أغس',
    'sep сен вер سبت',
    'oct окт жов أكت',
    'nov ноя лис نوف',
    'dec дек гру ديس',
  ];
  const found = starts.findIndex((start) => start.split(' ').includes(word?.slice(0, 3) ?? ''));
  return found < 0 ? undefined : String(found + 1);
}

function toIso(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : text;
}
