import { describe, expect, test } from 'vitest';
import { partHeadline } from '../../src/article/headline-again.ts';
import { readMarkdown } from '../../src/article/markdown.ts';
import { readPage } from '../../src/article/page.ts';
import { readPaste } from '../../src/article/paste.ts';

const news =
  'The mill of Orme will be run by its forty weavers from May on, the owners said on Tuesday in the yard, and the wheel is to turn again before the summer.';
const more =
  'The owners had looked for a buyer for two years, and had found nobody who would keep the looms.';

function paste(...paragraphs: readonly string[]): string {
  return readPaste([...paragraphs, news, more].join('\n\n')).text;
}

describe('a headline that the text says again is no part of the text', () => {
  const body = `${news}\n\n${more}`;

  test.each([
    ['with a full stop', ['Weavers take over the Orme mill', 'Weavers take over the Orme mill.']],
    ['in other marks', ["Weavers' 'dream' comes true", 'Weavers’ “dream” comes true.']],
    ['in capitals', ['Weavers take over the Orme mill', 'WEAVERS TAKE OVER THE ORME MILL.']],
    [
      'in the two parts that it has',
      [
        'Weavers take over the Orme mill; Owners found no buyer for the looms',
        'Weavers take over the Orme mill;\nOwners found no buyer for the looms.',
      ],
    ],
    [
      'with what is left of a line',
      ['Weavers take over the Orme mill', 'Weavers take over the Orme mill.', 'In the yard,.'],
    ],
  ])('%s', (_how, top) => {
    expect(paste(...top)).toBe(body);
  });

  test('on a page and in Markdown', () => {
    const again = 'Weavers take over the Orme mill.';
    const html = [again, news, more].map((text) => `<p>${text}</p>`).join('');
    const page = readPage(`<title>Weavers take over the Orme mill</title><article>${html}</article>`);
    expect(page.text).toBe(body);
    expect(page.removed).toContainEqual({ text: again, reason: 'headline', at: 0 });
    expect(readMarkdown(`# Weavers take over the Orme mill\n\n${again}\n\n${news}\n\n${more}`).text).toBe(
      body,
    );
  });
});

test('a first sentence with more than the headline stays, and so does a headline that is all there is', () => {
  const more = 'Weavers take over the Orme mill in May.';
  expect(paste('Weavers take over the Orme mill', more)).toContain(more);
  expect(readMarkdown('# Weavers take over the mill\n\nWeavers take over the mill.').text).not.toBe('');
});

test('a headline that its text says again keeps what stands behind a dash', () => {
  const headline = 'Weavers just did something bold with their mill – And You May Like It';
  expect(readPaste([headline, `${headline}.`, news, more].join('\n\n')).title).toBe(headline);
});

test.each<[string, string[], string[]]>([
  ['Rain in Brenn', ['Rain in Brenn', 'It rained.'], ['It rained.']],
  ['Rain in Brenn', ['rain, in BRENN!', 'It rained.'], ['It rained.']],
  ['Rain in Brenn; boats lie still', ['Rain in Brenn', 'Boats lie still.', 'It rained.'], ['It rained.']],
  ['Rain there; boats lie still', ['Rain there', 'It rained.'], ['Rain there', 'It rained.']],
  ['Rain in Brenn', ['Rain in Brenn'], ['Rain in Brenn']],
  ['Rain in Brenn', ['a', 'b', 'c', 'Rain in Brenn', 'It rained.'], ['a', 'b', 'c', 'It rained.']],
  [
    'Rain in Brenn',
    ['a', 'b', 'c', 'd', 'Rain in Brenn', 'It rained.'],
    ['a', 'b', 'c', 'd', 'Rain in Brenn', 'It rained.'],
  ],
  ['Rain in Brenn', ['Rain in Brenn', 'In her film,.', 'It rained.'], ['It rained.']],
  ['Rain in Brenn', ['In her film,.', 'It rained.'], ['In her film,.', 'It rained.']],
  ['', ['', 'It rained.'], ['', 'It rained.']],
])('of a page headed "%s" with %j the text is %j', (title, texts, kept) => {
  const pieces = partHeadline(
    texts.map((text) => ({ text, kind: 'paragraph' as const })),
    [title, null],
  );
  expect(pieces.flatMap((piece) => ('reason' in piece ? [] : [piece.text]))).toEqual(kept);
});
