import { expect, test } from 'vitest';
import { isDoubleMark, pairDoubles, toGuillemet } from '../../src/condense/marks-double.ts';

/** The words of each pair in a paragraph, "…" behind those of one that nothing closes. */
function list(text: string, guillemet = toGuillemet(text)): string[] {
  return pairDoubles(text, { start: 0, end: text.length }, 0, guillemet).map(
    ({ words, closed }) => `${text.slice(words.start, words.end)}${closed ? '' : '…'}`,
  );
}

test.each([
  ['straight', 'Holt: "We go."', ['We go.']],
  ['straight and curly', 'Holt: "We go.”', ['We go.']],
  ['curly', 'Holt: “We go.”', ['We go.']],
  ['curly and straight', 'Holt: “We go."', ['We go.']],
  ['low and high', 'Holt: „We go.“', ['We go.']],
  ['low and closing', 'Holt: „We go.”', ['We go.']],
  ['low and straight', 'Holt: „We go."', ['We go.']],
  ['reversed', 'Holt: ‟We go.”', ['We go.']],
  ['closing and closing', 'Holt: ”We go.”', ['We go.']],
  ['guillemets', 'Holt: «We go.»', ['We go.']],
  ['guillemets turned round', 'Holt: »We go.«', ['We go.']],
  ['guillemets that point right', 'Holt: »We go.»', ['We go.']],
  ['corner brackets', '「We go.」『We stay.』', ['We go.', 'We stay.']],
  ['wide', '＂We go.＂', ['We go.']],
  ['two single ones', "Holt: ''We go.''", ['We go.']],
  ['two backticks', "Holt: ``We go.''", ['We go.']],
  ['two curly single ones', 'Holt: ‘‘We go.’’', ['We go.']],
  ['UTF-8 read as windows-1252', 'Holt: â€œWe go.â€\u009d', ['We go.']],
  ['UTF-8 read as windows-1252 without its last byte', 'Holt: â€œWe go.â€', ['We go.']],
  ['UTF-8 read as windows-1251', 'Holt: вЂњWe go.вЂќ', ['We go.']],
  ['windows-1252 read as Latin-1', 'Holt: \u0093We go.\u0094', ['We go.']],
])('%s marks hold words', (_, text, words) => {
  expect(list(text)).toEqual(words);
});

test.each([
  ['an inch sign', 'It is 5" long and 3" wide.'],
  ['markup', 'It has class="old here.'],
  ['a stray closing mark', 'We go.” he said.'],
  ['a closing mark before a blank', 'We go ” he said.'],
  ['two single closing marks before words', 'We ’’go now.'],
  ['the bullet of a list', '» We go » We stay'],
  ['a guillemet that opens nothing in this article', 'We go» he said.'],
  ['one single mark', "We 'go now."],
  ['a letter of garbled text', 'âge and вода'],
  ['a garbled apostrophe', 'We donâ€™t go'],
])('%s opens nothing', (_, text) => {
  expect(list(text, '«')).toEqual([]);
});

test('a guillemet opens that comes first, and not as a bullet', () => {
  expect(['«a» »b«', '»a« «b»', '» a', 'a'].map(toGuillemet)).toEqual(['«', '»', '', '']);
  expect(list('»We go« and «stay»', '»')).toEqual(['We go']);
});

test.each([
  ['a curly pair inside a straight one', '"We “go” now," he said.', ['We “go” now,']],
  ['two curly pairs inside a straight one', '"We “go” or “stay” now," he said.', ['We “go” or “stay” now,']],
  ['guillemets inside guillemets', '«We «go» now,» he said.', ['We «go» now,']],
  ['corner brackets inside corner brackets', '「We「go」now」', ['We「go」now']],
  ['low marks inside guillemets', '«We „go“ now,» he said.', ['We „go“ now,']],
  ['a straight pair inside a straight one', '"We say "go" now," he said.', ['We say "go" now,']],
  ['an opening mark inside one that nothing closed', '“We go. “We stay.” He left.', ['We go.…', 'We stay.']],
  ['nothing behind a mark', 'He said: “ ” and left.', []],
])('%s: the outer words are one', (_, text, words) => {
  expect(list(text)).toEqual(words);
});

test.each([
  ['two pairs', '"We go," he said. "We stay."', ['We go,', 'We stay.']],
  ['marks that stand free go by turns', 'He said " We go. " and " We stay. "', ['We go.', 'We stay.']],
  ['one missing at the end', '"We go," he said. "We stay.', ['We go,', 'We stay.…']],
  ['one missing at the beginning', 'We go," he said. "We stay."', ['We stay.']],
  ['one missing within', '"We go, he said. "We stay."', ['We stay.']],
  ['one too many', '"We go," he said." He left.', ['We go,']],
])('straight marks of a paragraph: %s', (_, text, words) => {
  expect(list(text)).toEqual(words);
});

test('what is never closed runs to the end of its paragraph, and marks outside it count for nothing', () => {
  const text = 'He "left". “We go. "She" stays.';
  const [pair] = pairDoubles(text, { start: 11, end: 18 }, 3, '');
  expect(pair).toEqual({
    span: { start: 11, end: 18 },
    words: { start: 12, end: 18 },
    block: 3,
    closed: false,
  });
});

test('at the edge of a paragraph a mark has no neighbour', () => {
  const text = 'a"We go"b';
  expect(pairDoubles(text, { start: 1, end: 8 }, 0, '')).toMatchObject([{ words: { start: 2, end: 7 } }]);
});

test('two single marks are a double one; of three behind a word the first is a single one', () => {
  expect(isDoubleMark("''We", 0)).toBe(true);
  expect(isDoubleMark("'We'", 0)).toBe(false);
  expect(isDoubleMark("go'''", 2)).toBe(false);
  expect(isDoubleMark("go'''", 3)).toBe(true);
  expect(isDoubleMark(" '''go", 1)).toBe(true);
  expect(list("Holt: ''We 'go'''")).toEqual(["We 'go'"]);
});
