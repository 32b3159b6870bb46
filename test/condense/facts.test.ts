import { expect, it } from 'vitest';
import {
  asks,
  countShared,
  findTimesTold,
  hasStemIn,
  toNames,
  toSentences,
  toStems,
  toWords,
} from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { findQuotations } from '../../src/condense/quotations.ts';
import { toArticle } from './to-article.ts';

function read(text: string, kinds: Parameters<typeof toArticle>[1] = {}) {
  const article = toArticle(text, kinds);
  return toSentences(article, english.discourse, findQuotations(article, english));
}

it('words are in lower case, with points and apostrophes inside them, and a currency before them', () => {
  expect(toWords("It’s 3.5 million, $40 in the U.S. port's “Old” £5")).toEqual([
    "it's",
    '3.5',
    'million',
    '$40',
    'in',
    'the',
    'u.s',
    "port's",
    'old',
    '£5',
  ]);
});

it.each([
  [['boat', 'car'], ['boat']],
  [['boats', "boat's"], ['boat']],
  [
    ['glass', 'pass', 'gas'],
    ['glass', 'pass'],
  ],
  [['harbour', 'harbours', 'harbouring'], ['harbou']],
  [['castles', 'castle'], ['castle']],
  [
    ['1990s', '1990'],
    ['1990s', '1990'],
  ],
  [
    ['bus', 'toys', 'days'],
    ['toys', 'days'],
  ],
])('of the words %s the stems are %s', (words, stems) => {
  expect([...toStems(words)]).toEqual(stems);
});

it('names are the stems of words that begin with a capital', () => {
  expect([...toNames('The council of Norrey met Ann and Lundgren')]).toEqual(['norrey', 'lundgr']);
  expect([...toNames('nobody came')]).toEqual([]);
  expect(countShared({ stems: new Set(['norrey', 'ferry']) }, new Set(['ferry', 'boat']))).toBe(1);
  expect(countShared({ stems: new Set() }, new Set(['ferry']))).toBe(0);
  const known = new Set(['ferry', 'car']);
  expect([['a', 'ferries'], ['the', "ferry's"], ['car']].map((words) => hasStemIn(known, words))).toEqual([
    false,
    true,
    false,
  ]);
});

it.each([
  ['Who?', true],
  ['“Who?”', true],
  ["'Who?'", false],
  ['Who?’', true],
  ['Who? He.', false],
  ['Who', false],
])('%s is a question: %s', (text, isQuestion) => {
  expect(asks({ text })).toBe(isQuestion);
});

it('of a sentence the years from 1000 to 2999 are told, and all its figures counted', () => {
  const [sentence] = read('In 1953, 2019 and the 1990s it had 3,000 of $40, and 9999 came.');
  expect(sentence?.years).toEqual([1953, 2019, 1990]);
  expect(sentence?.numbers).toBe(6);
  expect(read('Nobody came.')[0]).toMatchObject({ years: [], numbers: 0 });
  expect(findTimesTold('in 1953', english.discourse).years).toEqual([1953]);
});

it('sentences are numbered through the paragraphs, and the first of each opens it', () => {
  const told = read('It rained. It snowed.\n\nNobody came.').map(({ index, block, opensBlock }) => [
    index,
    block,
    opensBlock,
  ]);
  expect(told).toEqual([
    [0, 0, true],
    [1, 0, false],
    [2, 1, true],
  ]);
});

it('a sentence stands in a quotation wholly, in part, cut or not at all, and a block quote is one', () => {
  const where = (text: string, kinds = {}) => read(text, kinds).map(({ inQuotation }) => inQuotation);
  expect(where('“We go. We stay.” Nobody came.')).toEqual(['whole', 'whole', 'none']);
  expect(where('Ann said “we go” and left.')).toEqual(['part']);
  expect(where('“We go. We wait. We stay,” Ann said.')).toEqual(['whole', 'whole', 'cut']);
  expect(where('We go.', { 0: 'blockquote' })).toEqual(['whole']);
});

it('names of a sentence are the stems of its words with a capital', () => {
  const [sentence] = read('The council of Norrey met Lundgren.');
  expect([...(sentence?.names ?? [])]).toEqual(['norrey', 'lundgr']);
  expect([...(sentence?.stems ?? [])]).toEqual(['counci', 'norrey', 'lundgr']);
});
