import type { Removed } from '../domain/article.ts';
import { forwardClosings, forwardFields, forwardOpenings } from './languages/forwards.ts';
import { countWords } from './lines.ts';
import { tidy } from './tidy.ts';

/** A forwarded message within a mail. */
export interface Forward {
  readonly text: string;
  /** What the one who forwarded it wrote, and the header lines of the forward. */
  readonly above: readonly Removed[];
  /** What stands below the line that ends the forward. */
  readonly below: string;
  readonly subject?: string;
  readonly date?: string;
  readonly from?: string;
}

type Field = keyof typeof forwardFields;

const fieldNames = new Map<string, Field>(
  Object.entries(forwardFields).flatMap(([field, names]) =>
    // The keys of a table of ours.
    names.map((name) => [name, field as Field] as const),
  ),
);
const anyName = [...fieldNames.keys()].sort((a, b) => b.length - a.length).join('|');
const fieldPattern = new RegExp(`^\\*?(${anyName})\\*?\\s{0,3}:\\*?\\s{0,9}(.*)$`, 'i');
/** Within a line only one that is written with a capital letter: subjects say "what to do: ...". */
const innerNames = [...fieldNames.keys()]
  .filter((name) => name.length > 1)
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
  .join('|');
const innerFieldPattern = new RegExp(`\\s(?=\\*?(?:${innerNames})\\*?\\s{0,3}:(?:\\s|$))`, 'g');
const openingPattern = new RegExp(`^[-_ ]{0,40}(?:${forwardOpenings.join('|')})\\s{0,3}[-_: ]{0,40}`, 'i');
const closingPattern = new RegExp(`^[-_ ]{0,40}(?:${forwardClosings.join('|')})[-_: ]{0,40}$`, 'i');
/** `24.11.2026, 09:15, "The Quay Courier" <news@courier.example>:`, the only header line of a forward by Yandex. */
const attributionPattern = /^(.{6,60}), "?([^",<>]{2,80})"? ?<[^<>]{3,320}>:$/;
/** Lines in which a forward begins, and fields that make a header where no line opens it, as in Outlook's. */
const reach = 60;
const leastFields = 3;

/** A forward of a forward of a forward, and the most words that people write above it. */
const deepest = 4;
const mostNote = 80;

/** The message that was forwarded at first, by however many. */
export function findInnermost(text: string): Forward {
  let found = findForward(text);
  for (let depth = 1; depth < deepest && found.above.length > 0; depth += 1) {
    const inner = findForward(found.text);
    const isNote = countWords(inner.above.map((line) => line.text).join('\n')) <= mostNote;
    if (inner.above.length === 0 || !isNote) break;
    found = { ...inner, above: [...found.above, ...inner.above], below: `${inner.below}\n${found.below}` };
  }
  return found;
}

/** The forwarded message below its own header lines, if there is one among the first lines of a mail. */
function findForward(text: string): Forward {
  const lines = text.split('\n').flatMap((line, at) => (at < reach ? splitHeader(line.trim()) : [line]));
  const start = findStart(lines);
  if (start < 0) return { text, above: [], below: '' };
  const fields = new Map<Field, string>();
  let at = start;
  for (; at < Math.min(lines.length, start + 30); at += 1) {
    const line = (lines[at] ?? '').trim();
    const [name, value] = readField(line) ?? [];
    const [, date, from] = (fields.size === 0 && attributionPattern.exec(line)) || [];
    if (date !== undefined && from !== undefined) {
      fields.set('date', date).set('from', from);
    } else if (name !== undefined) {
      if (!fields.has(name)) fields.set(name, value ?? '');
    } else if (line !== '' || (fields.size > 0 && isBody(lines, at))) break;
  }
  const [subject, date] = [fields.get('subject'), fields.get('date')];
  const from = /^[*"]{0,2}([^"<@*]{2,80}?)[*"]{0,2}\s*(?:<|\[|$)/.exec(fields.get('from') ?? '')?.[1];
  const closing = lines.findIndex((line, index) => index >= at && closingPattern.test(line.trim()));
  const end = closing < 0 ? lines.length : closing;
  return {
    text: lines.slice(at, end).join('\n'),
    below: lines.slice(end).join('\n'),
    above: lines.slice(0, at).flatMap(toHeaderLine),
    ...(subject !== undefined && { subject }),
    ...(date !== undefined && { date }),
    ...(from !== undefined && { from }),
  };
}

/** A header that a mail program laid out with breaks comes as one line. */
function splitHeader(line: string): string[] {
  const opening = openingPattern.exec(line)?.[0] ?? '';
  const rest = line.slice(opening.length);
  const parts = rest.split(innerFieldPattern);
  const isHeader = readField(rest) !== undefined && (opening !== '' || parts.length >= leastFields);
  if (!isHeader || (opening === '' && parts.length === 1)) return [line];
  return opening === '' ? parts : [opening, ...parts];
}

/** The line below the opening, or the first of a run of fields with a sender and a subject among them. */
function findStart(lines: readonly string[]): number {
  const first = lines.slice(0, reach);
  const opening = first.findIndex(
    (line) => openingPattern.exec(line.trim())?.[0].length === line.trim().length && line.trim() !== '',
  );
  if (opening >= 0) return opening + 1;
  return first.findIndex((line, at) => {
    if (readField(line.trim())?.[0] !== 'from') return false;
    const names = first.slice(at, at + 12).flatMap((next) => readField(next.trim())?.[0] ?? []);
    return new Set(names).size >= leastFields && names.includes('subject');
  });
}

function readField(line: string): [Field, string] | undefined {
  const found = fieldPattern.exec(line);
  const field = fieldNames.get((found?.[1] ?? '').toLowerCase());
  return field === undefined ? undefined : [field, found?.[2] ?? ''];
}

/** A blank line ends the header lines, unless (as in a mail made from HTML) each of them stands apart. */
function isBody(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.trim() !== '');
  return next === undefined || readField(next.trim()) === undefined;
}

function toHeaderLine(line: string): Removed[] {
  const text = tidy(dropAddresses(line));
  return text === '' ? [] : [{ text, reason: 'mail-header', at: 0 }];
}

/** A text without the addresses in it. */
export function dropAddresses(text: string): string {
  return text.replace(/(?:<|\[mailto:|mailto:)?[^\s<>[\]@:]{1,64}@[^\s<>[\]@]{1,255}[>\]]?/g, '');
}
