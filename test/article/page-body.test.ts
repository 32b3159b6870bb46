import { expect, test } from 'vitest';
import { BoxNames } from '../../src/article/boxes.ts';
import { parseHtml } from '../../src/article/markup/html.ts';
import { readBlocks } from '../../src/article/page-blocks.ts';
import { toPieces } from '../../src/article/page-body.ts';

/** What becomes of each block of a page: its kind, or the reason why it goes. */
function judge(html: string, title: string | null = null): string[] {
  return toPieces(readBlocks(parseHtml(html), new BoxNames()), title).map((piece) =>
    'reason' in piece ? `-${piece.reason}` : piece.kind,
  );
}

/** How many sentences were told. */
let told = 0;
/** A sentence of so many words that stands nowhere else. */
const say = (words: number, end = '.') => {
  told += 1;
  return `Rain${told.toString(2).replaceAll('0', 'a').replaceAll('1', 'b')} ${Array(words - 1)
    .fill('brack')
    .join(' ')}${end}`;
};
const p = (text: string) => `<p>${text}</p>`;
const text = () => p(say(30));
const times = (count: number, make: () => string) => Array.from({ length: count }, make).join('');
const link = (words: string) => `<p><a href="/a">${words}</a></p>`;

test('a text of twenty characters that stands two or three times is kept once', () => {
  const again = (one: string, count: number) => judge(times(count, () => `${text()}${p(one)}`) + text());
  const kept = (judged: string[]) => judged.filter((what) => what !== '-other').length;
  expect(kept(again('It has rained today.', 2))).toBe(4);
  expect(kept(again('It has rained, too.', 2))).toBe(5);
  expect(kept(again('It has rained today.', 3))).toBe(5);
  expect(kept(again('It has rained today.', 4))).toBe(9);
});

test('more than six that stand twice are a recipe’s, unless they are three fifths of all', () => {
  const twice = (repeated: number, others: number) => {
    const lines = Array.from({ length: repeated }, () => text()).join('');
    return judge(lines + times(others, text) + lines).filter((what) => what === '-other').length;
  };
  expect(twice(6, 9)).toBe(6);
  expect(twice(7, 5)).toBe(0);
  expect(twice(7, 4)).toBe(7);
  expect(twice(9, 6)).toBe(9);
});

test('of what stands twice the one that is set apart goes, and of several that are not the later', () => {
  const one = say(30);
  for (const aside of ['aside', 'blockquote']) {
    expect(judge(`<${aside}>${p(one)}</${aside}>${p(one)}${text()}`)[0]).toBe('-other');
    expect(judge(`<${aside}><div><div>${p(one)}</div></div></${aside}>${p(one)}${text()}`)[0]).toBe('-other');
    expect(
      judge(`<${aside}><div><div><div>${p(one)}</div></div></div></${aside}>${p(one)}${text()}`)[0],
    ).not.toBe('-other');
  }
  expect(judge(`${link(one)}${p(one)}${text()}`)[0]).toBe('-other');
  expect(judge(`${p(one)}${p(one)}${text()}`)).toEqual(['paragraph', '-other', 'paragraph']);
  expect(judge(`<aside>${p(one)}</aside>${text()}<aside>${p(one)}</aside>`)[2]).toBe('-other');
});

test('the text begins with its first paragraph, below a byline or date near the top', () => {
  expect(judge(`${p('Rivers')}${text()}`)).toEqual(['-navigation', 'paragraph']);
  const below = (above: string) => judge(`${above}${p('By Ann Holt')}${text()}${text()}`);
  expect(below(text())).toEqual(['-standfirst', '-byline', 'paragraph', 'paragraph']);
  expect(below(p(say(20)) + p(say(11)))).toEqual([
    '-standfirst',
    '-standfirst',
    '-byline',
    'paragraph',
    'paragraph',
  ]);
  expect(below(p(say(20)) + p(say(12)))[0]).toBe('paragraph');
  expect(below(p(say(45)))[0]).toBe('-standfirst');
  expect(below(p(say(46)))[0]).toBe('paragraph');
  expect(below(text() + times(12, () => p('Rivers')))[0]).toBe('-standfirst');
  expect(below(text() + times(13, () => p('Rivers')))[0]).toBe('paragraph');
  expect(judge(`${text()}${p('3 March 2026')}${text()}`)[0]).toBe('-standfirst');
});

