import { expect, it } from 'vitest';
import { toCodes, toLower, toWordEnd } from '../../src/condense/word-ends.ts';

const signs = toCodes('$');
const joints = toCodes(".'’");

const samples: readonly [text: string, word: string][] = [
  ['locks and quays', 'locks'],
  ["it's late", "it's"],
  ['it’s late', 'it’s'],
  ['U.S. ships', 'U.S'],
  ['$3.5m more', '$3.5m'],
  ['Quai’', 'Quai'],
  ['Łódź, Öland', 'Łódź'],
  ['«Волна»', ''],
  ['Волна»', 'Волна'],
  ['e\u0301tude on', 'e\u0301tude'],
  ['𝐁𝐨𝐥𝐝 move', '𝐁𝐨𝐥𝐝'],
  ['港口 is shut', '港口'],
  ['– so', ''],
  ["'t is", ''],
  ['', ''],
];

it.each(samples)('the word that opens "%s" is "%s"', (text, word) => {
  expect(text.slice(0, toWordEnd(text, 0, signs, joints))).toBe(word);
});

it('a word is lower-cased as the platform does it', () => {
  for (const word of ['locks', 'Locks', 'LOCKS', 'волна', 'Волна', 'Ёлка', 'Öland', 'İzmir', "It's", ''])
    expect(toLower(word)).toBe(word.toLowerCase());
});
