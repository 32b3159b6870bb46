import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from '../../src/article/dom.ts';
import { readBlocks } from '../../src/article/page-blocks.ts';
import { prune } from '../../src/article/prune.ts';
import { newsPage } from './samples.ts';

test.each([
  ['a comment', '<p>a<!-- <b> -->b</p>', '<p>ab</p>'],
  ['a script', '<p>a</p><SCRIPT src=x>if (a<b) "</p>"</Script ><p>b</p>', '<p>a</p><p>b</p>'],
  [
    'a style, a drawing, what stands for scripts',
    '<style>p{}</style><svg><path d=1></svg><noscript>x</noscript><p>a',
    '<p>a',
  ],
  ['a drawing, with what only looks like its end', '<svg><a b="</svg>"><!--</svg>--></svg><p>a', '<p>a'],
  ['a script without an end, and the rest with it', '<p>a</p><script>var x = 1; <p>b', '<p>a</p>'],
  [
    'white space beside a block',
    '<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>',
    '<ul><li>a</li><li>b</li>\n</ul>',
  ],
  [
    'attributes that tell nothing',
    '<p data-x="1 > 0" class=lead onclick=\'a("b")\' id="t">a',
    '<p  class=lead  id="t">a',
  ],
  ['where a link leads', '<a href="https://valley.example/">a</a>', '<a >a</a>'],
])('%s goes', (_what, html, left) => {
  expect(prune(html)).toBe(left);
});

test.each([
  ['white space between words in line', '<p><b>a</b> <i>b</i></p>'],
  ['JSON-LD with all its marks', '<script type="application/ld+json">{"a": "<p onclick=x>"}</script>'],
  ['the canonical link', '<link rel="canonical" href="https://valley.example/">'],
  ['that a link stays on the page', '<a href="#notes">1</a>'],
  ['a sign that is no tag', '<p>3 < 4, 5<6, a <- b, <3 </p>'],
  ['a drawing without an end', '<svg><p>a</p>'],
  ['a drawing that a declaration keeps from ending', '<svg><!doctype</svg>">a'],
  ['a comment behind a sign that is no tag', '<p><<!-- -->b</p>'],
  ['half a tag at the end', '<p>a</p><p class="x'],
])('%s stays', (_what, html) => {
  expect(prune(html)).toBe(html);
});

const scraps = fc.constantFrom(
  ...newsPage.split(/(?=[<> "])/),
  ...[
    '<',
    '</',
    '>',
    '"',
    "'",
    '=',
    '<!--',
    '-->',
    '<a href=',
    '<svg>',
    '</svg>',
    '<script>',
    '</script>',
    '<b',
    ' x=1',
    '/>',
    'İ',
  ],
);

test('a page reads the same before and after', () => {
  fc.assert(
    fc.property(
      fc
        .array(scraps, { maxLength: 60 })
        .map((list) => `<html><body>${list.join('')}'">--></script></style><p>End</p>`),
      (html) => {
        const [before, after] = [html, prune(html)].map((page) => {
          const { body, documentElement } = parsePage(page);
          return readBlocks(body ?? documentElement).map(({ text }) => text);
        });
        expect(after).toEqual(before);
      },
    ),
    { numRuns: 2_000 },
  );
});