test('whole sentences between the headline and the byline are of the article', () => {
  const page = (title: string) =>
    judge(`${text()}<h1>Lock closed</h1>${text()}${p('Rivers')}${p('By Ann Holt')}${text()}`, title);
  expect(page('Lock closed')).toEqual([
    'paragraph',
    '-headline',
    'paragraph',
    'paragraph',
    '-byline',
    'paragraph',
  ]);
  expect(judge(`<h1>Lock closed</h1>${text()}${p('By Ann Holt')}${text()}`, 'Lock closed')).toEqual([
    '-headline',
    'paragraph',
    '-byline',
    'paragraph',
  ]);
  expect(judge(`<h1>Lock closed</h1>${p('Rivers')}${text()}`, 'Lock closed')[1]).toBe('-navigation');
});

test('an end in the last two fifths of the words ends the article', () => {
  const end = (above: number, below: number) =>
    judge(`${times(above, text)}<div><h3>Most read</h3></div>${times(below, () => `<div>${say(30)}</div>`)}`);
  expect(end(4, 2).slice(-2)).toEqual(['-teaser', '-teaser']);
  expect(end(3, 2).slice(-2)).toEqual(['paragraph', 'paragraph']);
});

test('it goes on below where a paragraph stands beside those above', () => {
  const above = times(4, text);
  const end = '<div><h3>Most read</h3></div>';
  expect(judge(`${above}${end}${text()}`).at(-1)).toBe('paragraph');
  expect(judge(`${above}${end}${p(say(11))}`).at(-1)).toBe('-teaser');
  expect(judge(`${above}${end}${p(say(12))}`).at(-1)).toBe('paragraph');
  expect(judge(`${above}${end}<h4>${say(30)}</h4>`).at(-1)).toBe('-teaser');
  expect(judge(`${above}<div><h3>Comments</h3></div>${text()}`).at(-1)).toBe('-teaser');
  const linked = (words: number) =>
    `<p>${say(30 - words, '')} <a href="/a">${Array(words).fill('brack').join(' ')}.</a></p>`;
  expect(judge(`${above}${end}${linked(6)}`).at(-1)).toBe('paragraph');
  expect(judge(`${above}${end}${linked(12)}`).at(-1)).toBe('-teaser');
  const within = (words: number) =>
    judge(`<main>${times(9, () => p(say(words)))}${end}${p(say(12))}</main>`).at(-1);
  expect(within(20)).toBe('paragraph');
  expect(within(19)).toBe('-teaser');
});

test('at its end a paragraph without a full stop stays, and other short lines go', () => {
  const last = (html: string) => judge(`${text()}${text()}${html}`).at(-1);
  expect(last(p(say(8, '')))).toBe('paragraph');
  expect(last(p(say(7, '')))).toBe('-related');
  expect(last(`<div>${say(8, '')}</div>`)).toBe('-related');
  expect(last(`<ul><li>Boats</li></ul>`)).toBe('list-item');
  expect(last(`<ul><li><a href="/a">Boats</a></li></ul>`)).toBe('-related');
  expect(last(p('It has rained.'))).toBe('paragraph');
  expect(last('<p>brack brack brack brack <a href="/a">brack brack brack brack</a></p>')).toBe('paragraph');
  expect(last('<p>brack brack brack <a href="/a">brack brack brack brack brack</a></p>')).toBe('-related');
});

test('blocks in a row that are links from end to end lead elsewhere', () => {
  const middle = (html: string) => judge(`${text()}${html}${text()}`).slice(1, -1);
  expect(middle(link(say(12)) + link(say(12)))).toEqual(['-related', '-related']);
  expect(middle(link(say(12)))).toEqual(['paragraph']);
  expect(middle(link(say(12)) + text() + link(say(12)))).toEqual(['paragraph', 'paragraph', 'paragraph']);
  const nearly = (free: number) =>
    `<p>${'x'.repeat(free)}<a href="/a">${'It has rained all day, and it will rain on. '.repeat(9).slice(0, 99 - free)}.</a></p>`;
  expect(middle(nearly(15) + nearly(14))).toEqual(['-related', '-related']);
  expect(middle(nearly(16) + nearly(17))).toEqual(['paragraph', 'paragraph']);
});

test('what stands in a figure is a caption of eighty words at most', () => {
  const figure = (words: number) =>
    judge(`${text()}<figure><img><figcaption>${say(words)}</figcaption></figure>${text()}`)[1];
  expect(figure(12)).toBe('-caption');
  expect(figure(80)).toBe('-caption');
  expect(figure(81)).toBe('paragraph');
});
