import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { toArticle } from './to-article.ts';

const lede =
  'Ann Holt was chosen to lead the harbour party of Penrow on Monday, and attacked the town council.';

function toQuotes(sentence: string): string[] {
  const article = { ...toArticle(`${lede}\n\n${sentence}`), title: 'Penrow party chooses Ann Holt' };
  return condense(article).quotes.map(({ text }) => text);
}

it.each([
  ['Ann Holt opposed the plan and offered herself as a "dry and open quay" candidate.'],
  ['Ann Holt denied that the "dry and open" harbour of the council is a plan.'],
])('what somebody calls a thing in front of its noun is no key quote: %s', (sentence) => {
  expect(toQuotes(sentence)).toEqual([]);
});

it.each([
  ['Ann Holt denied the charge and called it a "dry and open lie" by the council.', 'dry and open lie'],
  ['Ann Holt denied that it is "dry and open quay" that she wants.', 'dry and open quay'],
])('what somebody calls a thing by is one: %s', (sentence, words) => {
  expect(toQuotes(sentence)).toEqual([words]);
});

it.each([
  [`"The quay will be dry by May," Ann Holt said. "I told the wardens, 'We shall open it first."'.`],
  [`"The quay will be dry by May," Ann Holt said. "I told the wardens, 'We shall open it first."`],
])(
  'what has a mark in it that nothing closes is no key quote, and what stands before it is: %s',
  (sentence) => {
    expect(toQuotes(sentence)).toEqual(['The quay will be dry by May,']);
  },
);

it.each([
  [`"We'll see 'em off, the dockers' way, as in the '80s and 'til May," Ann Holt said.`],
  [`"I told the wardens, 'We shall open the quay first,' and so we shall," Ann Holt said.`],
])('an apostrophe or a closed mark in it is no reason against one: %s', (sentence) => {
  expect(toQuotes(sentence)).toHaveLength(1);
});

it.each([
  ['A ponte é velha e o conselho fecha a ponte em maio.', 1],
  ['Mas em maio? A ponte não é nova demais?  O conselho fecha a ponte.', 0],
])('what asks, and nobody is known to have asked, is no key quote in any language: %s', (said, count) => {
  const opening = 'O conselho de Penrow decidiu na segunda-feira fechar a ponte velha.';
  const second = 'As obras duram dois anos e custam quatro milhões ao conselho.';
  const text = `${opening}\n\n${second}\n\n${second}\n\n"${said}"\n\n${second}`;
  const article = { ...toArticle(text), title: 'Penrow fecha a ponte velha', language: 'pt' };
  expect(condense(article).quotes).toHaveLength(count);
});
