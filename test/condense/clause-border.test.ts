import { expect, it } from 'vitest';
import {
  closesAside,
  countListed,
  isBalanced,
  isBorder,
  isTurning,
  namesDay,
  tellsWhich,
  wantsNoun,
} from '../../src/condense/clause-border.ts';
import { findOpening, findPhraseEnd, opensWithTime } from '../../src/condense/clause-opening.ts';
import { findVerb, toRow } from '../../src/condense/clause-words.ts';
import { english } from '../../src/condense/languages/en/english.ts';

const words = english.attribution;
if (words === null) throw new Error('English has words of attribution');

/** A text at a bar: without it, and where it stood. */
function at(marked: string): [text: string, end: number] {
  const end = marked.indexOf('|');
  return [marked.replace('|', ''), end];
}

/** The last word before the bar, by its place in the row. */
function atWord(marked: string) {
  const [text, end] = at(marked);
  const row = toRow(text);
  return { text, row, word: row.findLastIndex((one) => one.end <= end) };
}

it.each([
  ['on June 24|, 2014, and', true],
  ['am Freitag|, dem 3. Mai', true],
  ['on June 24|, 20145', false],
  ['on June 24|, 2014-15', false],
  ['in the town|, where 9', false],
  ['on June 24|; 2014', false],
])('the day goes on behind the comma of "%s": %s', (marked, isDay) => {
  expect(namesDay(...at(marked))).toBe(isDay);
});

it.each([
  ['in Sund|, Norl., on', true],
  ['a drug|, tarnopam, for', true],
  ['a drug|, of tarnopam, for', true],
  ['a drug|, made of tarnopam, for', false],
  ['a drug|, tarnopam for', false],
])('a word or two between commas tell which in "%s": %s', (marked, isWhich) => {
  expect(tellsWhich(...at(marked))).toBe(isWhich);
});

it.each([
  ['Ann — of Sund| — said', true],
  ['Ann| — of Sund — said', false],
  ['Ann -- of Sund| -- said', true],
  ['Ann - of Sund| - said', true],
  ['Ann — of Sund|, said', false],
  ['well-known Ann| - said', false],
])('an aside is closed in "%s": %s', (marked, isClosed) => {
  expect(closesAside(...at(marked))).toBe(isClosed);
});

it('an article wants its noun, and the end of the text nothing', () => {
  const [the, quay] = toRow('the quay');
  expect([wantsNoun(the, words), wantsNoun(quay, words), wantsNoun(undefined, words)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(wantsNoun(the, null)).toBe(false);
});

it.each([
  ['The quay was shut|, but it opened', true],
  ['The quay was shut but the boat|, of Sund', true],
  ['The quay was shut but it was| open', false],
  ['The quay was shut|, and it opened', false],
])('the news may stand behind the "but" of "%s": %s', (marked, isNews) => {
  const { row, word } = atWord(marked);
  expect(isTurning(row, word, english)).toBe(isNews);
  expect(isTurning(row, word, undefined)).toBe(false);
});

it.each([
  ['six cats|, two dogs and a cow', 3],
  ['six cats|, a big old dog and a cow', 5],
  ['six cats|, a very big old dog and a cow', 0],
  ['six cats|, it was said and done', 0],
  ['six cats| two dogs and a cow', 0],
  ['a new| — and popular — home', 4],
  ['a new| -- and popular -- home', 4],
  ['a new| - and popular - home', 4],
  ['a new|, and popular home', 0],
  ['six cats|', 0],
])('behind the bar of "%s" a list goes on for %i words', (marked, count) => {
  const { text, row, word } = atWord(marked);
  expect(countListed(text, row, word, words)).toBe(count);
});

it('within a list the last thing but one may have eight words', () => {
  const count = (marked: string) => {
    const { text, row, word } = atWord(marked);
    return countListed(text, row, word, words, true);
  };
  expect(count('cats|, a b c d e f g h and a cow')).toBe(9);
  expect(count('cats|, a b c d e f g h i and a cow')).toBe(0);
});

it.each([
  ['It rained|, so we', true],
  ['It rained|; we', true],
  ['It rained| — we', true],
  ['It rained| - we', true],
  ['It rained| -- we', true],
  ['It rained|: we', true],
  ['It rained| since we', true],
  ['It rained| and we', false],
  ['It rained|', false],
])('a clause is over at the bar of "%s": %s', (marked, isOver) => {
  const { text, row, word } = atWord(marked);
  expect(isBorder(text, row[word]?.end ?? 0, row[word + 1], new Set(['since']))).toBe(isOver);
});

it.each([
  ['“We go” (now)', true],
  ['“We go', false],
  ['„Wir gehen“', true],
  ['„Wir gehen”', true],
  ['„Wir gehen', false],
  ['«Мы»', true],
  ['«Мы', false],
  ['"We go"', true],
  ['"We go', false],
  ['We go (now', false],
  ['We go” on', true],
])('what %s opens is closed: %s', (text, isClosed) => {
  expect(isBalanced(text)).toBe(isClosed);
});

it.each([
  ['In Amble, Kent, on Thursday, many were hurt, police said', 4],
  ['In Amble, which was full, many were hurt', 4],
  ['In Amble, many people', 1],
  ['In Amble many were hurt', -1],
])('the news of "%s" follows behind word %i', (text, word) => {
  expect(findOpening(text, toRow(text), words)).toBe(word);
  expect(findOpening(text, toRow(text), null)).toBe(toRow(text).findIndex(({ end }) => text[end] === ','));
});

it.each([
  ['In May, with the quay closed, the council sold it', 5],
  ['In May, the old men of the town council sold it', 0],
  ['In May, the old Ann Holt — of the town council here — sold it', 0],
  ['In May, the Reform Party — third in all of the polls now — sold it', 1],
  ['In May, and then it sold', 0],
  ['In May, which was wet, it sold', 0],
  ['In May it sold', 0],
  ['The council, in May, sold it', 0],
])('the phrases that open "%s" end with word %i', (text, word) => {
  expect(findPhraseEnd(text, toRow(text), words)).toBe(word);
  expect(findPhraseEnd(text, toRow(text), null)).toBe(0);
});

it.each([
  ['five days after the race', true],
  ['no more than five days after the race', true],
  ['not so many more than days after the race', false],
  ['after the race', false],
  ['five boats after the race', false],
  ['five days of the race', false],
])('"%s" opens with a time: %s', (text, isTime) => {
  expect(opensWithTime(toRow(text), ({ lower }) => lower === 'after', english.time.units)).toBe(isTime);
});

it.each([
  ['A man who could go was freed', 5],
  ['A man was freed', 2],
  ['A man of Sund', -1],
  ['The was', -1],
  ['It was wet and who was it', 1],
])('the clause’s own verb in "%s" is word %i', (text, word) => {
  expect(findVerb(toRow(text), words)).toBe(word);
});

it('a word keeps the point of an abbreviation, and no comma or stop', () => {
  expect(
    toRow('In Sund, Norl., a U.S. firm’s 3.5% fell...').map(({ lower, start, end }) => [lower, start, end]),
  ).toEqual([
    ['in', 0, 2],
    ['sund', 3, 7],
    ['norl.', 9, 14],
    ['a', 16, 17],
    ['u.s', 18, 22],
    ["firm's", 23, 29],
    ['3.5%', 30, 34],
    ['fell', 35, 39],
  ]);
});
