import { expect, it } from 'vitest';
import { toTextFragment } from '../../src/domain/text-fragment.ts';

const url = 'https://news.example/a?b=1';

function link(words: string, text: string, from = 0): string {
  const start = text.indexOf(words, from);
  return toTextFragment(url, [{ text: words, span: { start, end: start + words.length } }], text);
}

it('a short quotation is named whole', () => {
  expect(link('We will not leave', 'He said: "We will not leave."')).toBe(
    `${url}#:~:text=We%20will%20not%20leave`,
  );
});

it('dash, comma and ampersand are encoded, since they mean something there', () => {
  expect(link('Bed-and-breakfast, tea & rain', '"Bed-and-breakfast, tea & rain"')).toBe(
    `${url}#:~:text=Bed%2Dand%2Dbreakfast%2C%20tea%20%26%20rain`,
  );
});

it('a long quotation is named by its ends', () => {
  const words = 'One two three four five six seven eight nine ten eleven twelve thirteen';
  expect(link(words, `"${words}"`)).toBe(
    `${url}#:~:text=One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen`,
  );
});

it('words that stand earlier too get the words before them', () => {
  const text = 'We will stay, the poster said. Later Holm said: "We will stay"';
  expect(link('We will stay', text, 20)).toBe(`${url}#:~:text=Holm%20said%3A%20%22-,We%20will%20stay`);
});

it('each part of a split quotation has its directive, and a fragment of the address is kept', () => {
  const text = '"We go," she said, "at nine"';
  const parts = ['We go,', 'at nine'].map((words) => {
    const start = text.indexOf(words);
    return { text: words, span: { start, end: start + words.length } };
  });
  expect(toTextFragment(`${url}#top`, parts, text)).toBe(`${url}#top:~:text=We%20go%2C&text=at%20nine`);
});

it('half a character is encoded and doesn’t throw', () => {
  expect(link('We \ud83d go', '"We \ud83d go"')).toContain('We%20%EF%BF%BD%20go');
});

it('twelve words are named whole', () => {
  const words = 'One two three four five six seven eight nine ten eleven twelve';
  expect(link(words, `"${words}"`)).toBe(`${url}#:~:text=${words.replaceAll(' ', '%20')}`);
});

it('the words before are three at most, of the same paragraph, and none at its start', () => {
  const text = 'We stay.\n\nThen an old man said: "We stay."\n\nWe stay.';
  expect(link('We stay', text, 10)).toBe(`${url}#:~:text=man%20said%3A%20%22-,We%20stay`);
  expect(link('We stay', text, 40)).toBe(`${url}#:~:text=We%20stay`);
});

it('the first word of a paragraph is whole among the words before, be it the text’s first or behind a line end', () => {
  const text = 'We stay.\n\nAnn: "We stay."';
  expect(link('We stay', text, 10)).toBe(`${url}#:~:text=Ann%3A%20%22-,We%20stay`);
  expect(link('go', 'A goat may go', 8)).toBe(`${url}#:~:text=A%20goat%20may-,go`);
});

it('of words without a blank between them no more than 400 letters are named', () => {
  const words = ['a', 'b', ...'cdefghijkl', 'm'].map((letter) => letter.repeat(500)).join(' ');
  expect(link(words, `"${words}"`)).toBe(`${url}#:~:text=${'a'.repeat(400)},${'m'.repeat(400)}`);
});
