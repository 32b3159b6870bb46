import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { toArticle } from './to-article.ts';

/** The key quotes of an article, each with who says it. */
function toQuotes(title: string, text: string): string[] {
  return condense({ ...toArticle(text), title }).quotes.map(
    ({ speaker, text: words }) => `${speaker}: ${words}`,
  );
}

const opening = 'Penrow will build a tunnel under its harbour, the town council decided on Tuesday.';
const two = `"The tunnel takes the lorries out of the harbour," said Ann Holt, who chairs the town council.

"A tunnel costs Penrow more than its school and its pool," said Jon Hale, the clerk of the town.`;

it.each([
  ['of the matter', 'The town must never dig a tunnel under the harbour for lorries alone', true],
  ['of a matter that only another quotation tells', 'The school and the pool of my girls can wait', false],
  ['that says little of the matter', 'A tunnel is my last work', false],
  ['of seven words', 'A tunnel is the last of works', false],
  ['of eight words', 'A tunnel is the last of my works', true],
  ['of something else', 'I have started to eat more fish since last winter', false],
])('a third quotation %s is worth its place or left out', (_, words, isTaken) => {
  const quotes = toQuotes(
    'Penrow builds a tunnel',
    `${opening}\n\n${two}\n\n"${words}," said Mira Lund, a digger.`,
  );
  expect(quotes.length).toBe(isTaken ? 3 : 2);
  expect(quotes.some((quote) => quote.startsWith('Mira Lund'))).toBe(isTaken);
});

it('a third quotation of something else is taken where it is the first for a side', () => {
  const quotes = toQuotes(
    'Penrow builds a tunnel',
    `Penrow will build a tunnel under its harbour, the town council decided on Tuesday, and Norden Line will dig it.\n\n${two}\n\n"I have started to eat more fish since last winter," said Mira Lund of Norden Line.`,
  );
  expect(quotes.some((quote) => quote.startsWith('Mira Lund'))).toBe(true);
});

it.each([
  ['whose roles are told', ', the clerk of the town', ', a digger', 3],
  ['of whom the names alone are told', '', '', 2],
])('of two people %s both or one are heard beside another', (_, clerk, digger, length) => {
  const quotes = toQuotes(
    'Penrow builds a tunnel',
    `${opening}

"The tunnel takes the lorries out of the harbour of Penrow," said Ann Holt, who chairs the town council.

"A tunnel under the harbour costs Penrow more than its school and its pool," said Jon Hale${clerk}.

"The council must build in Penrow before the winter comes and the ferry stops," said Mira Lund${digger}.`,
  );
  expect(quotes.length).toBe(length);
});

it.each([
  ['somebody whose whole name is told', 'Mira Lund', 2],
  ['a firm', 'Norden Harbour Bank', 1],
  ['letters', 'the NHB', 1],
])('beside another one %s is heard or not', (_, speaker, length) => {
  const quotes = toQuotes(
    'Penrow builds a tunnel',
    `${opening}\n\n"The tunnel takes the lorries out of the harbour of Penrow," said Ann Holt, who chairs the town council.\n\n"A tunnel costs Penrow more than its school and its pool," ${speaker} said.`,
  );
  expect(quotes.length).toBe(length);
});

it('a third quotation of a speaker whom headline and lede do not name is left out', () => {
  const quotes = toQuotes(
    'Penrow builds a tunnel',
    `${opening}\n\n${two}\n\n"The tunnel under the harbour is what the council owes Penrow," Holt said.`,
  );
  expect(quotes.length).toBe(2);
});

it('a question is no second quotation of its speaker', () => {
  const quotes = toQuotes(
    'Penrow builds a tunnel',
    `${opening}\n\n"The tunnel takes the lorries of Penrow out of the harbour," said Ann Holt, who chairs the council.\n\n"Does the harbour of Penrow need more lorries than it has boats and gulls?" Holt said.`,
  );
  expect(quotes).toEqual(['Ann Holt: The tunnel takes the lorries of Penrow out of the harbour,']);
});

it('what the office of a speaker tells makes a second quotation of theirs no part of the matter', () => {
  const quotes = toQuotes(
    'Mayor Ann Holt of Penrow builds a tunnel',
    `${opening}\n\n"The tunnel takes the lorries out of the harbour," said Ann Holt, mayor of Penrow.\n\n"A tunnel costs Penrow more than its school," said Jon Hale, a clerk.\n\n"I have started to eat more fish since last winter," said Holt, mayor of Penrow.`,
  );
  expect(quotes.length).toBe(2);
});

