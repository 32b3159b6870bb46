import { DigestError } from '../../domain/errors.ts';
import { toJoined } from './joined.ts';
import { type Standing, standings } from './standing.ts';
import { standingByWord } from './state-words.ts';

/** A column that holds something other than a state. */
export const fields = ['email', 'name', 'language', 'sections', 'since'] as const;
export type Field = (typeof fields)[number];

export type Meaning = Standing | 'ignore' | Field;

/** What the editor says of a list: by the joined names of columns. */
export interface ImportMap {
  /** Of all that stands in a column. */
  findColumn(name: string): Meaning | undefined;
  /** Of one value; '' is an empty cell. */
  findValue(name: string, value: string): Standing | undefined;
  /** A column named here that isn't one of these. */
  findStranger(names: readonly string[]): string | undefined;
}

/** The column that the list's file name stands for. */
export const fileColumn = 'file';

/**
 * Reads what `--map` was given: `COLUMN=MEANING` and `COLUMN:VALUE=MEANING`. Throws `import-map` where that can't be read. A name or a value
 * may hold `:` or `=` itself: the last `=` counts, and of the colons the one behind a column's name.
 */
export function parseImportMap(entries: readonly string[]): ImportMap {
  const rules = entries.map(parseEntry);
  return {
    findColumn: (name) => rules.find((rule) => toJoined(rule.what) === toJoined(name))?.meaning,
    findValue(name, value) {
      const meaning = rules.find(({ what }) => isValue(what, name, value))?.meaning;
      return standings.find((standing) => standing === meaning);
    },
    findStranger: (names) => rules.find(({ what }) => !names.some((name) => isColumn(what, name)))?.what,
  };
}

interface Rule {
  readonly what: string;
  readonly meaning: Meaning;
}

function parseEntry(entry: string): Rule {
  const end = entry.lastIndexOf('=');
  const word = entry.slice(end + 1).trim();
  const meaning = end <= 0 ? undefined : findMeaning(word);
  if (meaning === undefined)
    throw new DigestError('import-map', {
      entry,
      meanings: [...standings, 'ignore', ...fields].join(', '),
    });
  return { what: entry.slice(0, end).trim(), meaning };
}

function findMeaning(word: string): Meaning | undefined {
  const lower = word.toLowerCase();
  return (
    [...standings, 'ignore' as const, ...fields].find((meaning) => meaning === lower) ??
    standingByWord.get(toJoined(word))
  );
}

function isColumn(what: string, name: string): boolean {
  if (toJoined(what) === toJoined(name)) return true;
  return listSplits(what).some(([column]) => toJoined(column) === toJoined(name));
}

function isValue(what: string, name: string, value: string): boolean {
  const wanted = value.trim().toLowerCase();
  return listSplits(what).some(
    ([column, written]) => toJoined(column) === toJoined(name) && written.trim().toLowerCase() === wanted,
  );
}

function listSplits(what: string): readonly (readonly [column: string, value: string])[] {
  return [...what].flatMap((char, at) =>
    char === ':' ? [[what.slice(0, at), what.slice(at + 1)] as const] : [],
  );
}
