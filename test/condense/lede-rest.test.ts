import { expect, it } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';

const title = 'Norrey raises its ferry fare, pilots threaten strike';
const opening = 'The county of Norrey will raise the fare of its ferry on Monday, the harbour board said.';
const end = 'The ferry crosses the sound nine times a day.';

function toLede(behind: string, before = opening): string[] {
  return condense(readPaste(`${title}\n\n${before}${behind}\n\n${end}`)).lede.map(({ text }) => text);
}

it.each([
  [
    'that tells the rest of the headline',
    'The pilots of the sound threaten a strike over the change.',
    '\n\n',
  ],
  [
    'that turns from it in its paragraph',
    'But children go free, and so does whoever crosses before six.',
    ' ',
  ],
])('an opening brings along the sentence behind it %s', (_, behind, gap) => {
  expect(toLede(`${gap}${behind}`)).toEqual([opening, behind]);
});

it.each([
  [
    'a single word of the headline more',
    'Its pilots have worked without a day off since the spring.',
    '\n\n',
  ],
  [
    'a turn that is a paragraph of its own',
    'But children go free, and so does whoever crosses before six.',
    '\n\n',
  ],
  ['a question', 'Will the pilots of the sound threaten a strike now?', '\n\n'],
])('an opening stands without %s', (_, behind, gap) => {
  expect(toLede(`${gap}${behind}`)).toEqual([opening]);
});

it('an opening that says much stands without the rest of the headline', () => {
  const long = `${opening.slice(0, -1)}, as the price of coal has doubled and the old boilers burn more of it with each winter that they are left without repair by the owners of the yard in Amble.`;
  const behind = 'The pilots of the sound threaten a strike over the change.';
  expect(toLede(`\n\n${behind}`, long)).toEqual([long]);
});

it('an opening brings along the line that says what the list below it is', () => {
  const first =
    'The pilots of Norrey will stop their ferries on the sound this summer, they decided in Orme.';
  const announcement = 'Here’s a look at nine quays on the sound where the pilots may stop the ferries:';
  const list = ['Amble', 'Orme', 'Vale', 'Sund'].map(
    (quay) => `${quay} has a house for the pilots of its ferries.`,
  );
  const text = [first, 'The winter was long.', announcement, ...list];
  const toTexts = (lines: readonly string[]): string[] =>
    condense(readPaste(lines.join('\n\n'))).lede.map((piece) => piece.text);
  expect(toTexts(text)).toEqual([first, announcement]);
  expect(toTexts(text.map((line) => line.replace(/:$/, '.')))).toEqual([first]);
  expect(toTexts(text.map((line) => line.replace(/ at nine.*/, ':')))).toEqual([first]);
});
