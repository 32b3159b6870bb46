import { expect, test } from 'vitest';
import { isMonstrous, stripTags } from '../../src/article/strip.ts';

test.each([
  ['<p>Lock<br>closed</p>', '\nLock\nclosed\n'],
  ['Lock <!-- <p>not</p> --> closed', 'Lock \n closed'],
  ['Lock <script>let a = "<p>";</script> closed', 'Lock \n closed'],
  ['Lock <style media="all">p > a {}</style> closed', 'Lock \n closed'],
  ['Lock <STYLE>p > a {}</style> closed', 'Lock \n closed'],
  ['Lock <scripted>boats</scripted> closed', 'Lock \nboats\n closed'],
  ['Lock <script>let a = 1', 'Lock \n'],
  ['Lock <b closed', 'Lock \n'],
  ['Lock <!-- closed', 'Lock \n'],
  ['Fish &amp; chips &lt;&gt;&quot;&#39;&nbsp;&copy;', 'Fish & chips <>"\' &copy;'],
  ['', ''],
])('the text between the tags of "%s"', (html, text) => {
  expect(stripTags(html)).toBe(text);
});

test('a hundred thousand tags or entities, or five thousand left open, are more than somebody writes', () => {
  expect(isMonstrous('<br/></a>'.repeat(50_000))).toBe(false);
  expect(isMonstrous(`${'<br/></a>'.repeat(50_000)}<`)).toBe(true);
  expect(isMonstrous('<p>'.repeat(5_000))).toBe(false);
  expect(isMonstrous('<Z>'.repeat(5_001))).toBe(true);
  expect(isMonstrous('<A>'.repeat(5_001))).toBe(true);
  expect(isMonstrous('<z>'.repeat(5_001))).toBe(true);
  expect(isMonstrous('<a>'.repeat(5_001))).toBe(true);
  expect(isMonstrous(`<p>${'</p>'.repeat(9)}${'<p>'.repeat(5_000)}`)).toBe(false);
  for (const mark of ['@', '[', '`', '{', '1', ' '])
    expect(isMonstrous(`<${mark}`.repeat(5_001))).toBe(false);
  expect(isMonstrous(`${'&'.repeat(99_999)}${' '.repeat(9)}`)).toBe(false);
  expect(isMonstrous(`${'&'.repeat(100_000)} `)).toBe(true);
  expect(isMonstrous('&'.repeat(100_000))).toBe(false);
});
