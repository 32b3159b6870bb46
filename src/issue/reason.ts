import type { Entry } from '../domain/entry.ts';
import type { Limit } from '../domain/quotas.ts';
import { toDay } from './day.ts';
import { findKeyword } from './keywords.ts';

interface Known {
  /** The day (YYYY-MM-DD) of the issue, in the newsletter's zone. */
  readonly date: string;
  readonly timeZone: string;
  /** Whether its feed lists it before all others. */
  readonly leadsFeed: boolean;
  /** What the newsletter's stories are wanted for. */
  readonly keywords?: readonly string[];
}

/** What an article itself has that puts its story where it stands: `two named speakers, leads its feed, new since Tuesday`. */
export function toReason(entry: Entry, known: Known): string {
  const speakers = new Set(entry.quotes.flatMap(({ speaker }) => speaker ?? [])).size;
  const quotes = entry.quotes.length;
  const keyword = findKeyword(entry, known.keywords ?? []);
  return [
    keyword !== undefined && `about “${keyword}”`,
    speakers > 0 && `${say(speakers)} named ${speakers === 1 ? 'speaker' : 'speakers'}`,
    speakers === 0 && quotes > 0 && `${say(quotes)} ${quotes === 1 ? 'quote' : 'quotes'} without a name`,
    quotes === 0 && 'no quotes',
    entry.context.length > 0 && 'tells what came before',
    known.leadsFeed && 'leads its feed',
    sayDay(entry.source.date, known),
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * Why a story stands where it does, in one line for editors: `3 sources, two named speakers, leads its feed, new since Tuesday`. `over` is the
 * limit that left it out, told as long as it is out.
 */
export function toReasonLine(
  { also = [] }: Pick<Entry, 'also'>,
  { reason, over }: { readonly reason: string; readonly over: Limit | null },
  isIn: boolean,
): string {
  const sources = also.length === 0 ? '' : `${also.length + 1} sources`;
  return [sources, reason, over === null || isIn ? '' : overReasons[over]].filter(Boolean).join(', ');
}

/** Why an issue has no room for a story. */
const overReasons: Readonly<Record<Limit, string>> = {
  stories: 'beyond the number of stories',
  perSource: 'beyond the stories of its source',
  perSection: 'beyond the stories of its section',
};

function say(count: number): string {
  return (
    ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count)
  );
}

const dayMs = 86_400_000;

/** Weekdays of the last six days; before them the date. A day without a time is that day everywhere. */
function sayDay(date: string | null, { date: today, timeZone }: Known): string | null {
  const instant = Date.parse(date ?? '');
  if (date === null || Number.isNaN(instant)) return null;
  const day = Date.parse(date.length === 10 ? date : toDay(instant, timeZone));
  const days = (Date.parse(today) - day) / dayMs;
  if (days === 0) return 'new today';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(day);
  return days > 0 && days < 7
    ? `new since ${format({ weekday: 'long' })}`
    : `of ${format({ day: 'numeric', month: 'long', year: 'numeric' })}`;
}
