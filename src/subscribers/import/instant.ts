/**
 * Epoch ms of a date as lists write it: ISO 8601, with a blank for the T or "UTC" behind it, `31.12.2024`, `12/31/2024`, "Dec 31, 2024", seconds or
 * milliseconds since 1970. Without a zone it is UTC. Null for what is no date, and for one whose day and month can't be told apart (`02/03/2024`).
 */
export function readInstant(cell: string): number | null {
  const text = cell.trim();
  if (text.length > longestDate) return null;
  if (/^\d{10}(\d{3})?$/.test(text)) return Number(text.padEnd(13, '0'));
  const iso = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)/.exec(text);
  if (iso !== null) return toInstant([iso[1], iso[2], iso[3]], text.slice(iso[0].length));
  const other = /^(\d\d?)([-/.])(\d\d?)[-/.](\d{4})/.exec(text);
  if (other !== null)
    return toInstant(findOrder(other[1], other[2], other[3], other[4]), text.slice(other[0].length));
  return /\p{L}{3}/u.test(text) && /\b\d{4}\b/.test(text) ? readWords(text) : null;
}

const longestDate = 60;

type YearMonthDay = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

/** With dots the day comes first; else what is above 12 is the day. */
function findOrder(first = '', mark = '', second = '', year = ''): YearMonthDay {
  if (mark === '.' || Number(first) > 12) return [year, second, first];
  return Number(second) > 12 || first === second ? [year, first, second] : [undefined, undefined, undefined];
}

/** `rest` is what stands behind the date: a time and a zone, or nothing. */
function toInstant([year = '', month = '', day = '']: YearMonthDay, rest: string): number | null {
  const time = /^[T ,]{1,2}(\d\d?):(\d\d)(:\d\d(?:\.\d{1,9})?)?/.exec(rest);
  const zone = rest.slice(time?.[0].length ?? 0).trim();
  const known = /^(?:|utc|gmt|z)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(
    `${date}T${(time?.[1] ?? '').padStart(2, '0')}:${time?.[2] ?? '00'}${time?.[3] ?? ''}${known}`,
  );
  return Number.isNaN(instant) || instant < 0 ? null : instant;
}

function readWords(text: string): number | null {
  const hasZone = /(?:utc|gmt|[+-]\d{4})\)?$/i.test(text);
  const instant = Date.parse(hasZone ? text : `${text} UTC`);
  return Number.isNaN(instant) || instant < 0 ? null : instant;
}
