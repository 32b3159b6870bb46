import { expect, test } from 'vitest';
import { german } from '../../../src/condense/languages/de/german.ts';
import { english } from '../../../src/condense/languages/en/english.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const one = '“The ferry has sailed for a century, and now it is gone';
const two = '“Nobody ever asked the people on the quay about it.”';
const three = '“We will row over to the town hall ourselves.”';

/** Each part of a quotation in order, with who said it. */
const find = (text: string) =>
  findQuotes(toArticle(text), english)
    .flatMap(({ parts, speaker }) => parts.map(({ span }) => ({ start: span.start, speaker })))
    .toSorted((a, b) => a.start - b.start)
    .map(({ speaker }) => speaker);

test.each([
  ['right behind a clause', `${one},” Ann Holt said. ${two}`, ['Ann Holt', 'Ann Holt']],
  ['right before a clause', `${two} ${one},” Ann Holt said.`, ['Ann Holt', 'Ann Holt']],
  [
    'behind a sentence of another',
    `${one},” Ann Holt said. Asked about it, Paul Reed shrugged. ${two}`,
    ['Ann Holt', 'Paul Reed'],
  ],
  ['behind a sentence of nobody', `${one},” Ann Holt said. It rained. ${two}`, ['Ann Holt', 'Ann Holt']],
  ['in the next paragraph', `${one},” Ann Holt said.\n\n${two}`, ['Ann Holt', 'Ann Holt']],
  [
    'in the next paragraph, behind words alone',
    `Ann Holt said: ${one}.”\n\n${two}`,
    ['Ann Holt', 'Ann Holt'],
  ],
  [
    'in the next paragraph, behind marks left open',
    `Ann Holt said: ${one}.\n\n${two}`,
    ['Ann Holt', 'Ann Holt'],
  ],
  ['two paragraphs on', `Ann Holt said: ${one}.”\n\nIt rained.\n\n${two}`, ['Ann Holt', null]],
  [
    'a question of the next paragraph',
    `Ann Holt said: ${one}.”\n\n“Did you ask the people on the quay about it?”`,
    ['Ann Holt', null],
  ],
  [
    'a third one behind two people',
    `Ann Holt said: ${one}.”\n\nPaul Reed said: ${two}\n\n${three}`,
    ['Ann Holt', 'Paul Reed', null],
  ],
  [
    'a third one behind one person',
    `Ann Holt said: ${one}.”\n\n${two}\n\n${three}`,
    ['Ann Holt', 'Ann Holt', 'Ann Holt'],
  ],
  ['signed below', `It rained on us.\n\n${one}.”\n\n– Ann Holt, harbour master`, ['Ann Holt']],
  ['signed below by a name alone', `It rained on us.\n\n${one}.”\n\n- Ann Holt`, ['Ann Holt']],
  ['with a name below that goes on', `It rained on us.\n\n${one}.”\n\n– Ann Holt left the quay`, [null]],
  ['with a place below', `It rained on us.\n\n${one}.”\n\n– London`, [null]],
  ['with a name below without a dash', `It rained on us.\n\n${one}.”\n\nAnn Holt, harbour master`, [null]],
])('words without a clause of their own: %s', (_, text, speakers) => {
  expect(find(text)).toEqual(speakers);
});

test('a German sentence whose verb reports goes on with whoever was heard before', () => {
  const speaker = (text: string) => findQuotes(toArticle(text), german)[0]?.speaker ?? null;
  const told = 'Bürgermeisterin Anna Holt sagte, sie gehe.';
  const house = 'Das Rathaus sei „seit langer Zeit viel zu alt und zu klein“.';
  expect(speaker(`${told} ${house}`)).toBe('Anna Holt');
  expect(speaker(`${told} Der Hafen sei alt. ${house}`)).toBe('Anna Holt');
  expect(speaker(`${told} Der Hafen ist alt. ${house}`)).toBeNull();
  expect(speaker(`${told}\n\n${house}`)).toBeNull();
  expect(speaker(`${told} ${'Der Hafen sei alt. '.repeat(3)}${house}`)).toBe('Anna Holt');
  expect(speaker(`${told} ${'Der Hafen sei alt. '.repeat(4)}${house}`)).toBeNull();
});
