import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/article/markdown.ts';
import { readPage } from '../../src/article/page.ts';
import { readPaste } from '../../src/article/paste.ts';
import { Article } from '../../src/domain/article.ts';
import { newsPaste } from './samples.ts';

const readers = { paste: readPaste, page: readPage, markdown: readMarkdown };

const scraps = [
  ...newsPaste.split('\n'),
  'مرحبا بالعالم، قال الرجل إن الجسر مغلق.',
  'שלום',
  '👩‍👩‍👧 ok',
  'e\u0301tude',
  '\u202e',
  '<p>',
  '</div><li>',
  '&amp;',
  '> ',
  '# ',
  '**',
  '“',
  '«',
  '\u00ad',
  '\ud83d',
  '- ',
  '10:42',
  'http://a.example/?b=c',
  '<br><br>',
  '<script>',
  '<!--',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((lines) => lines.join('\n')),
  fc.array(fc.constantFrom(...scraps), { maxLength: 20 }).map((lines) => lines.join(' ')),
);

describe.each(Object.entries(readers))('%s: any text in', (_name, read) => {
  test('an article comes out whose blocks cover its text, in order, and whose offsets lie in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = read(text);
        expect(Article.safeParse(article).success).toBe(true);
        const covered = article.blocks.map(({ span }) => article.text.slice(span.start, span.end));
        expect(covered.join('\n\n')).toBe(article.text);
        expect(
          covered.every((block) => block === block.trim() && block !== '' && !block.includes('\n')),
        ).toBe(true);
        expect(article.removed.every(({ at }) => at <= article.text.length)).toBe(true);
        expect(article.text.isWellFormed()).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

test('a paste is kept or removed, line by line: nothing is lost without a reason', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...newsPaste.split('\n')), { maxLength: 40 }), (lines) => {
      const article = readPaste(lines.join('\n\n'));
      const told = [...article.text.split('\n\n'), ...article.removed.map(({ text }) => text)].filter(
        (text) => text !== '',
      );
      expect(told.sort()).toEqual(lines.filter((line) => line !== '').sort());
    }),
    { numRuns: 150 },
  );
});
