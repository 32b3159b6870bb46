import { expect, it } from 'vitest';
import { type Sentence, toSentences } from '../../../src/condense/attribution/tokens.ts';
import { findMarked } from '../../../src/condense/marks.ts';
import { splitSentences } from '../../../src/condense/sentences.ts';
import { toArticle } from '../to-article.ts';

/** The sentences of a text; a clause of "said" is a reporting one. */
function read(text: string): Sentence[] {
  const { blocks } = toArticle(text);
  return toSentences(text, blocks, findMarked(text, blocks), {
    abbreviations: new Set(['mr', 'st']),
    starts: splitSentences(text, blocks).map(({ start }) => start),
    isClause: (tokens, from) => tokens.slice(from, from + 3).some(({ lower }) => lower === 'said'),
  });
}

/** Each token as it stands, a quotation as "…", sentences apart by "/". */
const show = (text: string): string =>
  read(text)
    .map(({ tokens }) => tokens.map(({ kind, text: word }) => (kind === 'quote' ? '…' : word)).join(' '))
    .join(' / ');
const first = (text: string) => read(text)[0]?.tokens[0];

it.each([
  ['Ann Holt sailed at 3.5 knots.', 'Ann Holt sailed at 3.5 knots .'],
  ['Mr. Holt met J.R. Lund and A. Bo.', 'Mr Holt met J.R Lund and A Bo .'],
  ["Holt's boat, the Lunds' and '90s", "Holt 's boat , the Lunds ' and ' 90s"],
  ['HOLT’S boats’ end', 'HOLT ’S boats ’ end'],
  ['boats’. Ends', 'boats ’ . / Ends'],
  ["'s end", "' s end"],
  ['AT&T and c/o @holt, #tides, $5', 'AT&T and c/o @holt , #tides , $5'],
  ['a\u00a0b\tc', 'a b c'],
  ['𝄞 sounds 🚢!', '𝄞 sounds 🚢 !'],
  ['FranÃ§ois sailed', 'FranÃ§ois sailed'],
])('the words and marks of "%s" are %s', (text, shown) => {
  expect(show(text)).toBe(shown);
});

it('the point of an initial or an abbreviation is part of its place, not of its word', () => {
  const [mr, j, holt] = read('Mr. J. Holt')[0]?.tokens ?? [];
  expect([mr, j, holt].map((token) => [token?.text, token?.start, token?.end])).toEqual([
    ['Mr', 0, 3],
    ['J', 4, 6],
    ['Holt', 7, 11],
  ]);
});

it.each([
  ['Holt', true],
  ['holt', false],
  ['@Holt', true],
  ['iPhone', true],
  ['McHolt', true],
  ["d'Arc", true],
  ['e.On', true],
  ['deadLine', false],
  ['3D', false],
  ['ÉCOLE', true],
])('"%s" is written with a capital: %s', (word, capital) => {
  expect(first(word)?.capital).toBe(capital);
});

it.each([
  ['He sailed. She stayed.', 'He sailed . / She stayed .'],
  ['“We go.” Ann stayed.', '… / Ann stayed .'],
  ['“We go.” said Ann.', '… said Ann .'],
  ['“We go,” Ann said.', '… Ann said .'],
  ['“We go!” Ann said. “Why?” Lund stayed.', '… Ann said . / … / Lund stayed .'],
  ['“We go!” she left.', '… she left .'],
  ['“We go.” “We stay.”', '… / …'],
  ['“We go” “we stay.”', '… …'],
  ['“We go.” (Ann stayed.)', '… / ( Ann stayed . )'],
  ['“We go”, Ann said.', '… , Ann said .'],
  ['“We go …” Lund stayed.', '… / Lund stayed .'],
])('sentences with quotations end where the writer’s do: %s', (text, shown) => {
  expect(show(text)).toBe(shown);
});

it('a sentence of nothing but quotation, or a small word or two before it, is a quotation alone', () => {
  const isAlone = (text: string) => read(text).map(({ isQuoteAlone, hasQuote }) => [hasQuote, isQuoteAlone]);
  expect(isAlone('“We go.”')).toEqual([[true, true]]);
  expect(isAlone('And then: “We go.”')).toEqual([[true, true]]);
  expect(isAlone('He then added: “We go.”')).toEqual([[true, false]]);
  expect(isAlone('Then Holt: “We go.”')).toEqual([[true, false]]);
  expect(isAlone('“We go,” indeed.')).toEqual([[true, false]]);
  expect(isAlone('Then so.')).toEqual([[false, false]]);
});

it.each([
  ['Robert “Bob” Holt', true],
  ['Robert “Big Bob” Holt', true],
  ['Robert “bob” Holt', false],
  ['Robert “Bob,” Holt', false],
  ['Robert “Big Old Bob” Holt', false],
  ['Robert “Bobbbbbbbbbbbbb Bobbbbbb” Holt', false],
])('the quotation of %s may stand inside a name: %s', (text, isNickname) => {
  expect(read(text)[0]?.tokens.find(({ kind }) => kind === 'quote')?.isNickname).toBe(isNickname);
});

it('a quotation is known by its number, and each sentence by its paragraph', () => {
  const sentences = read('“We go.”\n\nIt rained.\n\nAnn: “We stay.” “Now.”');
  expect(sentences.map(({ block }) => block)).toEqual([0, 1, 2, 2]);
  const quotes = sentences.flatMap(({ tokens }) => tokens.map(({ quote }) => quote));
  expect(quotes.filter((quote) => quote >= 0)).toEqual([0, 1, 2]);
});
