import { fileColumn } from './map.ts';
import { standings } from './standing.ts';
import type { ValueCount } from './standing-reader.ts';

/** What to ask the editor: `what` isn't understood, and `answer` is a way to say it. Undefined where all is understood. */
export function toQuestion(values: readonly ValueCount[]): { what: string; answer: string } | undefined {
  const open = values.filter((value) => value.open > 0);
  const [first] = open;
  if (first === undefined) return undefined;
  const columns = [...new Set(open.map(({ column }) => column))];
  return {
    what: columns.map((column) => toPhrase(column, open)).join('; '),
    answer: toAnswer(first),
  };
}

const shownValues = 4;

function toPhrase(column: string, open: readonly ValueCount[]): string {
  if (column === fileColumn) return 'the name of the file';
  const own = open.filter((value) => value.column === column);
  const shown = own.slice(0, shownValues).map(({ value, open }) => `${toShown(value)} (${open})`);
  const more = own.length - shown.length;
  return `column "${clean(column)}" with ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function toAnswer({ column, value }: ValueCount): string {
  const name = clean(column);
  const meanings = `MEANING one of ${standings.join(', ')}`;
  if (column === fileColumn) return `--map "file=MEANING", ${meanings}`;
  const shown = value.includes('@') ? 'VALUE' : clean(value);
  return `--map "${name}:${shown}=MEANING", ${meanings}; or --map "${name}=ignore" for a column about something else`;
}

/** Of a reader's address nothing is shown, wherever it stands. */
export function toShown(value: string): string {
  if (value.trim() === '') return 'nothing';
  return value.includes('@') ? 'an address' : `"${clean(value)}"`;
}

function clean(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39).toWellFormed()}…` : line;
}
