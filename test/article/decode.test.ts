import { expect, test } from 'vitest';
import { decode, isBinary } from '../../src/article/decode.ts';

const cp1251 = Uint8Array.from([0xd8, 0xeb, 0xfe, 0xe7, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2]);
const latin1 = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x66, 0x65, 0x72, 0x6d, 0xe9]);
const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['UTF-8', bytes('шлюз'), undefined, 'шлюз'],
  [
    'a byte order mark, which wins over the header',
    Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('шлюз')]),
    'windows-1251',
    'шлюз',
  ],
  ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, 0x48, 0, 0x69, 0]), undefined, 'Hi'],
  ['UTF-16 without one', Uint8Array.from(Buffer.from('The old lock', 'utf16le')), undefined, 'The old lock'],
  ['the charset of the header', cp1251, 'windows-1251', 'Шлюз закрыт'],
  ['Cyrillic that nobody names', cp1251, undefined, 'Шлюз закрыт'],
  ['western text that nobody names', latin1, undefined, 'café fermé'],
  ['a charset that does not exist', bytes('café'), 'klingon', 'café'],
])('%s', (_name, given, charset, text) => {
  expect(decode(given, charset)).toBe(text);
});

test.each(['koi8-r', 'windows-1251', 'ibm866', 'iso-8859-5'])('%s is told by its letters', (charset) => {
  const text = 'Шлюз закрыт до весны, сказала Анна Берг.';
  const table = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  const given = Uint8Array.from([...text].map((letter) => table.indexOf(letter)));
  expect(decode(given)).toBe(text);
});

test('letters that fit UTF-8 are UTF-8, whatever header and page say', () => {
  const page = bytes('<meta charset="windows-1251"><p>Шлюз закрыт');
  expect(decode(page, 'iso-8859-1')).toContain('Шлюз закрыт');
});

test('a page names its own charset in a meta tag', () => {
  const page = Uint8Array.from([...bytes('<meta charset="windows-1251"><p>'), ...cp1251]);
  expect(decode(page)).toContain('Шлюз закрыт');
});

test('a picture is binary, text in any encoding is not', () => {
  expect(isBinary(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe(true);
  expect(isBinary(cp1251)).toBe(false);
  expect(isBinary(Uint8Array.from(Buffer.from('The old lock', 'utf16le')))).toBe(false);
});

test.each([
  ['UTF-16 of the other order with a mark', [0xfe, 0xff, 0, 0x48, 0, 0x69], 'Hi'],
  ['UTF-16 of the other order without one', [0, 0x48, 0, 0x69], 'Hi'],
  ['half of a mark', [0xff, 0x48, 0x69], 'ÿHi'],
  ['half of the other mark', [0xfe, 0x48, 0x69], 'þHi'],
  ['two of three bytes of the mark of UTF-8', [0xef, 0xbb, 0x48], 'ï»H'],
  ['the first and the last of them', [0xef, 0x48, 0xbf], 'ïH¿'],
])('%s', (_name, given, text) => {
  expect(decode(Uint8Array.from(given))).toBe(text);
});

test('every second byte of UTF-16 is NUL, two fifths of all at least, and no other is', () => {
  const wide = (text: string) => [...Buffer.from(text, 'utf16le')];
  expect(isBinary(Uint8Array.from(wide('Hi')))).toBe(false);
  expect(isBinary(Uint8Array.from([0x48, 0, 0x69]))).toBe(true);
  expect(isBinary(Uint8Array.from([...wide('Hello'), 0, 0]))).toBe(true);
  expect(isBinary(Uint8Array.from(wide('Lock Лок')))).toBe(true);
  expect(isBinary(Uint8Array.from(wide('Lock a Л')))).toBe(false);
  expect(isBinary(Uint8Array.from([0, 0x48, 0, 0x69]))).toBe(false);
  expect(
    isBinary(Uint8Array.from([...wide('Lock a quay and its boats, all in May. '.repeat(8)), 0, 0, 0])),
  ).toBe(false);
});

test.each([
  ['a NUL', [0x48, 0, 0x69, 0x69, 0x69], true],
  ['no control characters but breaks, tabs and escapes', [9, 10, 11, 12, 13, 27, 0x48], false],
  ['one control character of twenty', [8, ...Array(19).fill(0x48)], false],
  ['one control character of nineteen', [8, ...Array(18).fill(0x48)], true],
  ['those right above the breaks', [14, ...Array(18).fill(0x48)], true],
  ['those right below the escape', [26, ...Array(18).fill(0x48)], true],
  ['those right above the escape', [28, ...Array(18).fill(0x48)], true],
  ['the last of them', [31, ...Array(18).fill(0x48)], true],
  ['blanks', Array(19).fill(32), false],
  ['a NUL far below', [...Array(4096).fill(0x48), 0], false],
  ['a NUL not so far below', [...Array(4095).fill(0x48), 0], true],
])('%s', (_name, given, isOne) => {
  expect(isBinary(Uint8Array.from(given))).toBe(isOne);
});

test.each([
  ['<?xml version="1.0" encoding="windows-1251"?><p>', 'Шлюз закрыт'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>', 'Шлюз закрыт'],
  ['<meta charset="klingon"><meta charset="windows-1251"><p>', 'Шлюз закрыт'],
  [`${' '.repeat(4_000)}<meta charset="windows-1251">`, 'Шлюз закрыт'],
])('a document that begins "%s" is read as it says', (start, text) => {
  expect(decode(Uint8Array.from([...bytes(start), ...cp1251]))).toContain(text);
});

test('what is named by the header wins over the page, and UTF-16 that a page names cannot be', () => {
  const page = Uint8Array.from([...bytes('<meta charset="windows-1251"><p>'), ...latin1]);
  expect(decode(page, 'iso-8859-2')).toContain('café fermé');
  const wide = Uint8Array.from([...bytes('<meta charset="utf-16"><p>'), ...latin1]);
  expect(decode(wide)).toContain('caf');
  expect(decode(Uint8Array.from([0x48, 0, 0x69]), 'utf-16le')).toContain('H');
  expect(decode(bytes('\u001b$B?eLg\u001b(B'), 'iso-2022-jp')).toBe('水門');
});
