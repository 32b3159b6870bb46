import { Weekday } from '../domain/newsletter.ts';
import { toNumberLocale } from './language.ts';

/** "Friday, 20 November 2026" in a language; `date` is YYYY-MM-DD, a day without a zone. */
export function toLongDate(date: string, language: string): string {
  return formatDay(`${date}T00:00:00Z`, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/**
 * "20 November 2026"; `date` is a day or an instant of ISO 8601: an instant's day is that of `timeZone`. What isn't a date
 * comes back as it is.
 */
export function toPlainDate(date: string, language: string, timeZone = 'UTC'): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return formatDay(isDay ? `${date}T00:00:00Z` : date, language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: isDay ? 'UTC' : timeZone,
  });
}

/** "Friday, 20 November 2026 at 09:00" in the newsletter's zone, with the zone's name; `instant` is epoch ms. */
export function toLongInstant(instant: number, timeZone: string, language: string): string {
  return getFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(instant);
}

/**
 * An instant (epoch ms) for editors, in the newsletter's zone and in UTC: "Friday, 4 December 2026 at 09:00 (Europe/Berlin), 08:00 UTC"; with the day where
 * that is another in UTC, and once where both clocks agree.
 */
export function toDue(instant: number, timeZone: string): string {
  const format = (zone: string, options: Intl.DateTimeFormatOptions) =>
    getFormat('en', { ...options, timeZone: zone }).format(instant);
  const local = format(timeZone, { dateStyle: 'full', timeStyle: 'short' });
  if (timeZone === 'UTC') return `${local} UTC`;
  const day = { day: 'numeric', month: 'long' } as const;
  const isSameDay = format(timeZone, day) === format('UTC', day);
  const utc = format('UTC', { ...(!isSameDay && day), hour: '2-digit', minute: '2-digit' });
  const clock = { timeStyle: 'short' } as const;
  if (isSameDay && format(timeZone, clock) === format('UTC', clock)) return `${local} (${timeZone} and UTC)`;
  return `${local} (${timeZone}), ${utc} UTC`;
}

/** "Friday" in a language, for the weekday of a schedule. */
function toWeekday(weekday: Weekday, language: string): string {
  // 1 November 2027 is a Monday.
  const day = Weekday.options.indexOf(weekday) + 1;
  return getFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2027, 10, day));
}

/** "Monday, Wednesday and Friday". */
export function toWeekdays(weekdays: Weekday | readonly Weekday[], language: string): string {
  const names = [weekdays].flat().map((weekday) => toWeekday(weekday, language));
  return new Intl.ListFormat(language).format(names);
}

function formatDay(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? date : getFormat(language, options).format(instant);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes half a millisecond, so each is made once; languages, zones and shapes are few. */
function getFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(toNumberLocale(toBritish(language)), options);
  formats.set(key, format);
  return format;
}

/** Plain `en` would put the month first; day before month is what most readers of English outside America write. */
function toBritish(language: string): string {
  return language === 'en' || language === 'und' ? 'en-GB' : language;
}
