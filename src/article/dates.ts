import { months } from './furniture.ts';
import { findMonth } from './languages/months.ts';
import { fromSlashed, toIsoDay } from './timestamp.ts';

/** A day that a line of a page names ("Nov. 19, 2019", "19 November 2019", "2019-11-19", "19.11.2019", "11/19/2019"), or null. */
export function findDate(line: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/.exec(line);
  if (iso !== null) return toIso(iso[1], iso[2], iso[3]);
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(line);
  if (dotted !== null) return toIso(dotted[3], dotted[2], dotted[1]);
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(line);
  if (slashed !== null) {
    const day = fromSlashed(slashed[1], slashed[2], slashed[3]);
    return day === undefined ? null : toIsoDay(day);
  }
  const words = line.toLowerCase().split(/[^\p{L}\d]+/u);
  const at = words.findIndex((word) => months.has(word));
  const month = findMonth(words[at] ?? '');
  const year = words.slice(at + 1, at + 4).find((word) => /^(?:19|20)\d\d$/.test(word));
  const day = [words[at - 1], words[at + 1]]
    .map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')?.[1])
    .find(Boolean);
  return month === undefined ? null : toIso(year, String(month), day);
}

function toIso(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : text;
}
