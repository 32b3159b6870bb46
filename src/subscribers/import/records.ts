import { type Parser, parse } from 'csv-parse';
import { brokenLine, createQuoteMender, type QuoteMender, scanLine } from './broken-quotes.ts';

/** `cells` is null for a line that can't be taken apart. `line` counts from 1 and is where the record ends. */
export interface ImportRecord {
  readonly cells: readonly string[] | null;
  readonly line: number;
}

const longestRecord = 100_000;

/**
 * Reads CSV (RFC 4180, and what programs make of it): comma, semicolon or tab, UTF-8 or UTF-16, any line end; gives as many records at once as
 * a chunk holds. A quote that is never closed costs its own line and not the rest of the file.
 */
export async function* readRecords(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly ImportRecord[]> {
  let records: ImportRecord[] = [];
  let parser: Parser | undefined;
  let mender: QuoteMender | undefined;
  let emptyLines = '';
  let delimiter: string | undefined;
  for await (const lines of readLines(input)) {
    let header = lines.find((line) => line !== '');
    if (parser === undefined || mender === undefined) {
      const named = /^"?sep=(.)"?$/i.exec(header ?? '')?.[1];
      if (header !== undefined && named !== undefined && delimiter === undefined) {
        // Excel's way of naming the delimiter; the header is the line behind it.
        delimiter = named;
        lines.fill('', 0, lines.indexOf(header) + 1);
        header = lines.find((line) => line !== '');
      }
      if (header === undefined) {
        emptyLines += '\n'.repeat(lines.length);
        continue;
      }
      delimiter ??= findDelimiter(header);
      mender = createQuoteMender(delimiter, scanLine(header, delimiter).cells);
      parser = createParser(delimiter, (record) => records.push(record));
      await write(parser, emptyLines);
    }
    await write(parser, mender.take(lines));
    yield records;
    records = [];
  }
  if (parser === undefined || mender === undefined) return;
  await write(parser, mender.end());
  await end(parser);
  yield records;
}

/** Records are handed on as they are found and not queued in the stream, which would take longer than finding them. */
function createParser(delimiter: string, take: (record: ImportRecord) => void): Parser {
  return parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record(cells: string[], { lines }) {
      take({ cells: cells[0] === brokenLine ? null : cells, line: lines });
      return null;
    },
  });
}

function write(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** The last record is known only when nothing follows. */
function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.end(resolve);
  });
}

/** Lines without their ends, as many at once as a chunk holds. */
async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let rest = '';
  for await (const chunk of input) {
    decoder ??= new TextDecoder(findEncoding(chunk));
    // A line end of two characters may be cut between two chunks.
    const text = rest + decoder.decode(chunk, { stream: true });
    const end = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, end).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + text.slice(end);
    if (rest.length > longestRecord) rest = brokenLine;
    yield lines;
  }
  yield [rest.replace(/\r$/, '')];
}

function findEncoding(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The one that the first line has most of. */
function findDelimiter(line: string): string {
  const count = (delimiter: string) => scanLine(line, delimiter).cells;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
