import { expect, test } from 'vitest';
import { BoxNames, judgeBoxes } from '../../src/article/boxes.ts';
import { parseHtml } from '../../src/article/markup/html.ts';
import { type PageBlock, readBlocks } from '../../src/article/page-blocks.ts';

const read = (html: string, withHidden = false) => readBlocks(parseHtml(html), new BoxNames(), withHidden);
const texts = (html: string, withHidden = false) => read(html, withHidden).map(({ text }) => text);
const wrap = (depth: number, html: string) => '<section>'.repeat(depth) + html + '</section>'.repeat(depth);

test.each([
  ['<p>Rain</p>Frost<div>Snow</div>', ['Rain', 'Frost', 'Snow']],
  ['<p>Rain<br>Frost</p>', ['Rain Frost']],
  ['<p>Rain<br> <br>Frost</p>', ['Rain', 'Frost']],
  ['<p>Rain<br>all<br>day</p>', ['Rain all day']],
  ['<p>It <q>rains</q></p>', ['It “rains”']],
  ['<table><tr><td>Rain</td><td>Frost</td></tr></table>', ['Rain Frost']],
  ['<p>Rain <b>all</b> <script>day</script><button>Hide</button></p>', ['Rain all']],
  ['<p> </p><p>Rain</p>', ['Rain']],
  ['<div hidden>Rain</div><div hidden="until-found">Frost</div>', ['Frost']],
  ['<div style="color: red; display : none">Rain</div><div style="color: red">Frost</div>', ['Frost']],
  [
    '<div role="tabpanel" hidden>Rain</div><div role="region" style="display:none">Frost</div>',
    ['Rain', 'Frost'],
  ],
])('the blocks of %s', (html, blocks) => {
  expect(texts(html)).toEqual(blocks);
});

test('what is hidden is read where all is asked for', () => {
  expect(texts('<div hidden>Rain</div><p style="display:none">Frost</p>', true)).toEqual(['Rain', 'Frost']);
});

test('the characters of its links are counted for each block', () => {
  const counts = read(
    '<p>Rain <a href="/a">all <b>day</b></a> long</p><p>Frost</p><p><a href="/b">Snow</a></p>',
  );
  expect(counts.map(({ linked }) => linked)).toEqual([7, 0, 4]);
  expect(read('<p><a href="/a">  Rain   all  </a></p>')[0]?.linked).toBe(8);
});

test.each<[string, PageBlock['kind']]>([
  ['<h1>Rain</h1>', 'subhead'],
  ['<h6>Rain</h6>', 'subhead'],
  ['<p>Rain</p>', 'paragraph'],
  ['<ul><li>Rain</li></ul>', 'list-item'],
  ['<dl><dt>Rain</dt></dl>', 'list-item'],
  ['<dl><dd>Rain</dd></dl>', 'list-item'],
  ['<blockquote><p>Rain</p></blockquote>', 'blockquote'],
  [`<blockquote>${wrap(4, '<p>Rain</p>')}</blockquote>`, 'blockquote'],
  [`<blockquote>${wrap(5, '<p>Rain</p>')}</blockquote>`, 'paragraph'],
])('the block of %s is a %s', (html, kind) => {
  expect(read(html)[0]?.kind).toBe(kind);
});

test.each([
  ['<figure><p>Rain</p></figure>', true],
  ['<figcaption>Rain</figcaption>', true],
  [`<figure>${wrap(4, '<p>Rain</p>')}</figure>`, true],
  [`<figure>${wrap(5, '<p>Rain</p>')}</figure>`, false],
  ['<div class="wp-caption"><p>Rain</p></div>', true],
  ['<div class="photo-credit">Rain</div>', true],
  [`<div class="image-caption">${wrap(1, '<p>Rain</p>')}</div>`, true],
  [`<div class="image-caption">${wrap(2, '<p>Rain</p>')}</div>`, false],
  ['<div class="text"><p>Rain</p></div>', false],
])('%s stands with a picture: %s', (html, pictured) => {
  expect(read(html)[0]?.pictured).toBe(pictured);
});

