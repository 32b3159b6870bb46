import { DigestError } from '../../domain/errors.ts';
import { toComparable } from '../../domain/mailbox.ts';
import { parseAddress } from '../address.ts';
import { createSeenAddresses } from '../seen-addresses.ts';
import { readCellAddresses } from './cell-addresses.ts';
import { type ColumnUse, findColumns, type ImportCells, type ImportColumns } from './columns.ts';
import { readFileName } from './file-name.ts';
import { readInstant } from './instant.ts';
import type { ImportMap } from './map.ts';
import { toQuestion } from './question.ts';
import { readRecords } from './records.ts';
import { isOff, type Standing } from './standing.ts';
import { createStandingReader, type StandingReader, type ValueCount } from './standing-reader.ts';

/** Opens the list from its start; it is read twice. */
export type OpenList = () => AsyncIterable<Uint8Array>;

/** What each column was taken for, and what the values of those that are about a state say. */
export interface ListUnderstood {
  readonly columns: readonly ColumnUse[];
  readonly values: readonly ValueCount[];
}

/** A list of which everything is understood that says who may be written to. */
export interface CheckedList {
  isHeader(line: number): boolean;
  /** `leftAt`: epoch ms, where a column says when they left. */
  read(cells: readonly string[]): { cells: ImportCells; standing: Standing; leftAt: number | null };
  /** Whether some line calls this address gone. Another address is taken for it once in 10^11 or so. */
  isOffElsewhere(address: string): boolean;
}

export interface CheckOptions {
  readonly file: string;
  readonly map: ImportMap;
  readonly onUnderstood?: (understood: ListUnderstood) => void;
}

/** Reads the list through, if any of its columns may say something. Throws `import-states` for what isn't understood. */
export async function checkList(open: OpenList, options: CheckOptions): Promise<CheckedList> {
  const { file, map } = options;
  const gone = createSeenAddresses();
  let found: { columns: ImportColumns; line: number; reader: StandingReader } | undefined;
  for await (const records of readRecords(open())) {
    for (const { cells, line } of records) {
      if (cells === null) continue;
      if (found === undefined) {
        const columns = findColumns(cells, file, map);
        found = { columns, line, reader: createReader(columns, options) };
        if (columns.hasHeader) continue;
      }
      if (isOff(toStanding(found.reader.read(cells)))) addAll(gone, found.columns.read(cells).email);
    }
    if (found !== undefined && !mayTell(found.columns, options)) break;
  }
  if (found === undefined) return toNothing();
  const values = found.reader.list();
  options.onUnderstood?.({ columns: found.columns.uses, values: values.filter(isSaid) });
  const question = toQuestion(values);
  if (question !== undefined) throw new DigestError('import-states', { file, ...question });
  return toChecked(found.columns, found.line, options, gone);
}

/** Values that say something of somebody, or that are asked about. */
function isSaid({ statement, open }: ValueCount): boolean {
  return statement === 'unknown' ? open > 0 : statement !== 'nothing';
}

function createReader({ states, names }: ImportColumns, { file, map }: CheckOptions): StandingReader {
  return createStandingReader(states, readFileName(file, names), map);
}

function mayTell({ states, names }: ImportColumns, { file }: CheckOptions): boolean {
  return states.length > 0 || readFileName(file, names) !== 'nothing';
}

function toStanding(read: Standing | 'unknown' | undefined): Standing | undefined {
  return read === 'unknown' ? undefined : read;
}

function addAll(gone: ReturnType<typeof createSeenAddresses>, cell: string): void {
  for (const { address } of readCellAddresses(cell)) {
    const parsed = parseAddress(address);
    if (typeof parsed !== 'string') gone.add(toComparable(parsed.address));
  }
}

function toChecked(
  columns: ImportColumns,
  headerLine: number,
  options: CheckOptions,
  gone: ReturnType<typeof createSeenAddresses>,
): CheckedList {
  const reader = createReader(columns, options);
  const dates = columns.states.filter(({ kind }) => kind === 'off').map(({ index }) => index);
  return {
    isHeader: (line) => columns.hasHeader && line === headerLine,
    read(cells) {
      const standing = reader.read(cells);
      // Only in a list that was changed between the two readings.
      if (standing === 'unknown')
        throw new DigestError('import-states', { file: options.file, ...toQuestion(reader.list()) });
      const leftAt = isOff(standing)
        ? (dates.map((index) => readInstant(cells[index] ?? '')).find((instant) => instant !== null) ?? null)
        : null;
      return { cells: columns.read(cells), standing: standing ?? 'subscribed', leftAt };
    },
    isOffElsewhere: (address) => gone.has(toComparable(address)),
  };
}

/** An empty list. */
function toNothing(): CheckedList {
  return {
    isHeader: () => false,
    read: () => {
      throw new Error('the list was empty when it was read first');
    },
    isOffElsewhere: () => false,
  };
}
