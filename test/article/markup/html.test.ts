import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoxNames } from '../../../src/article/boxes.ts';
import { parseHtml } from '../../../src/article/markup/html.ts';
import { toText } from '../../../src/article/markup/tree.ts';
import { readBlocks } from '../../../src/article/page-blocks.ts';
import { newsPage } from '../samples.ts';

const blocksOf = (html: string) => readBlocks(parseHtml(html), new BoxNames()).map(({ text }) => text);

test.each([
  [
    'comments, scripts and styles are no text',
    '<p>a<!-- <b> -->b</p><SCRIPT>if (a<b) "</p>"</Script ><style>p{}</style><p>c',
    ['ab', 'c'],
  ],
  ['a script without an end takes the rest with it', '<p>a</p><script>var x = 1; <p>b', ['a']],
  [
    'a drawing without an end ends with the element around it',
    '<div><svg><use href="#a"></div><p>a</p>',
    ['a'],
  ],
  [
    'a drawing without an end ends where a paragraph begins',
    '<div><svg><path d="1"><p>a</p><p>b</p></div>',
    ['a', 'b'],
  ],
  [
    'a template without an end ends with the element around it',
    '<div><template><p>a</p></div><p>b</p>',
    ['b'],
  ],
  [
    'a noscript without an end ends with the element around it',
    '<div><noscript><p>a</p></div><p>b</p>',
    ['b'],
  ],
  ['a sign that is no tag is text', '<p>3 < 4, 5<6, a <- b, <3 </p>', ['3 < 4, 5<6, a <- b, <3']],
  [
    'a part of an accordion is text though it is closed',
    '<p>a</p><div role="region" style="display:none"><p>b</p></div>',
    ['a', 'b'],
  ],
  ['what is hidden is none', '<p>a</p><div hidden><p>b</p></div><p style="display: none">c</p>', ['a']],
])('%s', (_what, html, texts) => {
  expect(blocksOf(html)).toEqual(texts);
});

test('what a page sends late stands where its template is', () => {
  const html =
    '<main><h1>a</h1><template id="B:0"></template><p>c</p></main><footer>d</footer><div hidden id="S:0"><p>b</p></div>';
  expect(blocksOf(html)).toEqual(['a', 'b', 'c', 'd']);
});

test('what a page sends late without a template is shown where it stands', () => {
  expect(blocksOf('<p>a</p><div hidden id="S:4"><p>b</p></div>')).toEqual(['a', 'b']);
});

const scraps = fc.constantFrom(
  ...newsPage.split(/(?=[<> "])/),
  ...[
    '<',
    '</',
    '>',
    '"',
    '=',
    '<!--',
    '-->',
    '<svg>',
    '</svg>',
    '<template id="B:1">',
    '<div hidden id="S:1">',
    '</div>',
    '<p>',
    'word',
  ],
);

test('any heap of scraps of a page makes a tree in which each node has its place', () => {
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 60 }), (parts) => {
      const root = parseHtml(parts.join(''));
      const seen = new Set<unknown>();
      const waiting = [root.first];
      while (waiting.length > 0) {
        const node = waiting.pop();
        if (node == null) continue;
        expect(seen.has(node)).toBe(false);
        seen.add(node);
        waiting.push(node.next);
        if ('first' in node) waiting.push(node.first);
      }
      expect(typeof toText(root)).toBe('string');
    }),
    { numRuns: 200 },
  );
});
