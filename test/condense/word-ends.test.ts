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

it('letters and figures of Latin, Greek and Cyrillic are of a word to the last of each row, what stands beside the rows is none', () => {
  for (const letter of 'azAZ09аяАЯёџЀѠѡαΩ\u0301٣')
    expect([letter, toWordEnd(`${letter}${letter}-`, 0, signs, joints)]).toEqual([letter, 2]);
  for (const mark of '`{@[/:\u00a0\u2010\u2014\u205e\u2060€ ')
    expect([mark, toWordEnd(`a${mark}`, 0, signs, joints)]).toEqual([mark, 1]);
});

it('a sign counts as a letter wherever it stands, a joint only between two', () => {
  const read = (text: string) => text.slice(0, toWordEnd(text, 0, signs, joints));
  expect(['$$5 x', 'a$b x', 'a$ x', '$ x'].map(read)).toEqual(['$$5', 'a$b', 'a$', '$']);
  expect(['a.b.c. x', 'a..b', '.a'].map(read)).toEqual(['a.b.c', 'a', '']);
});
