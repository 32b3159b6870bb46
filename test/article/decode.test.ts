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
