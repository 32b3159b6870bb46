import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { toArticle } from './to-article.ts';

const lede = 'The mayor of Penrow told the port on Monday that the ferry to Sund stays as it is.';

function toOnly(sentence: string) {
  const article = { ...toArticle(`${lede}\n\n${sentence}`), title: 'Penrow mayor keeps the ferry to Sund' };
  return condense(article).quotes[0];
}

it.each([
  ['Owners who think "Penrow no longer has a need of its ferry are plainly wrong," Mayor Ann Holt said.'],
  [
    'Those of us who hold that "Penrow can live without its old ferry forget the winter," Mayor Ann Holt added.',
  ],
])('words in marks that end what is said in front of them are shown with it: %s', (sentence) => {
  expect(toOnly(sentence)?.within).toBe(sentence);
});

it.each([
  ['"Penrow no longer has a need of its old ferry in summer," Mayor Ann Holt said.'],
  ['At the port, "Penrow no longer has a need of its old ferry," Mayor Ann Holt said.'],
  ['Mayor Ann Holt said "Penrow no longer has a need of its old ferry," and left for the port.'],
  ['But "Penrow no longer has a need of its old ferry in summer," Mayor Ann Holt said.'],
])('a thought of its own is shown alone: %s', (sentence) => {
  const quote = toOnly(sentence);
  expect(quote?.text).toMatch(/^Penrow no longer/);
  expect(quote?.within).toBeUndefined();
});