const bold = (text: string) => `<p><strong>${text}</strong></p>`;
const subheads = (html: string) => read(html).filter(({ kind }) => kind === 'subhead').length;

test('three paragraphs in bold, half of them questions and two at least, are those of an interview', () => {
  expect(subheads(`${bold('Rain?')}${bold('Frost?')}${bold('Snow')}`)).toBe(3);
  expect(subheads(`${bold('Rain?')}${bold('Frost?')}`)).toBe(0);
  expect(subheads(`${bold('Rain?')}${bold('Frost')}${bold('Snow')}`)).toBe(0);
  expect(subheads(`${bold('Rain?')}${bold('Frost?')}${bold('Snow')}${bold('Ice')}`)).toBe(4);
  expect(subheads(`${bold('Rain?')}${bold('Frost?')}${bold('Snow')}${bold('Ice')}${bold('Hail')}`)).toBe(0);
  const asking = `${bold('Rain?')}${bold('Frost?')}`;
  for (const third of ['<p><b>Snow?</b><br></p>', '<p> <b>Snow?</b> </p>'])
    expect(subheads(asking + third)).toBe(3);
  for (const third of ['<p><b>Snow</b> ice?</p>', '<p><b>Snow</b><b>ice?</b></p>', '<p><i>Snow?</i></p>'])
    expect(subheads(asking + third)).toBe(0);
});

const block = (length: number, ...boxes: string[]) => ({ text: 'x'.repeat(length), boxes });

test('a name on more than a quarter of a text says nothing, but of a small one on three fifths', () => {
  expect(judgeBoxes([block(1000, 'newsletter'), block(3000)])[0]).toBe('sign-up');
  expect(judgeBoxes([block(1001, 'newsletter'), block(3000)])[0]).toBeUndefined();
  expect(judgeBoxes([block(600, 'newsletter'), block(400)])[0]).toBe('sign-up');
  expect(judgeBoxes([block(601, 'newsletter'), block(401)])[0]).toBeUndefined();
  expect(judgeBoxes([block(300, 'newsletter'), block(199)])[0]).toBeUndefined();
  expect(judgeBoxes([block(900, 'newsletter', 'newsletter'), block(3000)])[0]).toBe('sign-up');
  expect(judgeBoxes([block(900, 'share'), block(900, 'share'), block(3000)])[0]).toBeUndefined();
  expect(judgeBoxes([block(900, 'share', 'donate'), block(900, 'share'), block(3000)])[0]).toBe('appeal');
});

test('a pull quote goes where the text says it again', () => {
  const quote = { text: 'It has rained!', boxes: ['pullquote'] };
  const said = {
    text: 'On Monday it has rained, they said, all over Brenn and the valley below it.',
    boxes: [],
  };
  expect(judgeBoxes([quote, said])[0]).toBe('other');
  expect(judgeBoxes([quote, { ...said, text: said.text.replace('rained', 'snowed') }])[0]).toBeUndefined();
});

test.each([
  ['newsletter-box', ['newsletter']],
  ['KeyPoints_box__x1', ['key-points']],
  ['box keypoints', ['keypoints']],
  ['with-sidebar', []],
  ['h-[--nav-height]', []],
  [`${'x'.repeat(300)} newsletter`, []],
  [`${'x'.repeat(280)} newsletter`, ['newsletter']],
  ['ai-summary', ['ai-summary']],
  ['in-this-article', ['in-this-article']],
  ['aDNavq', []],
])('the class "%s" names %j', (name, names) => {
  expect(read(`<div class="${name}">Rain</div>`)[0]?.boxes).toEqual(names);
});

test('the innermost name stands first, and twelve are kept', () => {
  expect(read('<nav><div id="promo">Rain</div></nav>')[0]?.boxes).toEqual(['promo', 'menu']);
  const many = '<div class="promo">'.repeat(14);
  expect(read(`${many}Rain`)[0]?.boxes).toHaveLength(12);
});
