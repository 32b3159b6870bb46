import type { StateColumn } from './columns.ts';
import { fileColumn, type ImportMap } from './map.ts';
import { isOff, type Standing, worseOf } from './standing.ts';
import { tellsOfLeaving } from './state-columns.ts';
import { isEmptyCell, readStatement, type Statement } from './statement.ts';

/** How often a value stands in a column, and what it says there. `open`: rows that would be taken in if it were passed over. */
export interface ValueCount {
  readonly column: string;
  readonly value: string;
  readonly statement: Statement;
  rows: number;
  open: number;
}

export interface StandingReader {
  /** What a line says of somebody; undefined where it says nothing, unknown where the editor must be asked. */
  read(cells: readonly string[]): Standing | 'unknown' | undefined;
  /** What was read so far, by column; beyond a few thousand values of a column the rest are summed up as the last of each kind. */
  list(): readonly ValueCount[];
}

/** Values of a column kept by themselves: those of a date are all different. */
const keptValues = 2000;

/** `ofFile` is what the file's name says. */
export function createStandingReader(
  columns: readonly StateColumn[],
  ofFile: Statement,
  map: ImportMap,
): StandingReader {
  const readers = columns.map((column) => createColumnReader(column, map));
  const mappedFile = map.findColumn(fileColumn);
  const file: ValueCount = {
    column: fileColumn,
    value: '',
    statement: mappedFile === undefined ? ofFile : toStatement(mappedFile),
    rows: 0,
    open: 0,
  };
  let open: ValueCount[] = [];

  function add(count: ValueCount, standing: Standing | undefined): Standing | undefined {
    count.rows += 1;
    if (count.statement === 'unknown') open.push(count);
    else if (count.statement !== 'nothing') return worseOf(standing, count.statement);
    return standing;
  }

  return {
    read(cells) {
      open = [];
      let standing = add(file, undefined);
      for (const [index, reader] of readers.entries())
        standing = add(reader.read(cells[columns[index]?.index ?? -1] ?? ''), standing);
      if (standing === undefined) for (const reader of readers) reader.leaveOpen(cells);
      // Who may not be written to by one column isn't asked about for another.
      if (open.length === 0 || isOff(standing) || standing === 'skip') return standing;
      for (const count of open) count.open += 1;
      return 'unknown';
    },
    list: () => [
      ...(file.statement === 'nothing' ? [] : [file]),
      ...readers.flatMap((reader) => reader.list()),
    ],
  };
}

function createColumnReader(column: StateColumn, map: ImportMap) {
  const counts = new Map<string, ValueCount>();
  const mapped = map.findColumn(column.name);
  const isEnding = tellsOfLeaving(column.name);
  const asksEmpty = column.kind === 'words' || column.kind === 'type' || column.kind === 'on';
  let hasValues = false;

  function judge(cell: string): Statement {
    const said = map.findValue(column.name, cell);
    if (said !== undefined) return said;
    const statement = readStatement(column, cell, isEnding);
    return mapped === undefined || cell.trim() === '' || statement === 'nothing'
      ? statement
      : toStatement(mapped);
  }

  function find(cell: string): ValueCount {
    const known = counts.get(cell);
    if (known !== undefined) return known;
    const statement = judge(cell);
    const key = counts.size < keptValues ? cell : `\n${statement}`;
    const count = counts.get(key) ?? { column: column.name, value: cell, statement, rows: 0, open: 0 };
    counts.set(key, count);
    hasValues ||= statement !== 'nothing';
    return count;
  }

  return {
    read: find,
    /** Nothing at all is said of somebody: an empty cell is a question where the column is filled for others. */
    leaveOpen(cells: readonly string[]): void {
      const count = find(cells[column.index] ?? '');
      if (asksEmpty && count.statement === 'nothing' && isEmptyCell(count.value)) count.open += 1;
    },
    list: () =>
      [...counts.values()].map((count) =>
        count.statement === 'nothing' && !(asksEmpty && hasValues) ? { ...count, open: 0 } : count,
      ),
  };
}

function toStatement(meaning: string): Statement {
  return meaning === 'ignore' ? 'nothing' : (meaning as Standing);
}