it.each([
  'We do not comment on the plans of others',
  'No comment',
  'We are not able to comment on a tunnel in Penrow',
  'The town council of Penrow has nothing further to add',
])('who says that nothing is said is no key quote: %s', (words) => {
  expect(
    toQuotes('Penrow builds a tunnel', `${opening}\n\n"${words}," said Ann Holt, a spokeswoman for Penrow.`),
  ).toEqual([]);
});

it('what somebody says who declines to tell the rest is a key quote', () => {
  const quotes = toQuotes(
    'Penrow builds a tunnel',
    `${opening}\n\n"The tunnel takes the lorries out of the harbour," said Ann Holt, who declined to comment further.`,
  );
  expect(quotes).toEqual(['Ann Holt: The tunnel takes the lorries out of the harbour,']);
});

it.each([
  [
    'de',
    'Penrow baut einen Tunnel unter dem Hafen.',
    '„Wir werden das nicht kommentieren“, sagte Anna Holt.',
  ],
  ['ru', 'Заречье построит тоннель под рекой.', '«Мы не комментируем планы соседей», — сказала Анна Лунина.'],
])('who says that nothing is said is no key quote in %s', (language, lede, said) => {
  const article = { ...toArticle(`${lede}\n\n${said}`), title: lede, language };
  expect(condense(article).quotes).toEqual([]);
});

it('a sentence that the headline quotes is a key quote once, whole or in part', () => {
  const quotes = toQuotes(
    'Holt: tunnel has ‘no place under this harbour’',
    `Mayor Ann Holt said a tunnel has "no place under this harbour of ours" on Tuesday.

"Look, a tunnel has no place under this harbour of ours, and the council knows it," Holt said.

"The lorries of Penrow can wait for the ferry," said Jon Hale, who counts the money of the town.`,
  );
  expect(quotes.filter((quote) => quote.includes('no place under this harbour')).length).toBe(1);
});

it('words that nobody is known to have said give way to none', () => {
  const quotes = toQuotes(
    'Penrow builds a tunnel',
    `${opening}\n\n"The tunnel takes the lorries out of the harbour," said Ann Holt, who chairs the council.\n\nThe plan is old.\n\n"A tunnel costs Penrow more than its school and its pool."`,
  );
  expect(quotes).toEqual(['Ann Holt: The tunnel takes the lorries out of the harbour,']);
});

it('a few words in marks are nobody’s part of a dispute unless they tell of it', () => {
  const text = (words: string): string =>
    `Norden Line and Orme quarrelled on Tuesday over a tunnel under the harbour.

"A tunnel is owed to Norden Line since the war," said Jon Hale, who leads Norden Line.

Ann Holt, mayor of Orme, said it was "${words}" and left.`;
  const speakers = (words: string): string[] =>
    toQuotes('Norden Line and Orme quarrel over tunnel', text(words));
  expect(speakers('just trying to find some rest')).toHaveLength(1);
  expect(speakers('a tunnel that would drown the harbour of Orme')).toHaveLength(2);
});

it('"U.S." ends no sentence in which something only told before is meant', () => {
  const third = (words: string): string => `${opening}\n\n${two}\n\n"${words}," said Mira Lund, a digger.`;
  const take = (words: string): boolean =>
    toQuotes('Penrow builds a tunnel', third(words)).some((quote) => quote.startsWith('Mira Lund'));
  expect(
    take('U.S. Harbour Secretary Ida Roe has read of the tunnel of Penrow and has no need of these treaties'),
  ).toBe(false);
  expect(
    take('U.S. Harbour Secretary Ida Roe has read of the tunnel of Penrow and has no need of treaties'),
  ).toBe(true);
});

it('somebody of the same last name and without a role speaks for nobody whom headline and lede name', () => {
  const text = (given: string): string =>
    `Ida Falk tells the town of Penrow in her new book how to bake with seaweed.

"Seaweed is the flour of Penrow, and the town has forgotten how to bake with it," said Falk, a baker.

"The town of Penrow bakes as it did in the year of the great storm," Falk said of her book.

"I met a nice woman in a shop and lost my hat," said ${given} Falk.`;
  const isTaken = (given: string, role = ''): boolean =>
    toQuotes(
      'Ida Falk bakes with seaweed',
      text(given).replace(`${given} Falk`, `${given} Falk${role}`),
    ).some((quote) => quote.includes('hat'));
  expect(isTaken('Peter')).toBe(false);
  expect(isTaken('Peter', ', the mayor')).toBe(true);
});
