import { toReaderData } from './preferences.ts';
import type { Reader } from './reader.ts';

/** The columns that the import knows by name, so that an export is taken in again as it was. */
const columns = [
  'email',
  'name',
  'language',
  'sections',
  'status',
  'created_at',
  'confirmed_at',
  'consent_at',
  'consent_policy',
  'consent_form',
  'consent_source',
] as const;

/** Readers as CSV (RFC 4180: CRLF, UTF-8), some at a time. */
export async function* exportReaders(readers: AsyncIterable<Reader>): AsyncGenerator<string> {
  let text = toLine(columns);
  for await (const reader of readers) {
    const data = toReaderData(reader);
    text += toLine([
      data.address,
      data.name,
      data.language,
      data.sections?.join(' ') ?? null,
      data.state,
      data.subscribedOn,
      data.confirmedOn,
      data.consent.on,
      data.consent.policy,
      data.consent.form,
      data.consent.source,
    ]);
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

function toLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => toCell(cell ?? '')).join(',')}\r\n`;
}

/**
 * A cell that begins like a formula is run by spreadsheets as one: an apostrophe before it makes it text, and the import takes it off again
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
