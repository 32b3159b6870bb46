import { expect, test } from 'vitest';
import { toSentences } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import type { Language } from '../../src/condense/languages/language.ts';
import { findQuotations } from '../../src/condense/quotations.ts';
import { readQuotes } from '../../src/condense/quotes.ts';
import { type References, toReferences } from '../../src/condense/references.ts';
import { toArticle } from './to-article.ts';

/** What the last sentence of a text refers to. */
function read(text: string, language: Language = english) {
  const article = toArticle(text);
  const quotations = findQuotations(article, language);
  const sentences = toSentences(article, language.discourse, quotations);
  const spans = sentences.map(({ span }) => span);
  const { people } = readQuotes(article, language, quotations, spans);
  const last = sentences.at(-1);
  if (last === undefined) throw new Error('it has sentences');
  const references: References = toReferences(sentences, people, language);
  const addition = references.findName(last);
  const alone = references.canStandAlone(last);
  return { references, name: addition?.text ?? null, at: addition?.at, alone, last, people };
}

const holt = 'Ann Holt opened the quay on Monday.';
const she = 'She closed it in May.';
const chief = 'Ann Holt, the chief of the quay, opened it on Monday.';

test('the name stands behind the pronoun that opens, whatever mark is before it', () => {
  expect(read(`${holt} ${she}`)).toMatchObject({ name: 'Ann Holt', at: 3, alone: true });
  expect(read(`${holt} … ${she}`)).toMatchObject({ name: 'Ann Holt' });
});

test.each([
  ['the sentence before', holt, 'Ann Holt'],
  ['the sentence before, in the paragraph before', `${holt}\n\n`, 'Ann Holt'],
  ['a sentence two paragraphs before', `${holt}\n\nIt rained.\n\n`, null],
  ['a sentence with another one between', `${holt} It rained.`, null],
  [
    'a sentence with one between that opens with the same pronoun',
    `${holt} She closed the pier.`,
    'Ann Holt',
  ],
  ['a sentence with two between', `${holt} She closed the pier. She left.`, null],
  ['a sentence with one between that opens with another pronoun', `${holt} He closed the pier.`, null],
  ['nobody', '', null],
  ['a man', 'Paul Stone opened the quay on Monday.', null],
  ['a man and a woman', 'Ann Holt and Paul Stone opened the quay on Monday.', 'Ann Holt'],
  ['two women', 'Ann Holt and Mary Stone opened the quay on Monday.', null],
  ['a woman and a nurse', 'Ann Holt and a nurse opened the quay on Monday.', null],
  ['a woman and a fisherman', 'Ann Holt and a fisherman opened the quay on Monday.', 'Ann Holt'],
  ['a woman and a nurse with a name', 'Ann Holt met nurse Paul Stone on the quay on Monday.', 'Ann Holt'],
  ['a woman and a firm', 'Ann Holt opened the quay of Amble Corp. on Monday.', 'Ann Holt'],
  ['words said', '“Ann Holt will open the quay on Monday, and I will be there too,” he said.', null],
])('"she" behind %s is named or not', (_, before, name) => {
  expect(read(`${before} ${she}`).name).toBe(name);
  expect(read(`${before} ${she}`).alone).toBe(name !== null);
});

test.each([
  ['a plural', 'They closed it in May.'],
  ['a thing', 'It closed in May.'],
  ['a name', 'Holt closed it in May.'],
  ['a noun', 'Boats may call there in May.'],
])('%s that opens gets no name behind it', (_, sentence) => {
  expect(read(`${holt} ${sentence}`).name).toBeNull();
});

test('a last name alone is sure where one person bears it', () => {
  const later = 'Boats call there.';
  expect(read(`${holt} ${later} Holt opened the pier. ${she}`).name).toBe('Ann Holt');
  expect(read(`${holt} Mary Holt left. ${later} Mrs. Holt opened the pier. ${she}`).name).toBeNull();
  expect(read(`Mrs. Holt opened the pier. ${she}`).name).not.toBeNull();
});

test.each([
  ['a year behind "in"', 'In 2006 they closed it.', false],
  ['"last year"', 'Last year they closed it.', false],
  ['a month', 'In May they closed it.', false],
  ['a weekday', 'On Monday they closed it.', false],
  ['a number of years', 'Two years ago they closed it.', false],
  ['a day with its article', 'On the 4 May they closed it.', false],
  ['a time and a name', 'In 2006 Holt closed it.', true],
  ['a time and a noun', 'In May boats called there.', true],
  ['a plural', 'They closed it in May.', false],
  ['a noun before a plural', 'Boats they closed.', true],
  ['a preposition before a plural', 'For they closed it.', false],
  ['what points elsewhere', 'Boats also call there in May.', false],
  ['no preposition before a pronoun', 'Amble boats, she knows, are old.', false],
  ['a demonstrative', 'These boats call there in May.', false],
  ['a demonstrative before a time', 'This year boats call there.', true],
  ['a pronoun with an apostrophe', 'They’ve closed it since May.', false],
  ['nothing that points', 'Boats call at the quay in May.', true],
  ['a place', 'At a rally in Sund, she closed it.', false],
  ['a place and somebody’s name', 'At a rally of Holt, she closed it.', true],
  ['a place and what somebody owns', 'At Holt’s rally in Sund, she closed it.', true],
  ['a place and somebody’s role', 'At a rally with the nurse in Sund, she closed it.', true],
  ['a place and a thing', 'At a rally in Sund, it closed.', true],
  ['a place without a comma', 'At a rally in Sund boats that she owned were sold.', true],
  ['somebody whom nothing before in it names', 'Boats were sold to replace her.', false],
])('whether a sentence that opens with %s can stand alone', (_, sentence, alone) => {
  expect(read(`${chief}\n\nIt rained.\n\n${sentence}`).alone).toBe(alone);
});

test('a last name, and a first name that is no given name we know, mean somebody', () => {
  const { references } = read('Ann Holt met Qiro Stone, the mayor of Amble, on Monday. Mr. Stone left.');
  const known = ['ann', 'holt', 'qiro', 'stone', 'amble'].filter((word) => references.isPerson(word));
  expect(known).toEqual(['holt', 'qiro', 'stone']);
});

test.each([
  ['a name', 'We met Qiro on the quay.', 'Qiro sold boats to replace her.', true],
  ['a place', 'We met in London on the quay.', 'London sold boats to replace her.', false],
  ['a noun', 'We met on the quay.', 'Pilots sold boats to replace her.', false],
])(
  'the capital that opens a sentence is somebody’s where another sentence has it too: %s',
  (_, before, sentence, alone) => {
    expect(read(`${before}\n\nIt rained.\n\n${sentence}`).alone).toBe(alone);
  },
);

test('the last of three names is the one that means somebody', () => {
  const { references } = read('Ann Mary Holt opened the quay.');
  expect([references.isPerson('mary'), references.isPerson('holt')]).toEqual([false, true]);
});

test('without the words of a language, or anybody known, everything stands alone and nobody is named', () => {
  const without = { ...english, attribution: null };
  const { references, name, alone, last, people } = read(`${holt} ${she}`, without);
  expect([references.isPerson('holt'), name, alone]).toEqual([false, null, true]);
  for (const none of [toReferences([last], null, english), toReferences([last], people, undefined)])
    expect([none.findName(last), none.canStandAlone(last)]).toEqual([null, true]);
});
