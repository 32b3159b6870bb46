import { expect, test } from 'vitest';
import { brokenLine, createQuoteMender, scanLine } from '../../src/subscribers/import/broken-quotes.ts';
import { readCellAddresses } from '../../src/subscribers/import/cell-addresses.ts';
import { parseImportMap } from '../../src/subscribers/import/map.ts';
import { toQuestion, toShown } from '../../src/subscribers/import/question.ts';
import { readRecords } from '../../src/subscribers/import/records.ts';
import type { ValueCount } from '../../src/subscribers/import/standing-reader.ts';

test.each([
  ['ann@e.org', ['ann@e.org', null]],
  [' ann@e.org ', ['ann@e.org', null]],
  ['Ann Lee <ann@e.org>', ['ann@e.org', 'Ann Lee']],
  ['"Lee, Ann" <ann@e.org>', ['ann@e.org', 'Lee, Ann']],
  ['<ann@e.org>', ['ann@e.org', null]],
  ['ann@e.org<ann@e.org>', ['ann@e.org', null]],
  ['mailto:ann@e.org?subject=x', ['ann@e.org', null]],
  ['', ['', null]],
  [' ', [' ', null]],
])('%j holds %j', (cell, [address, name]) => {
  expect(readCellAddresses(cell)).toEqual([{ address, name }]);
});

test('commas, semicolons and blanks part addresses, and no name', () => {
  const list = (cell: string) => readCellAddresses(cell).map(({ address }) => address);
  for (const mark of [', ', ';', ' ']) expect(list(`a@e.org${mark}b@e.org`)).toEqual(['a@e.org', 'b@e.org']);
  expect(list('a@e.org,')).toEqual(['a@e.org,']);
  expect(list('"a b"@e.org')).toEqual(['"a b"@e.org']);
});

test('cells are counted, but for marks of parting within quotation marks', () => {
  expect(scanLine('a,"b,c",d', ',')).toEqual({ cells: 3, isOpen: false });
  expect(scanLine('a,"b ""c"", d"', ',')).toEqual({ cells: 2, isOpen: false });
  expect(scanLine('a,b "c",d', ',')).toEqual({ cells: 3, isOpen: false });
  expect(scanLine('a,"b,c', ',')).toEqual({ cells: 2, isOpen: true });
  expect(scanLine('"",""', ',')).toEqual({ cells: 2, isOpen: false });
});

test('a record of twelve lines at most and as many cells as the header has is one, else its first line is broken', () => {
  const mend = (lines: readonly string[], width = 2) => {
    const mender = createQuoteMender(',', width);
    return mender.take(lines) + mender.end();
  };
  const record = (lines: number) => ['a,"b', ...Array.from({ length: lines - 2 }, () => 'c'), 'd"'];
  expect(mend(record(12))).toBe(`${record(12).join('\n')}\n`);
  expect(mend(record(13)).startsWith(`${brokenLine}\n`)).toBe(true);
  expect(mend(['a,"b', 'c",d'])).toBe(`${brokenLine}\nc",d\n`);
  expect(mend(['a,"b', 'c",d'], 3)).toBe('a,"b\nc",d\n');
  expect(mend(['a,"b'])).toBe(`${brokenLine}\n`);
  expect(mend(['a,"b","c"'])).toBe('a,"b","c"\n');
});

async function readAll(...pieces: readonly (string | Uint8Array)[]) {
  const all: (readonly [line: number, cells: readonly string[] | null])[] = [];
  for await (const records of readRecords(
    (async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    })(),
  ))
    all.push(...records.map(({ cells, line }) => [line, cells] as const));
  return all;
}

test('the mark that the first line has most of parts the cells, and Excel’s line says which', async () => {
  expect(await readAll('a;b,c;d\n1;2,3;4\n')).toEqual([
    [1, ['a', 'b,c', 'd']],
    [2, ['1', '2,3', '4']],
  ]);
  expect(await readAll('a\tb;c\td')).toEqual([[1, ['a', 'b;c', 'd']]]);
  expect(await readAll('sep=|\na,b|c\n')).toEqual([[2, ['a,b', 'c']]]);
  expect(await readAll('a,b\nsep=|\n')).toEqual([
    [1, ['a', 'b']],
    [2, ['sep=|']],
  ]);
});

test('lines are counted from one over empty ones and every kind of line end, wherever a piece of the file ends', async () => {
  const expected = [
    [3, ['a', 'b']],
    [4, ['c', 'd']],
    [6, ['e', 'f']],
  ];
  expect(await readAll('\n\na,b\nc,d\n\ne,f')).toEqual(expected);
  expect(await readAll('\r\n\r', '\na,b\r', '\nc,d\r\n\r\ne,f\r')).toEqual(expected);
  expect(await readAll(Buffer.from('\ufeff\n\na,b\rc,d\n\ne,f', 'utf16le').swap16())).toEqual(expected);
});

test('a line longer than 100,000 characters is a broken one, and the next is read', async () => {
  const lengths = async (length: number) =>
    (await readAll('a\n', 'x'.repeat(length), '\nb')).map(([, cells]) => cells?.[0]?.length ?? null);
  expect(await lengths(100_000)).toEqual([1, 100_000, 1]);
  expect(await lengths(100_001)).toEqual([1, null, 1]);
});

const open = (value: string, count: number, column = 'state'): ValueCount => ({
  column,
  value,
  statement: 'unknown',
  rows: count,
  open: count,
});

test('a question names four values of each column, and how many more there are', () => {
  expect(toQuestion([open('a', 0)])).toBeUndefined();
  expect(toQuestion(['a', 'b', 'c', 'd'].map((value) => open(value, 2)))?.what).toBe(
    'column "state" with "a" (2), "b" (2), "c" (2), "d" (2)',
  );
  const five = ['a', 'b', 'c', 'd', 'e'].map((value) => open(value, 1));
  expect(toQuestion([...five, open('x', 1, 'club'), open('', 1, 'file')])).toEqual({
    what: 'column "state" with "a" (1), "b" (1), "c" (1), "d" (1) and 1 more; column "club" with "x" (1); the name of the file',
    answer: expect.stringContaining('--map "state:a=MEANING"'),
  });
});

test('a value is shown with forty characters at most, and an address not at all', () => {
  expect(toShown('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
  expect(toShown('x'.repeat(41))).toBe(`"${'x'.repeat(39)}…"`);
  expect([toShown(' '), toShown('hidden@e.org')]).toEqual(['nothing', 'an address']);
  expect(toQuestion([open('hidden@e.org', 1)])?.answer).not.toContain('hidden');
});

test('what the editor says of a value may hold colons and equals signs, and nothing before the last one is no column', () => {
  const map = parseImportMap(['My list: state:a=b:c=left', 'Club=ignore']);
  expect(map.findValue('my list', ' State:A=B:C ')).toBe('left');
  expect(map.findValue('My list: state', 'a=b:c')).toBe('left');
  expect(map.findValue('club', 'a=b:c')).toBeUndefined();
  expect([map.findColumn('CLUB'), map.findColumn('my list')]).toEqual(['ignore', undefined]);
  expect([map.findStranger(['club', 'My list']), map.findStranger(['club'])]).toEqual([
    undefined,
    'My list: state:a=b:c',
  ]);
  expect(() => parseImportMap(['=left'])).toThrow(expect.objectContaining({ code: 'import-map' }));
  expect(parseImportMap(['a=left']).findColumn('a')).toBe('left');
});
